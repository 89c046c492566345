import { basename, relative, sep } from 'node:path';
import { listSources, STDIN } from '../extract/list-sources.ts';
import { UsageError } from '../usage-error.ts';

/** A page to upload, and the key it gets. */
export interface Upload {
  readonly source: string;
  readonly key: string;
}

const GZIP_SUFFIX = /\.gz$/i;

/**
 * The uploads that `paths` name: a file keeps its name under the publisher's prefix, a folder's pages their path in
 * it. Throws a `UsageError` for a path that is not there, and where two pages would get one key.
 */
export async function listUploads(publisher: string, paths: readonly string[]): Promise<Upload[]> {
  const byKey = new Map<string, Upload>();
  for (const path of paths) {
    if (path === STDIN)
      throw new UsageError('put needs files or folders: standard input has no name to be kept under');
    for (const source of await listSources([path])) {
      const name = source === path ? basename(path) : relative(path, source).split(sep).join('/');
      const upload = { source, key: `${publisher}/${name.replace(GZIP_SUFFIX, '')}` };
      const other = byKey.get(upload.key);
      if (other !== undefined) {
        throw new UsageError(`${other.source} and ${source} would both become ${upload.key}`);
      }
      byKey.set(upload.key, upload);
    }
  }
  return [...byKey.values()];
}
