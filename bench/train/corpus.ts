import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { decode } from '../../shared/page/decode.ts';
import { parse } from '../../shared/page/parse.ts';
import type { ParsedPage } from '../../shared/page/parsed-page.ts';

const PageType = z.union([z.string(), z.object({ primary: z.string() }).transform(({ primary }) => primary)]);
const Truth = z.object({
  url: z.string().nullish(),
  _internal: z.object({ page_type: PageType.nullish() }).nullish(),
  ground_truth: z.object({
    main_content: z.string().nullish(),
    with: z.array(z.string()).nullish(),
    without: z.array(z.string()).nullish(),
  }),
});

/** A page of the corpus with its truth. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly truth: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** Lists the pages of a corpus folder (`html/ID.html.gz`, `ground-truth/ID.json`) in the order of their names. */
export function listPages(folder: string): CorpusPage[] {
  const truths = join(folder, 'ground-truth');
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const { url, _internal, ground_truth } = Truth.parse(
        JSON.parse(readFileSync(join(truths, name), 'utf8')),
      );
      const type = _internal?.page_type ?? 'article';
      return {
        id: name.slice(0, -'.json'.length),
        url: url ?? '',
        type: type === 'category' ? 'collection' : type,
        truth: ground_truth.main_content ?? '',
        with: ground_truth.with ?? [],
        without: ground_truth.without ?? [],
      };
    });
}

/** Reads and parses a page of the corpus; null where it is rejected. */
export function readPage(folder: string, id: string): ParsedPage | null {
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
  const decoded = decode({ bytes, name: `${id}.html` });
  const parsed = decoded.outcome === 'decoded' ? parse(decoded.page) : decoded;
  return parsed.outcome === 'parsed' ? parsed.page : null;
}
