import { recordReader } from '../../shared/aws/record-reader.ts';
import type { RecordReader } from '../../shared/port/record-reader.ts';
import type { OpenStack } from './open-stack.ts';

/** The records of a stack. */
export async function openRecords(stack: OpenStack): Promise<RecordReader> {
  const { s3, dynamo } = stack;
  return recordReader({
    table: await stack.output('RecordTableName'),
    bucket: await stack.output('RecordBucketName'),
    dynamo,
    s3,
  });
}
