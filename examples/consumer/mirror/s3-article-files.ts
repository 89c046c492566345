import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ArticleFiles } from './article-files.ts';

/** Files in a bucket, by record id: `articles/6dcd42….md`. */
export function s3ArticleFiles(s3: S3Client, bucket: string): ArticleFiles {
  const place = (recordId: string) => ({ Bucket: bucket, Key: `articles/${recordId}.md` });
  return {
    async put(recordId, markdown) {
      const ContentType = 'text/markdown; charset=utf-8';
      await s3.send(new PutObjectCommand({ ...place(recordId), Body: markdown, ContentType }));
    },
    async remove(recordId) {
      await s3.send(new DeleteObjectCommand(place(recordId)));
    },
  };
}
