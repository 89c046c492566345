import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Forest, forestOf } from '../../shared/article/score/forest.ts';
import { TrainedModel } from './trained-model.ts';

/** The block models that train.py left in a folder, each by the pages that it has not seen. */
export function foldModels(scratch: string): Map<string, Forest> {
  const byPage = new Map<string, Forest>();
  if (!existsSync(scratch)) return byPage;
  for (const name of readdirSync(scratch).filter((one) => one.startsWith('fold-'))) {
    const { trees, pages = [] } = TrainedModel.parse(JSON.parse(readFileSync(join(scratch, name), 'utf8')));
    const forest = forestOf(trees);
    for (const page of pages) byPage.set(page, forest);
  }
  return byPage;
}
