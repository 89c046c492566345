import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namedPages, samplePages } from '../../../cli/local/sample-pages.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
  await mkdir(join(folder, 'second'));
  await writeFile(join(folder, 'a.html'), 'a');
  await writeFile(join(folder, 'second', 'b.html.gz'), 'b');
  await writeFile(join(folder, 'second', 'a.html'), 'c');
});
afterEach(() => rm(folder, { recursive: true }));

describe('namedPages', () => {
  it('gives a page to the publisher whose folder it lies in, else to the first', async () => {
    const paths = [join(folder, 'a.html'), join(folder, 'second', 'b.html.gz')];
    const pages = await namedPages(paths, ['first', 'second']);
    expect(pages.map(({ key }) => key)).toEqual(['first/a.html', 'second/b.html']);
  });

  it('refuses two pages that would get one key, a path that is not there, and standard input', async () => {
    await expect(namedPages([folder], ['first'])).rejects.toThrow(/would both become first\/a\.html/);
    await expect(namedPages([join(folder, 'none.html')], ['first'])).rejects.toThrow(/no such file/);
    await expect(namedPages(['-'], ['first'])).rejects.toThrow(/standard input has no name/);
  });
});

describe('samplePages', () => {
  it('falls back to the first publisher where the config has not the sample’s own', async () => {
    const known = await samplePages(['harbour-times', 'meridian-desk']);
    expect(new Set(known.map(({ key }) => key.split('/')[0]))).toEqual(
      new Set(['harbour-times', 'meridian-desk']),
    );
    const other = await samplePages(['acme']);
    expect(other.map(({ key }) => key.split('/')[0])).toEqual(known.map(() => 'acme'));
  });
});
