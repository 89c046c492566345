import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceDigest } from '../../../cli/local/source-digest.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
  await mkdir(join(root, 'infra'));
  await writeFile(join(root, 'infra', 'app.ts'), 'one');
  await writeFile(join(root, 'cdk.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

describe('sourceDigest', () => {
  it('stays the same while the sources do, and ignores what the stack does not follow from', async () => {
    const before = await sourceDigest(root);
    await writeFile(join(root, 'README.md'), 'new');
    expect(await sourceDigest(root)).toBe(before);
  });

  it('changes with the content, the name and the number of the sources', async () => {
    const digests = [await sourceDigest(root)];
    await writeFile(join(root, 'infra', 'app.ts'), 'two');
    digests.push(await sourceDigest(root));
    await writeFile(join(root, 'infra', 'more.ts'), '');
    digests.push(await sourceDigest(root));
    await rm(join(root, 'infra', 'more.ts'));
    await writeFile(join(root, 'infra', 'less.ts'), '');
    digests.push(await sourceDigest(root));
    expect(new Set(digests).size).toBe(4);
  });
});
