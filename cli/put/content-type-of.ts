import { extname } from 'node:path';

const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.txt', 'text/plain'],
]);

/**
 * The content type a page is stored with. No charset: the file does not say, and a wrong one would beat what the page
 * itself declares. Undefined for other extensions, so that S3 puts its own default.
 */
export function contentTypeOf(key: string): string | undefined {
  return BY_EXTENSION.get(extname(key).toLowerCase());
}
