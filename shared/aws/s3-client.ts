import { S3Client } from '@aws-sdk/client-s3';
import { clientOptions } from './client-options.ts';

/** A client of S3 with the project's options; made once, outside the handler, so that its connections live on. */
export function makeS3Client(): S3Client {
  return new S3Client(clientOptions());
}
