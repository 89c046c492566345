import type { ArticleFilter } from '../../../events/index.ts';

export const WANTED: ArticleFilter = { language: 'en', commercialUse: true, reservations: { noai: false } };
