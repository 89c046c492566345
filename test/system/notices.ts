import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { attribute, type System } from './open-system.ts';

/** How long a queue may take to run empty, and how often it is looked at; milliseconds. */
const DRAIN_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** S3's notice of a record's page, as EventBridge would deliver it once more; `changes` go into its `object`. */
export function noticeOf(
  record: ArticleRecord,
  detailType: string,
  changes: Record<string, unknown> = {},
): object {
  const { bucket, key, etag, size, sequencer } = record.provenance;
  const deletion = detailType === 'Object Deleted' ? { 'deletion-type': 'Delete Marker Created' } : {};
  return {
    version: '0',
    id: '00000000-0000-0000-0000-000000000000',
    'detail-type': detailType,
    source: 'aws.s3',
    account: '000000000000',
    time: new Date().toISOString(),
    region: 'us-east-1',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag, sequencer, ...changes },
      'request-id': 'TEST',
      requester: '000000000000',
      reason: 'PutObject',
      ...deletion,
    },
  };
}

/** Puts a message on the ingest queue. */
export async function sendMessage({ clients, ingestQueueUrl }: System, body: unknown): Promise<void> {
  const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
  await clients.sqs.send(new SendMessageCommand({ QueueUrl: ingestQueueUrl, MessageBody }));
}

/** Waits until no message waits on the ingest queue and none is being worked. */
export async function drained({ clients, ingestQueueUrl }: System): Promise<void> {
  const deadline = performance.now() + DRAIN_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const waiting = await attribute(clients.sqs, ingestQueueUrl, 'ApproximateNumberOfMessages');
    const worked = await attribute(clients.sqs, ingestQueueUrl, 'ApproximateNumberOfMessagesNotVisible');
    if (waiting === '0' && worked === '0') return;
    await sleep(POLL_MS);
  }
  throw new Error(`the ingest queue was not empty after ${DRAIN_TIMEOUT_MS / 1000} s`);
}
