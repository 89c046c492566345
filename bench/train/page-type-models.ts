import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PageType } from '../../shared/article/page-type/page-type.ts';

const numbers = z.array(z.number());
const Model = z.object({
  mean: numbers,
  deviation: numbers,
  toward: z.array(numbers),
  size: z.array(numbers),
  bias: numbers,
  text: z.object({ expected: numbers, measured: numbers }),
});

/** What train-page-types.py writes: `final` has seen every page, each of `folds` all but its `pages`. */
const PageTypeModels = z.object({
  features: z.array(z.string()),
  types: z.array(PageType.exclude(['other'])),
  folds: z.array(z.object({ ...Model.shape, pages: z.array(z.string()) })),
  final: Model,
});

/** A page as export-page-types.ts writes it. */
const MeasuredPage = z.object({
  id: z.string(),
  type: z.string(),
  f1: z.number(),
  expected: z.number(),
  row: numbers,
});
export type MeasuredPage = z.infer<typeof MeasuredPage>;

const read = (scratch: string, name: string): unknown =>
  JSON.parse(readFileSync(join(scratch, name), 'utf8'));

/** The trained models of page types in a folder, and the pages that they were trained on. */
export function pageTypeModels(scratch: string) {
  const models = PageTypeModels.parse(read(scratch, 'page-type-models.json'));
  const { pages } = z.object({ pages: z.array(MeasuredPage) }).parse(read(scratch, 'page-types.json'));
  return { models, pages };
}
