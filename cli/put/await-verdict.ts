import { setTimeout } from 'node:timers/promises';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import type { RecordStore } from '../../shared/port/record-store.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';

/** One state of one object, as S3 answered the upload. */
export interface Uploaded {
  readonly bucket: string;
  readonly key: string;
  readonly etag?: string | undefined;
  readonly versionId?: string | undefined;
}

/** Milliseconds between two looks at the table: a verdict takes 30 ms locally, about a second on AWS. */
const POLL_MS = 250;

/** Waits for the record that speaks of exactly this upload; undefined when `timeoutMs` have passed. */
export async function awaitVerdict(
  records: Pick<RecordStore, 'read'>,
  uploaded: Uploaded,
  timeoutMs: number,
): Promise<ArticleRecord | undefined> {
  const id = recordIdOf(uploaded.bucket, uploaded.key);
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const record = await records.read(id);
    if (record !== undefined && speaksOf(record, uploaded)) return record;
    if (performance.now() >= deadline) return undefined;
    await setTimeout(POLL_MS);
  }
}

/** By version id where both know one, else by etag: the content is the same, so is the verdict. */
function speaksOf({ status, provenance }: ArticleRecord, uploaded: Uploaded): boolean {
  if (status === 'removed') return false;
  if (provenance.versionId !== undefined && uploaded.versionId !== undefined) {
    return provenance.versionId === uploaded.versionId;
  }
  return unquoted(provenance.etag) !== undefined && unquoted(provenance.etag) === unquoted(uploaded.etag);
}

const unquoted = (etag: string | undefined): string | undefined => etag?.replaceAll('"', '');
