import type { RawPage } from '../shared/page/raw-page.ts';
import { PEERS, type Peer } from './peers.mjs';

/** Something that is measured: answers whether it got anything out of one page. */
export type Subject = (page: RawPage) => boolean;

/** The parser that Faircopy reads pages with, alone: what no extraction can be quicker than. */
export const BARE_PARSE = 'htmlparser2 alone';
/** The peer that the others are held against. */
export const REFERENCE = 'Readability+linkedom';

const utf8 = new TextDecoder();

const ownSubjects: [string, () => Promise<Subject>][] = [
  [
    BARE_PARSE,
    async () => {
      const { parseDocument } = await import('htmlparser2');
      return (page) => parseDocument(utf8.decode(page.bytes)).children.length > 0;
    },
  ],
  [
    'parse5 alone',
    async () => {
      const { parse } = await import('parse5');
      return (page) => parse(utf8.decode(page.bytes)).childNodes.length > 0;
    },
  ],
  [
    'fairCopy',
    async () => {
      const { fairCopy } = await import('../shared/article/fair-copy.ts');
      return (page) => {
        const copy = fairCopy(page);
        return copy.outcome === 'article' && copy.article.sections.length > 0;
      };
    },
  ],
];

const peerSubjects = [...PEERS].map(([name, load]): [string, () => Promise<Subject>] => [
  name,
  async () => onText(await load()),
]);

const onText =
  (peer: Peer): Subject =>
  (page) =>
    peer(utf8.decode(page.bytes));

/** What is measured, by name; each is loaded in its own process only, so that none pays for another's memory. */
export const SUBJECTS: ReadonlyMap<string, () => Promise<Subject>> = new Map([
  ...ownSubjects,
  ...peerSubjects,
]);
