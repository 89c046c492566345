import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The path that stands for standard input. */
export const STDIN = '-';

const PAGE_NAME = /\.(?:html?|xhtml|txt)(?:\.gz)?$/i;

/**
 * The pages that `paths` name, in a stable order: a file as it is, whatever its name; a folder's pages by extension,
 * recursively, sorted. Throws a `UsageError` for a path that is not there and a folder without pages.
 */
export async function listSources(paths: readonly string[]): Promise<string[]> {
  const sources: string[] = [];
  for (const path of paths) sources.push(...(await sourcesOf(path)));
  if (sources.filter((source) => source === STDIN).length > 1) {
    throw new UsageError('standard input ("-") can be read once only');
  }
  return sources;
}

async function sourcesOf(path: string): Promise<string[]> {
  if (path === STDIN || !(await statOf(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => !entry.isDirectory() && PAGE_NAME.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (pages.length > 0) return pages;
  throw new UsageError(`no page (.html, .htm, .xhtml or .txt, also .gz) in the folder ${path}`);
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new UsageError(`no such file or folder: ${path}`);
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
