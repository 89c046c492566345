import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import { renderText } from '../../shared/article/render/text.ts';

/** One article as a page and as bare text, with a script that holds an extraction against its facts. */
const SEED = fileURLToPath(new URL('../../../shared/seed/', import.meta.url));
const isThere = existsSync(SEED);

if (!isThere) console.warn(`the seed not checked: expected it in ${SEED}, found nothing`);

function faultsOf(name: string, ...options: string[]): string {
  const copy = fairCopy({ bytes: readFileSync(`${SEED}${name}`), name });
  if (copy.outcome === 'rejected') return copy.rejection.detail;
  const input = JSON.stringify({ article: copy.article, text: renderText(copy.article) });
  return spawnSync(process.execPath, [`${SEED}check.mjs`, ...options], { input, encoding: 'utf8' }).stdout;
}

describe.skipIf(!isThere)('the seed', () => {
  it('holds all facts as a page', () => {
    expect(faultsOf('page.html')).toBe('seed: all facts hold\n');
  });

  it('holds all facts as bare text', () => {
    expect(faultsOf('article.txt', '--plain')).toBe('seed: all facts hold\n');
  });
});
