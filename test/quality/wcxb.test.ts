import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type WordScore, wordF1 } from '../../bench/word-f1.ts';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import { renderText } from '../../shared/article/render/text.ts';

/** The development pages of WCXB, beside the repository. */
const CORPUS = fileURLToPath(new URL('../../../shared/wcxb/dev/', import.meta.url));
const isThere = existsSync(CORPUS);

/**
 * Pinned a little under what was measured (article .974 / .966 / .988, all pages .905 / .902 / .931): a change that
 * loses more is a regression. The committed model was trained on these pages; `npm run bench:quality` has the figures
 * out of fold (.961 and .868).
 */
const FLOORS = {
  article: { f1: 0.97, precision: 0.962, recall: 0.984 },
  all: { f1: 0.901, precision: 0.898, recall: 0.927 },
} as const;

const Truth = z.object({
  _internal: z.object({ page_type: z.object({ primary: z.string() }).optional() }).optional(),
  ground_truth: z.object({ main_content: z.string().nullish() }).optional(),
});

interface Scored extends WordScore {
  readonly type: string;
}

function scorePage(id: string): Scored {
  const truth = Truth.parse(JSON.parse(readFileSync(`${CORPUS}ground-truth/${id}.json`, 'utf8')));
  const name = `${id}.html`;
  const copy = fairCopy({ bytes: gunzipSync(readFileSync(`${CORPUS}html/${name}.gz`)), name });
  const text = copy.outcome === 'article' ? renderText(copy.article) : '';
  const type = truth._internal?.page_type?.primary ?? 'article';
  return { type, ...wordF1(text, truth.ground_truth?.main_content ?? '') };
}

function mean(scores: readonly Scored[]): WordScore {
  const of = (key: keyof WordScore): number =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return { f1: of('f1'), precision: of('precision'), recall: of('recall') };
}

if (!isThere) console.warn(`extraction quality not measured: expected WCXB pages in ${CORPUS}, found none`);

describe.skipIf(!isThere)('extraction over the WCXB development pages', () => {
  const scores: Scored[] = [];
  beforeAll(() => {
    for (const file of readdirSync(`${CORPUS}ground-truth`))
      scores.push(scorePage(file.replace('.json', '')));
  });

  it.each([
    ['articles', 'article', FLOORS.article],
    ['all pages', 'all', FLOORS.all],
  ] as const)('keeps precision, recall and F1 on %s above their floors', (_what, type, floors) => {
    const found = mean(scores.filter((score) => type === 'all' || score.type === type));
    console.info(
      `${type}: F1 ${found.f1.toFixed(4)}, P ${found.precision.toFixed(4)}, R ${found.recall.toFixed(4)}`,
    );
    expect(found.f1).toBeGreaterThanOrEqual(floors.f1);
    expect(found.precision).toBeGreaterThanOrEqual(floors.precision);
    expect(found.recall).toBeGreaterThanOrEqual(floors.recall);
  });
});
