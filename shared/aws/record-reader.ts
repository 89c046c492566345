import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { RecordReader } from '../port/record-reader.ts';
import { makeDynamoClient } from './dynamo-client.ts';
import { dynamoRecordReader } from './dynamo-record-reader.ts';
import { s3ClaimStore } from './s3-claim-store.ts';
import { makeS3Client } from './s3-client.ts';

/** Where records lie, as `data.record` of an event names it, and clients to reach it by (of the environment, unless given). */
export interface RecordPlace {
  readonly table: string;
  readonly bucket: string;
  readonly dynamo?: DynamoDBClient | undefined;
  readonly s3?: S3Client | undefined;
}

/**
 * A reader of records. Make it once for a process: its connections are kept.
 *
 * @example
 * const records = recordReader({ table: env.RECORD_TABLE, bucket: env.RECORD_BUCKET });
 * const record = await records.get(event.subject);
 * const page = await records.list({ by: 'license', license: 'CC-BY-4.0', of: 'article' }, { since: '2026-01' });
 */
export function recordReader({ table, bucket, dynamo, s3 }: RecordPlace): RecordReader {
  const claims = s3ClaimStore(s3 ?? makeS3Client(), bucket);
  return dynamoRecordReader({ dynamo: dynamo ?? makeDynamoClient(), claims, table });
}
