import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const APP = new URL('../../infra/app.ts', import.meta.url).pathname;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faircopy-app-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the app in a folder that holds `config`, as the CDK CLI runs it. */
async function run(config: string) {
  await writeFile(join(folder, 'faircopy.config.ts'), config);
  return new Promise<{ code: number | string | null | undefined; stderr: string }>((resolve) => {
    execFile(process.execPath, [APP], { cwd: folder }, (error, _, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stderr });
    });
  });
}

describe('the CDK app', () => {
  it.each([
    [
      'is wrong',
      "export default { stage: 'Prod', publishers: [{ name: 'ab' }] };",
      /^faircopy\.config\.ts: stage: expected 1 to 20 characters/,
    ],
    ['exports nothing', 'export {};', /^faircopy\.config\.ts: the default export: /],
    ['cannot be read', 'export default {', /^faircopy\.config\.ts: expected a module that can be loaded: /],
  ])('ends with one sentence and exit code 2 when the config %s', async (_, config, expected) => {
    const { code, stderr } = await run(config);
    expect(stderr).toMatch(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
