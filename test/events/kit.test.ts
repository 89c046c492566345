import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { CONTRACT_PATHS } from '../../scripts/events/paths.ts';

/** Most kilobytes of the whole kit, minified, zod and its JSON Schema writer within. It has 108; a handler that only reads events needs less. */
const MAX_KIT_KB = 150;

describe('the consumer kit', () => {
  it('is events and zod alone, for any platform, and small', async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: [join(CONTRACT_PATHS.root, 'events/index.ts')],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
      // Knows no built-in module of Node: one import of them would fail the build.
      platform: 'neutral',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.length).toBeGreaterThan(10);
    expect(inputs.filter((path) => !/^(?:events\/|node_modules\/zod\/)/.test(path))).toEqual([]);
    // What makes the documents is no part of what a consumer runs.
    expect(inputs.filter((path) => path.startsWith('events/contract/'))).toEqual([]);
    const bytes = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes / 1024).toBeLessThan(MAX_KIT_KB);
  });
});
