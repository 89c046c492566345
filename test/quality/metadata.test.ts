import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Metadata } from '../../shared/article/article.ts';
import { readMetadata } from '../../shared/article/metadata/read-metadata.ts';
import { decode } from '../../shared/page/decode.ts';
import { parse } from '../../shared/page/parse.ts';

/** Public corpus with hand-made truth; reference material beside the project, absent from a fresh clone. */
const CORPUS = new URL('../../../shared/wcxb/dev/', import.meta.url);
const present = existsSync(CORPUS);
if (!present) console.warn(`metadata gate skipped: ${CORPUS.pathname} is not there`);

/** Least share of exact values where the truth has one, pinned a little under what the code reaches: .908, .861, .857. */
const FLOOR = { title: 0.9, author: 0.855, date: 0.85 };
/** Most shares of values where the truth has none; more than half of the dates stand in the page's own metadata. */
const CEILING = { title: 0, author: 0.1, date: 0.1 };
const PAGES = 793;

const Truth = z.object({
  _internal: z.object({ page_type: z.object({ primary: z.string() }) }).partial(),
  ground_truth: z.object({
    title: z.string().nullish(),
    author: z.string().nullish(),
    publish_date: z.string().nullish(),
  }),
});

const NOTHING: Metadata = { author: [], keywords: [] };
const WORD = /[\p{L}\p{N}_]+/gu;
const BYLINE = /^(?:(?:written |posted |reviewed )?by|author) /;
const MARK = /\p{M}/gu;
const flat = (text: string): string =>
  (text.normalize('NFKD').replace(MARK, '').toLowerCase().match(WORD) ?? []).join(' ');
const name = (text: string): string => flat(text).replace(BYLINE, '');

const SAME = {
  title: (found: string, truth: string): boolean => flat(found) === flat(truth),
  author: (found: string, truth: string): boolean => name(found) === name(truth),
  date: (found: string, truth: string): boolean => found.startsWith(truth),
};
const FIELDS = ['title', 'author', 'date'] as const;

function metadataOf(id: string): Metadata {
  const bytes = gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, CORPUS)));
  const decoded = decode({ bytes, name: `${id}.html` });
  const parsed = decoded.outcome === 'decoded' ? parse(decoded.page) : decoded;
  return parsed.outcome === 'parsed' ? readMetadata(parsed.page).metadata : NOTHING;
}

function rows() {
  const files = readdirSync(new URL('ground-truth/', CORPUS)).filter((file) => file.endsWith('.json'));
  return files.toSorted().flatMap((file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(`ground-truth/${file}`, CORPUS), 'utf8'));
    const { _internal, ground_truth: truth } = Truth.parse(json);
    if ((_internal.page_type?.primary ?? 'article') !== 'article') return [];
    const { headline, author, datePublished } = metadataOf(file.slice(0, -'.json'.length));
    const authors = author.map((person) => person.name).join(', ');
    return [
      {
        title: { found: headline ?? '', truth: truth.title ?? '' },
        author: { found: authors, truth: truth.author ?? '' },
        date: { found: datePublished ?? '', truth: truth.publish_date ?? '' },
      },
    ];
  });
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

describe.skipIf(!present)('metadata gate', () => {
  const pages: ReturnType<typeof rows> = [];
  beforeAll(() => {
    pages.push(...rows());
  });

  it('reads every article of the corpus', () => expect(pages).toHaveLength(PAGES));

  it.each(FIELDS)(
    'holds the floor of exact values and the ceiling of values that the truth lacks: %s',
    (field) => {
      const values = pages.map((page) => page[field]);
      const known = values.filter(({ truth }) => truth !== '');
      const unknown = values.filter(({ truth }) => truth === '');
      const exact = known.filter(({ found, truth }) => found !== '' && SAME[field](found, truth));
      const eager = unknown.filter(({ found }) => found !== '');
      expect(share(exact.length, known.length)).toBeGreaterThanOrEqual(FLOOR[field]);
      expect(share(eager.length, unknown.length)).toBeLessThanOrEqual(CEILING[field]);
    },
  );
});
