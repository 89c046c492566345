export { ArticleEvent } from './article-event.ts';
export { ArticleIngestedV1 } from './article-ingested.v1.ts';
export { ArticleRejectedV1 } from './article-rejected.v1.ts';
export { ArticleRemovedV1 } from './article-removed.v1.ts';
export { ArticleSummary, MAX_IMAGE_LICENSES, RecordPointer } from './article-summary.ts';
export { ArticleUpdatedV1 } from './article-updated.v1.ts';
export { EVENT_SOURCE } from './envelope.ts';
export { LicenseSummary } from './license-summary.ts';
