export type { Article, Image } from '../shared/article/article.ts';
export type { Block, RichText, Section } from '../shared/article/block.ts';
export { renderHtml } from '../shared/article/render/html.ts';
export { renderMarkdown } from '../shared/article/render/markdown.ts';
export { renderText } from '../shared/article/render/text.ts';
export { type RecordPlace, recordReader } from '../shared/aws/record-reader.ts';
export { Fault } from '../shared/fault.ts';
export { type Attributable, type AttributionFormat, attribution } from '../shared/license/attribution.ts';
export type { Credit } from '../shared/license/credit.ts';
export type { License, PageLicense } from '../shared/license/license.ts';
export {
  type ListOptions,
  MAX_PAGE,
  type RecordPage,
  type RecordQuery,
  type RecordReader,
} from '../shared/port/record-reader.ts';
export {
  ArticleRecord,
  IngestedRecord,
  RejectedRecord,
  RemovedRecord,
} from '../shared/record/article-record.ts';
