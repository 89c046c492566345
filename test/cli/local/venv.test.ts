import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureVenv } from '../../../cli/local/venv.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('ensureVenv', () => {
  it('says what to install when there is no Python, and leaves nothing behind', async () => {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, 'six==1.17.0\n');
    vi.stubEnv('PATH', folder);
    const venv = join(folder, 'venv');
    await expect(ensureVenv(venv, requirements)).rejects.toThrow(
      /needs Python 3\.10 or newer; found no python3 on the PATH\. Install it .*--engine memory/,
    );
    await expect(access(venv)).rejects.toThrow();
  });

  it('names the Python that is too old', async () => {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, '');
    await writeFile(join(folder, 'python3'), '#!/bin/sh\necho 3.9\n', { mode: 0o755 });
    vi.stubEnv('PATH', folder);
    await expect(ensureVenv(join(folder, 'venv'), requirements)).rejects.toThrow(/found python3 is 3\.9/);
  });
});
