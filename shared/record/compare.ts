import type { ArticleRecord, IngestedRecord, RejectedRecord, RemovedRecord } from './article-record.ts';
import { contentOf } from './content-of.ts';
import { contentHashOf } from './record-origin.ts';

/** What a new state of a record means to those who read it. `changed` names the fields of the article that differ. */
export type Change =
  | { readonly change: 'ingested'; readonly record: IngestedRecord }
  | { readonly change: 'updated'; readonly record: IngestedRecord; readonly changed: readonly string[] }
  | { readonly change: 'removed'; readonly record: RemovedRecord }
  | { readonly change: 'rejected'; readonly record: RejectedRecord }
  | { readonly change: 'none' };

/** A change that is worth an event. */
export type Tellable = Exclude<Change, { change: 'none' }>;

/**
 * Tells what `next` is after `previous`. None: the same content again (only its place in the order moved), or the
 * tombstone of a page nobody heard of.
 */
export function compare(previous: ArticleRecord | undefined, next: ArticleRecord): Change {
  const same = previous?.status === next.status && contentHashOf(previous) === contentHashOf(next);
  if (same) return { change: 'none' };
  if (next.status === 'rejected') return { change: 'rejected', record: next };
  if (next.status === 'removed') {
    return previous === undefined ? { change: 'none' } : { change: 'removed', record: next };
  }
  if (previous?.status !== 'ingested') return { change: 'ingested', record: next };
  return { change: 'updated', record: next, changed: changedFields(previous, next) };
}

function changedFields(previous: IngestedRecord, next: IngestedRecord): string[] {
  const before = contentOf(previous.article);
  const after = contentOf(next.article);
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].filter((field) => before.get(field) !== after.get(field)).sort();
}
