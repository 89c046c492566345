import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureRows } from '../../shared/article/score/feature-rows.ts';
import { FEATURES } from '../../shared/article/score/features.ts';
import { pageFacts } from '../../shared/article/score/page-facts.ts';
import { readBlocks } from '../../shared/article/score/read-blocks.ts';
import { placeByRules } from '../../shared/article/strip/place-by-rules.ts';
import type { ParsedPage } from '../../shared/page/parsed-page.ts';
import { type CorpusPage, listPages, readPage } from './corpus.ts';
import { disguise, type Guise, TRAINED_GUISES } from './disguise.ts';
import { labelBlocks } from './label-blocks.ts';

// `node bench/train/export-features.ts CORPUS SCRATCH`: for each guise writes GUISE.rows.f32 (features, row after
// row), GUISE.blocks.f32 (words and label of each row) and GUISE.json (names of the features, pages and how many
// blocks each has) for train.py. The features are computed by the product's own code.

const [corpus = '../shared/wcxb/dev', scratch = '.local/train'] = process.argv.slice(2);
mkdirSync(scratch, { recursive: true });
for (const guise of TRAINED_GUISES) exportGuise(guise);

function exportGuise(guise: Guise): void {
  const rowsFile = createWriteStream(join(scratch, `${guise}.rows.f32`));
  const blocksFile = createWriteStream(join(scratch, `${guise}.blocks.f32`));
  const pages = [];
  for (const page of listPages(corpus)) {
    const parsed = readPage(corpus, page.id);
    if (parsed === null) continue;
    const { rows, told } = readRows(parsed, guise, page);
    rowsFile.write(new Uint8Array(rows.buffer));
    blocksFile.write(new Uint8Array(told.buffer));
    pages.push({ id: page.id, url: page.url, type: page.type, blocks: told.length / 2 });
  }
  rowsFile.end();
  blocksFile.end();
  writeFileSync(
    join(scratch, `${guise}.json`),
    JSON.stringify({ features: FEATURES.map(([name]) => name), pages }),
  );
  const blocks = pages.reduce((sum, page) => sum + page.blocks, 0);
  console.log(`${guise}: ${pages.length} pages, ${blocks} blocks, ${FEATURES.length} features`);
}

function readRows(parsed: ParsedPage, guise: Guise, { truth }: CorpusPage) {
  const undisguise = disguise(parsed, guise);
  const { outline, marks } = placeByRules(parsed);
  const facts = pageFacts(parsed, outline);
  const found = readBlocks(outline, marks, facts);
  const { rows, indexes } = featureRows(found, facts);
  undisguise();
  const labels = labelBlocks(found.blocks, outline, truth);
  const told = Float32Array.from(
    [...indexes].flatMap((index) => [found.blocks[index]?.counts.words ?? 0, labels[index] ?? 0]),
  );
  return { rows, told };
}
