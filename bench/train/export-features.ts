import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureRows } from '../../shared/article/score/feature-rows.ts';
import { FEATURES } from '../../shared/article/score/features.ts';
import { pageFacts } from '../../shared/article/score/page-facts.ts';
import { readBlocks } from '../../shared/article/score/read-blocks.ts';
import { placeByRules } from '../../shared/article/strip/place-by-rules.ts';
import { listPages, readPage } from './corpus.ts';
import { labelBlocks } from './label-blocks.ts';

// `node bench/train/export-features.ts CORPUS SCRATCH`: writes rows.f32 (features, row after row), blocks.f32 (words
// and label of each row) and pages.json for train.py. The features are computed by the product's own code.

const [corpus = '../shared/wcxb/dev', scratch = '.local/train'] = process.argv.slice(2);
mkdirSync(scratch, { recursive: true });
const rowsFile = createWriteStream(join(scratch, 'rows.f32'));
const blocksFile = createWriteStream(join(scratch, 'blocks.f32'));
const pages = [];
for (const page of listPages(corpus)) {
  const parsed = readPage(corpus, page.id);
  if (parsed === null) continue;
  const { outline, marks } = placeByRules(parsed);
  const facts = pageFacts(parsed);
  const found = readBlocks(outline, marks, facts);
  const labels = labelBlocks(found.blocks, outline, page.truth);
  const { rows, indexes } = featureRows(found, facts);
  rowsFile.write(new Uint8Array(rows.buffer));
  const told = Float32Array.from(
    [...indexes].flatMap((index) => [found.blocks[index]?.counts.words ?? 0, labels[index] ?? 0]),
  );
  blocksFile.write(new Uint8Array(told.buffer));
  pages.push({ id: page.id, url: page.url, type: page.type, blocks: indexes.length });
}
rowsFile.end();
blocksFile.end();
writeFileSync(
  join(scratch, 'pages.json'),
  JSON.stringify({ features: FEATURES.map(([name]) => name), pages }),
);
console.log(
  `${pages.length} pages, ${pages.reduce((sum, { blocks }) => sum + blocks, 0)} blocks, ${FEATURES.length} features`,
);
