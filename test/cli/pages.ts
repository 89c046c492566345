import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The page of a small article that says `headline` and `sentence`. */
export const pageOf = (headline: string, sentence: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${headline}</h1>
<p>${sentence} It lay in the archive for years before anybody asked for it again, and nobody knew who wrote it.</p>
<p>The second paragraph says more of the same, at a length that any article has, so that it is taken for one.</p>
</article><footer>All of it is made up.</footer></body></html>`;

/** The first bytes of a PNG: a page by its name only. */
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** A folder of files for one test; `remove` takes it away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'faircopy-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
