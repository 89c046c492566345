/** CloudWatch namespace of every business metric; `stage` and `service` are its default dimensions. */
export const METRIC_NAMESPACE = 'Faircopy';

/** Business metrics, by what they count. `PagesRejected` is also given by `reason`. */
export const METRIC = {
  ingested: 'ArticlesIngested',
  updated: 'ArticlesUpdated',
  unchanged: 'ArticlesUnchanged',
  removed: 'ArticlesRemoved',
  stale: 'NoticesStale',
  rejected: 'PagesRejected',
  pageBytes: 'PageBytes',
  extractionTime: 'ExtractionTime',
  published: 'EventsPublished',
  publishFailed: 'EventsFailed',
} as const;

/** The `service` dimension of each function. */
export const SERVICE = { ingest: 'ingest', publish: 'publish' } as const;
