import type { ArticleEvent } from './article-event.ts';

/** What is remembered of an event: which one it is, and its place among the events of its subject. */
export type EventMark = Pick<ArticleEvent, 'subject' | 'id' | 'sequence' | 'recordversion'>;

/** The mark of an event. */
export function markOf({ subject, id, sequence, recordversion }: ArticleEvent): EventMark {
  return { subject, id, sequence, recordversion };
}

/** Negative when `a` is older than `b`, 0 when they are the same event, positive when newer. Both of one subject. */
export function compareMarks(a: EventMark, b: EventMark): number {
  if (a.sequence !== b.sequence) return a.sequence < b.sequence ? -1 : 1;
  return a.recordversion - b.recordversion;
}
