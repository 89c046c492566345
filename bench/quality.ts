import { parseArgs } from 'node:util';
import type { Forest } from '../shared/article/score/forest.ts';
import { strip } from '../shared/article/strip.ts';
import { articleText } from './train/article-text.ts';
import { type CorpusPage, listPages, readPage } from './train/corpus.ts';
import { disguise, GUISES } from './train/disguise.ts';
import { foldModels } from './train/fold-models.ts';
import { snippetsIn, wordF1 } from './word-f1.ts';

// `npm run bench:quality -- [--folds 5] [--corpus DIR] [--scratch DIR] [--every N] [--guise NAME]`:
// out-of-fold figures. Each page is decoded by the fold model that has not seen its registrable domain, through the
// product's own code, and held against the rules alone; in a guise, to see what is left where pages are made otherwise.
// Fold models come from bench/train (see its README), which needs Python with LightGBM.

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/wcxb/dev' },
    scratch: { type: 'string', default: '.local/train' },
    folds: { type: 'string', default: '5' },
    every: { type: 'string', default: '1' },
    guise: { type: 'string', default: 'plain' },
    rows: { type: 'boolean', default: false },
  },
});
const EXIT_USAGE = 2;
const guise = GUISES.find((one) => one === values.guise);
if (guise === undefined) {
  console.error(`expected --guise ${GUISES.join(' or ')}, found ${values.guise}`);
  process.exit(EXIT_USAGE);
}
const models = foldModels(values.scratch);
const found = new Set(models.values()).size;
if (found !== Number(values.folds)) {
  console.error(
    `expected ${values.folds} fold models in ${values.scratch}, found ${found}: train them as bench/train/README.md says`,
  );
  process.exit(EXIT_USAGE);
}
const scores = listPages(values.corpus)
  .filter((_, index) => index % Number(values.every) === 0)
  .map(score);
for (const type of ['article', 'all'])
  report(
    type,
    scores.filter(({ page }) => type === 'all' || page.type === type),
  );
for (const type of new Set(scores.map(({ page }) => page.type)))
  report(
    type,
    scores.filter(({ page }) => page.type === type),
  );
if (values.rows)
  for (const { page, rules, model } of scores)
    console.log(`${page.id} ${page.type} ${rules.f1.toFixed(3)} ${model.f1.toFixed(3)}`);

function score(page: CorpusPage) {
  const model = models.get(page.id) ?? null;
  const rate = (text: string) => ({
    f1: wordF1(text, page.truth).f1,
    hits: snippetsIn(text, page.with),
    leaks: snippetsIn(text, page.without),
  });
  const [byRules = '', byModel = ''] = textsBy([null, model], page);
  return { page, rules: rate(byRules), model: rate(byModel) };
}

/** The texts that each model, null for the rules alone, makes of a page in the guise; none where it is rejected. */
function textsBy(forests: readonly (Forest | null)[], { id }: CorpusPage): string[] {
  const parsed = readPage(values.corpus, id);
  if (parsed === null) return [];
  const undisguise = disguise(parsed, guise ?? 'plain');
  const stripped = forests.map((forest) => strip(parsed, forest));
  undisguise();
  return stripped.map(articleText);
}

function report(type: string, of: readonly ReturnType<typeof score>[]): void {
  const sum = (values_: readonly number[]): number => values_.reduce((total, value) => total + value, 0);
  const mean = (values_: readonly number[]): number => sum(values_) / values_.length;
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const wanted = sum(of.map(({ page }) => page.with.length));
  const unwanted = sum(of.map(({ page }) => page.without.length));
  const [low, high] = interval(of.map(({ rules, model }) => model.f1 - rules.f1));
  for (const system of ['rules', 'model'] as const)
    console.log(
      `${type.padEnd(14)} ${system} n=${of.length} F1 ${mean(of.map((one) => one[system].f1)).toFixed(4)}` +
        ` hit ${percent(sum(of.map((one) => one[system].hits)), wanted)} leak ${percent(sum(of.map((one) => one[system].leaks)), unwanted)}`,
    );
  console.log(`${type.padEnd(14)} model − rules, 95% interval: ${low.toFixed(4)} … ${high.toFixed(4)}`);
}

/** A 95% interval of the mean by a paired bootstrap: repeatable, the generator is seeded. */
function interval(differences: readonly number[], resamples = 2000): [number, number] {
  let seed = 12_345;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: resamples }, () => {
    let total = 0;
    for (let step = 0; step < differences.length; step++)
      total += differences[Math.floor(random() * differences.length)] ?? 0;
    return total / differences.length;
  }).toSorted((a, b) => a - b);
  return [means[Math.floor(0.025 * resamples)] ?? 0, means[Math.floor(0.975 * resamples)] ?? 0];
}
