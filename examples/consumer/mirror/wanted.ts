import type { ArticleFilter } from 'faircopy/events';

/** What this consumer asks for: articles that may be used commercially and changed, for Markdown is another form. */
export const WANTED = { commercialUse: true, derivatives: true } as const satisfies ArticleFilter;
