import type { ArticleEvent } from './article-event.ts';
import { markOf } from './event-mark.ts';
import { RetryLater } from './retry-later.ts';
import type { SeenStore } from './seen-store.ts';

/** What became of a delivery. `seen` and `older` were dropped: acknowledge them like any other. */
export type Delivered = { readonly outcome: 'handled' | 'seen' | 'older' };

/**
 * Wraps a handler so that deliveries may come twice and in any order: drops what was handled before and what is older
 * than what was, and never runs the handler for two events of one subject at once. So a copy ends as the newest event
 * says.
 *
 * It claims the subject, runs the handler, then confirms. When the handler throws, the claim is released and the error
 * passed on; when the subject is held by another delivery, or the claim ended under the handler, it throws a
 * `RetryLater`: both must reach the queue, which brings the event again. A crash between handler and confirmation
 * repeats the event, so the handler's own writes must stand being done twice.
 *
 * @example
 * const mirror = idempotent(
 *   async (event) => (isWanted(event, filter) ? keep(event) : drop(event.subject)),
 *   { seen },
 * );
 */
export function idempotent<Event extends ArticleEvent>(
  handler: (event: Event) => unknown,
  { seen }: { readonly seen: SeenStore },
): (event: Event) => Promise<Delivered> {
  return async (event) => {
    const mark = markOf(event);
    const claim = await seen.claim(mark);
    if (claim.outcome === 'busy') {
      throw new RetryLater(`${mark.subject}: another event of it is being handled`, 'busy');
    }
    if (claim.outcome !== 'claimed') return claim;
    try {
      await handler(event);
    } catch (error) {
      // A claim that cannot be released ends by itself; the handler's error is what must be told.
      await seen.release(mark, claim.token).catch(() => {});
      throw error;
    }
    if (await seen.confirm(mark, claim.token)) return { outcome: 'handled' };
    throw new RetryLater(`${mark.subject}: the claim ended before the handler did`, 'claim-lost');
  };
}
