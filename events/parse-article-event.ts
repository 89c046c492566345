import * as z from 'zod';
import { ArticleEvent } from './article-event.ts';

/** What reading an event can come to: the event, or a sentence that says what was expected, found, and where. */
export type ParsedArticleEvent =
  | { readonly outcome: 'event'; readonly event: ArticleEvent }
  | { readonly outcome: 'unknown'; readonly detail: string };

/** Reads one event as EventBridge delivers it (`{ "detail-type", detail, … }`) or its `detail` alone. Never throws. */
export function parseArticleEvent(received: unknown): ParsedArticleEvent {
  const wrapped = z.object({ detail: z.unknown() }).safeParse(received);
  const parsed = ArticleEvent.safeParse(wrapped.success ? wrapped.data.detail : received);
  if (parsed.success) return { outcome: 'event', event: parsed.data };
  return { outcome: 'unknown', detail: z.prettifyError(parsed.error) };
}
