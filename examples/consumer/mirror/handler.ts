import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type ArticleEvent, idempotent, parseArticleEvent } from 'faircopy/events';
import { recordReader } from 'faircopy/reader';
import * as z from 'zod';
import { dynamoSeenStore } from './dynamo-seen-store.ts';
import { mirrorArticle } from './mirror-article.ts';
import { s3ArticleFiles } from './s3-article-files.ts';

const Env = z.object({
  RECORD_TABLE: z.string(),
  RECORD_BUCKET: z.string(),
  FILES_BUCKET: z.string(),
  SEEN_TABLE: z.string(),
  CLAIM_SECONDS: z.coerce.number().positive(),
});

const env = Env.parse(process.env);
const dynamo = new DynamoDBClient();
const s3 = new S3Client();
const deps = {
  records: recordReader({ table: env.RECORD_TABLE, bucket: env.RECORD_BUCKET, dynamo, s3 }),
  files: s3ArticleFiles(s3, env.FILES_BUCKET),
};
const seen = dynamoSeenStore({
  dynamo,
  table: env.SEEN_TABLE,
  claimSeconds: env.CLAIM_SECONDS,
  now: () => new Date(),
});

const mirror = idempotent(
  async (event: ArticleEvent) => {
    const mirrored = await mirrorArticle(event, deps);
    console.info(JSON.stringify({ event: event.id, record: event.subject, type: event.type, mirrored }));
  },
  { seen },
);

/** The mirror's function: messages of its queue in, files out. What fails comes again, and at last to the dead letters. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchItemFailure[] = [];
  for (const { messageId, body } of Records) {
    try {
      const parsed = parseArticleEvent(JSON.parse(body));
      if (parsed.outcome === 'unknown') throw new Error(parsed.detail);
      await mirror(parsed.event);
    } catch (error) {
      console.error(error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
