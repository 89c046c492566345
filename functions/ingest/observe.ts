import { createHash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';
import type { CreatedNotice, DeletedNotice, ObjectNotice } from '../../shared/notice/object-notice.ts';
import { publisherOf } from '../../shared/notice/publisher-of.ts';
import { MAX_PAGE_BYTES } from '../../shared/page/limits.ts';
import type { Rejection } from '../../shared/page/rejection.ts';
import type { ObjectRead, ObjectRef } from '../../shared/port/object-store.ts';
import type { Provenance } from '../../shared/record/article-record.ts';
import type { Effort, IngestDeps } from './ingest-deps.ts';

/** What provenance learns from the page itself. */
export type PageFacts = Partial<
  Pick<
    Provenance,
    'versionId' | 'etag' | 'size' | 'contentType' | 'encoding' | 'encodingSource' | 'replacements' | 'sha256'
  >
>;

/** What stands behind a notice when one goes and looks. */
export type Observation =
  | { readonly seen: 'article'; readonly article: Article; readonly facts: PageFacts }
  | { readonly seen: 'rejected'; readonly rejection: Rejection; readonly facts: PageFacts }
  | { readonly seen: 'gone'; readonly facts: PageFacts }
  | { readonly seen: 'stale'; readonly why: 'superseded' | 'missing' };

/** Looks at the object that a notice tells of, reading it only where the answer needs it. Writes into `effort`. */
export async function observe(
  notice: ObjectNotice,
  deps: IngestDeps,
  effort: Effort,
  signal?: AbortSignal,
): Promise<Observation> {
  const owner = publisherOf(notice.key, deps.publishers);
  if (notice.kind === 'created') {
    const facts = { versionId: notice.versionId, etag: notice.etag, size: notice.size };
    if (owner.outcome === 'rejected') return { seen: 'rejected', rejection: owner.rejection, facts };
    return await observeCreated(notice, deps, effort, signal);
  }
  const gone = { seen: 'gone', facts: { versionId: notice.versionId } } as const;
  // A marker always counts. Removed again within seconds, so that the notice of that overtakes its own, it counts still:
  // the page is back with its next put.
  if (notice.deletion === 'marker' || owner.outcome === 'rejected') return gone;
  return await observeWhatRemains(notice, deps, effort, signal);
}

async function observeCreated(
  notice: CreatedNotice,
  deps: IngestDeps,
  effort: Effort,
  signal?: AbortSignal,
): Promise<Observation> {
  const { bucket, key, versionId, etag, size } = notice;
  if (size > MAX_PAGE_BYTES) return tooLarge(size, { versionId, etag, size });
  const read = await readPage({ bucket, key, versionId, etag }, deps, effort, signal);
  if (read.outcome === 'missing' || read.outcome === 'superseded') {
    return { seen: 'stale', why: read.outcome };
  }
  if (read.outcome === 'too-large') return tooLarge(read.size, { versionId, etag, size: read.size });
  return examine(read, { versionId, etag }, key, deps, effort);
}

/**
 * The record's own version was removed for good: S3 makes the version before it the current one and sends no notice
 * of that, so what stands there now is looked up instead of presumed gone.
 */
async function observeWhatRemains(
  notice: DeletedNotice,
  deps: IngestDeps,
  effort: Effort,
  signal?: AbortSignal,
): Promise<Observation> {
  const { bucket, key } = notice;
  const read = await readPage({ bucket, key }, deps, effort, signal);
  if (read.outcome === 'too-large') return tooLarge(read.size, { size: read.size });
  if (read.outcome === 'found') return examine(read, {}, key, deps, effort);
  return { seen: 'gone', facts: { versionId: notice.versionId } };
}

async function readPage(
  ref: ObjectRef,
  deps: IngestDeps,
  effort: Effort,
  signal?: AbortSignal,
): Promise<ObjectRead> {
  const start = deps.clock.elapsed();
  const read = await deps.objects.read(ref, { maxBytes: MAX_PAGE_BYTES, signal });
  effort.readMs = deps.clock.elapsed() - start;
  return read;
}

function examine(
  read: Extract<ObjectRead, { outcome: 'found' }>,
  known: PageFacts,
  key: string,
  deps: IngestDeps,
  effort: Effort,
): Observation {
  const { bytes, contentType, metadata: headers } = read;
  const start = deps.clock.elapsed();
  const copy = deps.fairCopy({ bytes, contentType, name: key, headers });
  effort.extractMs = deps.clock.elapsed() - start;
  effort.bytes = bytes.length;
  const facts: PageFacts = {
    versionId: read.versionId ?? known.versionId,
    etag: read.etag ?? known.etag,
    size: bytes.length,
    contentType,
    encoding: copy.page?.encoding,
    encodingSource: copy.page?.encodingSource,
    replacements: copy.page?.replacements,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  if (copy.outcome === 'rejected') return { seen: 'rejected', rejection: copy.rejection, facts };
  return { seen: 'article', article: copy.article, facts };
}

function tooLarge(size: number, facts: PageFacts): Observation {
  const detail = `expected a page of at most ${MAX_PAGE_BYTES} bytes, found ${size}`;
  return { seen: 'rejected', rejection: { reason: 'too-large', detail }, facts };
}
