import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAssembly } from '../../../cli/local/read-assembly.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));
const stack = (stackName: string) => ({ type: 'aws:cloudformation:stack', properties: { stackName } });

describe('readAssembly', () => {
  it('reads the stack and its assets, placeholders filled in for the emulator, the template left aside', async () => {
    await write('manifest.json', { artifacts: { One: stack('faircopy-dev'), Tree: { type: 'cdk:tree' } } });
    await write('One.template.json', { Resources: {} });
    const bucketName = `assets-\${AWS::AccountId}-\${AWS::Region}`;
    await write('One.assets.json', {
      files: {
        a: {
          source: { path: 'asset.a', packaging: 'zip' },
          destinations: { here: { bucketName, objectKey: 'a.zip' } },
        },
        t: {
          source: { path: 'One.template.json' },
          destinations: { here: { bucketName, objectKey: 't.json' } },
        },
      },
    });
    expect(await readAssembly(folder)).toEqual({
      stackName: 'faircopy-dev',
      template: { Resources: {} },
      assets: [
        {
          path: join(folder, 'asset.a'),
          packaging: 'zip',
          bucket: 'assets-000000000000-us-east-1',
          key: 'a.zip',
        },
      ],
    });
  });

  it('wants exactly one stack', async () => {
    await write('manifest.json', { artifacts: { One: stack('one'), Two: stack('two') } });
    await expect(readAssembly(folder)).rejects.toThrow(/expected one stack in .*, found One, Two/);
    await write('manifest.json', { artifacts: {} });
    await expect(readAssembly(folder)).rejects.toThrow(/found none/);
  });
});
