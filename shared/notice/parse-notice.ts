import * as z from 'zod';
import type { ObjectNotice } from './object-notice.ts';
import { RawSequencer } from './sequencer.ts';

/** What a message of the ingest queue can be. `detail` of an unknown one says what was expected, what was found, and where. */
export type ParsedNotice =
  | { readonly outcome: 'notice'; readonly notice: ObjectNotice }
  | { readonly outcome: 'test-event' }
  | { readonly outcome: 'unknown'; readonly detail: string };

const object = {
  /** EventBridge gives the key as it is; only S3's direct notifications encode it for URLs. */
  key: z.string().min(1),
  'version-id': z.string().min(1).optional(),
  sequencer: RawSequencer,
};
const bucket = z.object({ name: z.string().min(1) });

/**
 * S3's events on EventBridge, as far as ingest reads them.
 * S3 user guide, "Using EventBridge": https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
const StorageEvent = z.discriminatedUnion('detail-type', [
  z.object({
    'detail-type': z.literal('Object Created'),
    time: z.string(),
    detail: z.object({
      bucket,
      object: z.object({ ...object, etag: z.string().min(1), size: z.int().nonnegative() }),
    }),
  }),
  z.object({
    'detail-type': z.literal('Object Deleted'),
    time: z.string(),
    detail: z.object({
      bucket,
      object: z.object(object),
      'deletion-type': z.enum(['Delete Marker Created', 'Permanently Deleted']),
    }),
  }),
]);
type StorageEvent = z.infer<typeof StorageEvent>;

/** Sent once by S3 when a direct notification is configured; there is nothing to do for it. */
const TestEvent = z.object({ Event: z.literal('s3:TestEvent') });

/** Reads the body of a queue message: JSON text, or what it stands for. Never throws. */
export function parseNotice(body: unknown): ParsedNotice {
  const json = typeof body === 'string' ? readJson(body) : { value: body };
  if ('fault' in json) return { outcome: 'unknown', detail: `notice: expected JSON, found ${json.fault}` };
  if (TestEvent.safeParse(json.value).success) return { outcome: 'test-event' };
  const event = StorageEvent.safeParse(json.value);
  if (event.success) return { outcome: 'notice', notice: toNotice(event.data) };
  return { outcome: 'unknown', detail: `notice: ${z.prettifyError(event.error)}` };
}

function readJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

function toNotice(event: StorageEvent): ObjectNotice {
  const identity = {
    bucket: event.detail.bucket.name,
    key: event.detail.object.key,
    versionId: event.detail.object['version-id'],
    sequencer: event.detail.object.sequencer,
    at: event.time,
  };
  if (event['detail-type'] === 'Object Created') {
    const { etag, size } = event.detail.object;
    return { kind: 'created', ...identity, etag, size };
  }
  const marker = event.detail['deletion-type'] === 'Delete Marker Created';
  return { kind: 'deleted', ...identity, deletion: marker ? 'marker' : 'version' };
}
