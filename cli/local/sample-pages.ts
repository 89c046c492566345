import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { listSources, STDIN } from '../extract/list-sources.ts';
import { UsageError } from '../usage-error.ts';
import { PATHS } from './paths.ts';

/** A page on disk and the key it is put under. */
export interface PageFile {
  readonly path: string;
  readonly key: string;
}

const GZIP_SUFFIX = /\.gz$/i;

/** The sample pages, each under its publisher's prefix, or under the first publisher where the config has not that one. */
export async function samplePages(publishers: readonly string[]): Promise<PageFile[]> {
  const found = await readdir(PATHS.samples, { withFileTypes: true, recursive: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const publisher = basename(entry.parentPath);
      const prefix = publishers.includes(publisher) ? publisher : (publishers[0] ?? publisher);
      return { path: join(entry.parentPath, entry.name), key: `${prefix}/${entry.name}` };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/**
 * The pages that a person named: a file in a folder called like a publisher is that publisher's, any other the
 * first's. Throws a `UsageError` for a path that is not there, and where two would get one key.
 */
export async function namedPages(
  paths: readonly string[],
  publishers: readonly string[],
): Promise<PageFile[]> {
  if (paths.includes(STDIN)) throw new UsageError('local needs files or folders: standard input has no name');
  const byKey = new Map<string, PageFile>();
  for (const path of await listSources(paths)) {
    const folder = basename(dirname(resolve(path)));
    const publisher = publishers.includes(folder) ? folder : publishers[0];
    const key = `${publisher}/${basename(path).replace(GZIP_SUFFIX, '')}`;
    const other = byKey.get(key);
    if (other !== undefined) throw new UsageError(`${other.path} and ${path} would both become ${key}`);
    byKey.set(key, { path, key });
  }
  return [...byKey.values()];
}
