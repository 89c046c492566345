import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata } from '../../shared/article/metadata/read-metadata.ts';
import { pageEvidence } from '../../shared/article/page-type/page-evidence.ts';
import { PAGE_FEATURES, pageFeatures } from '../../shared/article/page-type/page-features.ts';
import { strip } from '../../shared/article/strip.ts';
import { wordF1 } from '../word-f1.ts';
import { articleText } from './article-text.ts';
import { listPages, readPage } from './corpus.ts';
import { foldModels } from './fold-models.ts';

// `node bench/train/export-page-types.ts CORPUS SCRATCH`: writes page-types.json for train-page-types.py. For every page
// its features by the product's own code, its true type, and the word F1 expected and measured of the copy that the
// block model makes which has not seen its domain. Pages of too few blocks for a model are left out, as in the product.

const [corpus = '../shared/wcxb/dev', scratch = '.local/train'] = process.argv.slice(2);
const models = foldModels(scratch);
const pages = [];
for (const page of listPages(corpus)) {
  const parsed = readPage(corpus, page.id);
  const model = models.get(page.id);
  if (parsed === null || model === undefined) continue;
  const stripped = strip(parsed, model);
  const evidence = pageEvidence(stripped, readMetadata(parsed).metadata);
  if (evidence === null) continue;
  const { f1 } = wordF1(articleText(stripped), page.truth);
  const { id, url, type } = page;
  const { expected } = evidence.layout;
  if (expected !== null) pages.push({ id, url, type, f1, expected, row: [...pageFeatures(evidence)] });
}
writeFileSync(
  join(scratch, 'page-types.json'),
  JSON.stringify({ features: PAGE_FEATURES.map(({ name }) => name), pages }),
);
console.log(`${pages.length} pages, ${PAGE_FEATURES.length} features`);
