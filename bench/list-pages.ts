import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { listSources } from '../cli/extract/list-sources.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const CORPUS = join(PROJECT, '../shared/wcxb/dev');
const FIXTURES = join(PROJECT, 'test/fixtures/pages');

const Truth = z.object({
  _internal: z.object({ page_type: z.object({ primary: z.string() }).optional() }).optional(),
});

/** Pages to measure, and in words which they are. */
export interface PageList {
  readonly paths: readonly string[];
  readonly from: string;
}

/**
 * The pages that `given` names; without any, the article pages of the corpus beside the repository, else the
 * fixtures. `most` takes so many of them, evenly spread over the list, so that the same number gives the same pages.
 */
export async function listPages(given: readonly string[], most: number | undefined): Promise<PageList> {
  const { paths, from } = given.length > 0 ? await named(given) : await standard();
  if (most === undefined || most >= paths.length) return { paths, from: `${paths.length} pages: ${from}` };
  const sample = Array.from({ length: most }, (_, at) => paths[Math.floor((at * paths.length) / most)] ?? '');
  return { paths: sample, from: `${most} of ${paths.length} pages, evenly spread: ${from}` };
}

const named = async (given: readonly string[]): Promise<PageList> => ({
  paths: await listSources(given),
  from: given.join(', '),
});

async function standard(): Promise<PageList> {
  if (!existsSync(CORPUS)) return named([FIXTURES]);
  const pages = await listSources([join(CORPUS, 'html')]);
  return { paths: pages.filter(isArticle), from: `article pages of ${CORPUS}` };
}

const PAGE_ID = /([^/\\]+)\.html(?:\.gz)?$/;

function isArticle(path: string): boolean {
  const truth = join(CORPUS, 'ground-truth', `${PAGE_ID.exec(path)?.[1]}.json`);
  if (!existsSync(truth)) return false;
  const { _internal } = Truth.parse(JSON.parse(readFileSync(truth, 'utf8')));
  return (_internal?.page_type?.primary ?? 'article') === 'article';
}
