import type { ArticleEvent } from '../../events/index.ts';

/** What became of one event. */
export type PublishOutcome =
  | { readonly outcome: 'published' }
  | { readonly outcome: 'failed'; readonly code: string; readonly message: string };

/** The event bus. Answers for each event, in order, after its own retries; throws only when nothing could be tried. */
export interface EventPublisher {
  publish(events: readonly ArticleEvent[], signal?: AbortSignal): Promise<readonly PublishOutcome[]>;
}
