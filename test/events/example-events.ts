import type { ArticleEvent } from '../../events/index.ts';
import type { Article } from '../../shared/article/article.ts';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import { RawSequencer } from '../../shared/notice/sequencer.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { compare } from '../../shared/record/compare.ts';
import { entomb } from '../../shared/record/entomb.ts';
import { normalize } from '../../shared/record/normalize.ts';
import type { RecordOrigin } from '../../shared/record/record-origin.ts';
import { reject } from '../../shared/record/reject.ts';
import { toEvent } from '../../shared/record/to-event.ts';
import { CC_BY, sampleArticle } from '../shared/record/sample-article.ts';

const BUCKET = 'faircopy-prod-raw';
const KEY = 'meridian-desk/2026/11/a-bridge-opens.html';
const ORIGIN = {
  table: 'faircopy-prod-records',
  bucket: 'faircopy-prod-claims',
  source: 'faircopy/prod',
};

/** A photograph under a licence of its own, and a map without one. */
const IMAGES: Article['image'] = [
  { contentUrl: 'https://meridiandesk.example/bridge.jpg', license: CC_BY },
  { contentUrl: 'https://meridiandesk.example/map.png' },
];

const FIRST: Partial<Article> = {
  headline: 'A bridge opens after nine years',
  articleSection: 'World',
  inLanguage: 'en-GB',
  canonicalUrl: 'https://meridiandesk.example/world/a-bridge-opens/',
  datePublished: '2026-11-24T09:30:00+01:00',
  pageType: 'article',
  confidence: { pageType: 0.98, text: 0.96 },
  wordCount: 640,
  image: IMAGES,
};

/** The same article some hours later: a new headline, and its licence taken back. */
const LATER: Partial<Article> = {
  ...FIRST,
  headline: 'The bridge that took nine years is open',
  dateModified: '2026-11-24T18:05:00+01:00',
  license: null,
  rightsReservations: { allRightsReserved: true, robots: ['noai'], evidence: [] },
};

/** The events that the pipeline makes of the life of one page, one of each kind, in their order. */
export function exampleEvents(): ArticleEvent[] {
  const ingested = normalize(sampleArticle(FIRST), originAt(1));
  const updated = normalize(sampleArticle(LATER), originAt(2, ingested));
  const rejected = reject(
    { reason: 'not-html', detail: 'expected an article page, found a PNG picture (89 50 4E 47)' },
    originAt(3, updated),
  );
  const removed = entomb(originAt(4, rejected), new Date(receivedAt(4)));
  const states: ArticleRecord[] = [ingested, updated, rejected, removed];
  return states.flatMap((next, index) => {
    const change = compare(states[index - 1], next);
    return change.change === 'none' ? [] : [toEvent(change, ORIGIN)];
  });
}

const receivedAt = (order: number) => `2026-11-2${3 + order}T08:30:00.000Z`;

function originAt(order: number, previous?: ArticleRecord): RecordOrigin {
  return {
    id: recordIdOf(BUCKET, KEY),
    publisher: 'meridian-desk',
    previous,
    provenance: {
      bucket: BUCKET,
      key: KEY,
      sequencer: RawSequencer.parse(`0069255c${order}83b7a1e4c2`),
      receivedAt: receivedAt(order),
      extractorVersion: 'example',
    },
  };
}
