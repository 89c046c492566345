import { parseArgs } from 'node:util';
import { calibrate } from '../shared/article/page-type/calibrate.ts';
import { likeliest } from '../shared/article/page-type/likeliest.ts';
import { typeProbabilities } from '../shared/article/page-type/type-model.ts';
import { knownType } from './train/known-type.ts';
import { pageTypeModels } from './train/page-type-models.ts';

// `npm run bench:page-types -- [--scratch DIR]`: out-of-fold figures of the page type and of the confidence in the text.
// Each page is judged by the product's own code with the model that has not seen its registrable domain; its text was
// copied by a block model that has not seen it either. The models come from bench/train (see its README).

const BINS = 10;

const { values } = parseArgs({ options: { scratch: { type: 'string', default: '.local/train' } } });
const { models, pages } = pageTypeModels(values.scratch);
const { types } = models;
const modelOf = new Map(models.folds.flatMap((fold) => fold.pages.map((id) => [id, fold] as const)));
const judged = pages.flatMap((page) => {
  const model = modelOf.get(page.id);
  if (model === undefined) return [];
  const found = likeliest(typeProbabilities(model, Float64Array.from(page.row)));
  return [
    {
      ...page,
      type: knownType(page.type),
      found: found.type,
      sure: found.probability,
      isTold: found.isLikely,
      text: calibrate(model.text, page.expected),
    },
  ];
});
const told = judged.filter(({ isTold }) => isTold);
const right = (of: typeof judged): number => of.filter(({ type, found }) => type === found).length;

console.log(`${judged.length} pages, ${types.length} types, each by the model that has not seen its domain`);
console.log(`likeliest type right: ${percent(right(judged), judged.length)}`);
console.log(`told: ${told.length}, of them right: ${percent(right(told), told.length)}`);
console.log(`\n${'type'.padEnd(14)} pages precision recall   told as: ${[...types, 'other'].join(', ')}`);
for (const type of types) {
  const of = judged.filter((page) => page.type === type);
  const hits = told.filter((page) => page.type === type && page.found === type).length;
  const named = told.filter((page) => page.found === type).length;
  const confused = types.map(
    (other) => told.filter((page) => page.type === type && page.found === other).length,
  );
  const others = of.filter(({ isTold }) => !isTold).length;
  console.log(
    `${type.padEnd(14)} ${String(of.length).padStart(5)} ${percent(hits, named).padStart(9)} ${percent(hits, of.length).padStart(6)}   ${[...confused, others].map((one) => String(one).padStart(4)).join(' ')}`,
  );
}
reliability(
  'type',
  judged.map(({ sure, isTold, found, type }) => ({
    said: isTold ? sure : 1 - sure,
    seen: isTold === (found === type) ? 1 : 0,
  })),
);
reliability(
  'text (word F1)',
  judged.map(({ text, f1 }) => ({ said: text, seen: f1 })),
);

/** Prints what was said against what was seen, by tenths of what was said, and the expected calibration error. */
function reliability(name: string, pairs: readonly { readonly said: number; readonly seen: number }[]): void {
  const mean = (of: readonly number[]): number =>
    of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length);
  let error = 0;
  console.log(`\nconfidence in the ${name}: said, seen, pages`);
  for (let bin = 0; bin < BINS; bin++) {
    const inside = pairs.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin);
    if (inside.length === 0) continue;
    const said = mean(inside.map((one) => one.said));
    const seen = mean(inside.map((one) => one.seen));
    error += (Math.abs(said - seen) * inside.length) / pairs.length;
    console.log(
      `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}  ${said.toFixed(3)}  ${seen.toFixed(3)}  ${inside.length}`,
    );
  }
  console.log(`expected calibration error ${error.toFixed(4)}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}
