import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundleFunction } from '../../infra/function-bundle.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/**
 * Bytes of code that a cold start may have to read, AWS SDK included. Before the block model ingest had 992 KB with
 * the SDK and 510 KB without it, publish 608 KB and 159 KB. It is bundled all the same: the runtime's copy changes under a deployed
 * function, is loaded unminified and unshaken from many files, and is not where an ES module of a local emulator
 * would look for it.
 */
const BUDGET = { ingest: 1_300_000, publish: 800_000 } as const;

const run = promisify(execFile);
const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  STAGE: 'test',
  RECORD_TABLE: 'records',
  RECORD_BUCKET: 'claims',
  PUBLISHERS: 'meridian-desk',
  EVENT_BUS: 'articles',
};

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each(['ingest', 'publish'] as const)('the bundle of %s', (service) => {
  const files = bundleFunction(`functions/${service}/handler.ts`);
  const bytesOf = (name: string) => files.find((file) => file.name === name)?.bytes;

  it('is within its budget', () => {
    const { length } = bytesOf('index.mjs') ?? [];
    expect(length).toBeGreaterThan(50_000);
    expect(length).toBeLessThanOrEqual(BUDGET[service]);
  });

  it('is the same bytes whenever it is made, so that nothing is deployed without a change', () => {
    for (const { name, bytes } of bundleFunction(`functions/${service}/handler.ts`)) {
      expect(Buffer.compare(bytes, bytesOf(name) ?? new Uint8Array())).toBe(0);
    }
  });

  it('loads on its own and has a handler', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faircopy-bundle-'));
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const script = `import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)}).then((m) => console.log(typeof m.handler))`;
    const { stdout } = await run(process.execPath, ['-e', script], { env: ENVIRONMENT });
    await rm(folder, { recursive: true });
    expect(stdout.trim()).toBe('function');
  });

  it('carries a source map that names our files and says nothing of this machine', () => {
    expect(text(bytesOf('index.mjs'))).toContain('//# sourceMappingURL=index.mjs.map');
    const map = text(bytesOf('index.mjs.map'));
    expect(map).toContain(`functions/${service}/handler.ts`);
    expect(map).not.toContain(PROJECT_ROOT);
    expect(map).not.toContain('"sourcesContent"');
  });

  it('leaves out what is slow or has no place in production', () => {
    const map = text(bytesOf('index.mjs.map'));
    for (const unwanted of [
      'aws-xray-sdk',
      '@aws-lambda-powertools/parser',
      'node_modules/undici',
      '/bench/',
      '/cli/',
    ]) {
      expect(map).not.toContain(unwanted);
    }
  });
});
