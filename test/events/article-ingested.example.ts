import { ArticleIngestedV1 } from '../../events/index.ts';
import { readExample } from './read-example.ts';

/** A whole, valid event, as the start of tests that break it. */
export const ingestedExample = ArticleIngestedV1.parse(readExample('faircopy.article.ingested.v1'));
