import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { synthesize } from '../../../cli/local/synthesize.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
  folder = join(root, '.local', 'cdk.out');
  await mkdir(join(root, 'infra'));
  await mkdir(join(root, '.local'));
  await writeFile(
    join(root, 'cdk.json'),
    JSON.stringify({ app: 'node infra/app.mjs', context: { flag: true } }),
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const app = (text: string) => writeFile(join(root, 'infra', 'app.mjs'), text);
const WRITE_ENV = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync(process.env.CDK_OUTDIR);
writeFileSync(process.env.CDK_OUTDIR + '/env.json', JSON.stringify(process.env));`;

describe('synthesize', () => {
  it('runs the app of cdk.json with its context, for the emulator’s account, with nothing of AWS in sight', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566');
    vi.stubEnv('AWS_PROFILE', 'production');
    vi.stubEnv('CDK_DEFAULT_ACCOUNT', '123456789012');
    await app(WRITE_ENV);
    expect(await synthesize(root, folder)).toEqual({ folder, made: true });
    const env = JSON.parse(await readFile(join(folder, 'env.json'), 'utf8'));
    expect(env).toMatchObject({ CDK_DEFAULT_ACCOUNT: '000000000000', CDK_CONTEXT_JSON: '{"flag":true}' });
    expect(Object.keys(env).filter((name) => name.startsWith('AWS_'))).toEqual([]);
  });

  it('leaves an assembly as it is while no source has changed, and makes it anew when one has', async () => {
    await app(WRITE_ENV);
    await synthesize(root, folder);
    expect(await synthesize(root, folder)).toEqual({ folder, made: false });
    await app(`${WRITE_ENV}\n`);
    expect(await synthesize(root, folder)).toEqual({ folder, made: true });
  });

  it('shows the app’s own error first and leaves nothing half made', async () => {
    await app(`${WRITE_ENV}\nthrow new TypeError('no such bucket');`);
    await expect(synthesize(root, folder)).rejects.toThrow(
      /\(node infra\/app\.mjs\) could not be synthesized:\n {2}TypeError: no such bucket/,
    );
    expect(await readdir(join(root, '.local'))).toEqual([]);
  });
});
