import { readFile } from 'node:fs/promises';
import { readSource } from '../extract/read-source.ts';
import { contentTypeOf } from '../put/content-type-of.ts';
import { UsageError } from '../usage-error.ts';
import type { Upload } from './local-stack.ts';
import type { PageFile } from './sample-pages.ts';

const GZIP_SUFFIX = /\.gz$/i;

/**
 * Reads a page as it is put: gzip by name is unpacked, else the bytes are left untouched, so that whatever is wrong
 * with them is judged by the stack. Throws a `UsageError` for gzip that unpacks past the page limit.
 */
export async function readUpload({ path, key }: PageFile): Promise<Upload> {
  const contentType = contentTypeOf(key);
  if (!GZIP_SUFFIX.test(path)) return { key, bytes: await readFile(path), contentType };
  const read = await readSource(path, contentType);
  if (read.outcome === 'read') return { key, bytes: read.raw.bytes, contentType };
  throw new UsageError(`${path}: ${read.rejection.detail}`);
}
