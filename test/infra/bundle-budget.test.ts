import { describe, expect, it } from 'vitest';
import { bundleFunction } from '../../infra/function-bundle.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/**
 * Bytes of code that a cold start may have to read, AWS SDK included. With the SDK ingest has 992 KB and publish
 * 608 KB, without it 510 KB and 159 KB. It is bundled all the same: the runtime's copy changes under a deployed
 * function, is loaded unminified and unshaken from many files, and is not where an ES module of a local emulator
 * would look for it.
 */
const BUDGET = { ingest: 1_300_000, publish: 800_000 } as const;

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each(['ingest', 'publish'] as const)('the bundle of %s', (service) => {
  const files = bundleFunction(`functions/${service}/handler.ts`);
  const bytesOf = (name: string) => files.find((file) => file.name === name)?.bytes;

  it('is within its budget', () => {
    const { length } = bytesOf('index.mjs') ?? [];
    expect(length).toBeGreaterThan(50_000);
    expect(length).toBeLessThanOrEqual(BUDGET[service]);
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
