import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLocalEndpoint, removeLocalEndpoint, writeLocalEndpoint } from '../../cli/local-endpoint.ts';
import { folderOf } from './pages.ts';

const project = folderOf({ 'readme.md': '' });
const broken = folderOf({ '.local/endpoint.json': '{"endpoint": 1' });
afterAll(project.remove);
afterAll(broken.remove);

const endpoint = {
  endpoint: 'http://127.0.0.1:4566',
  region: 'eu-west-1',
  accessKeyId: 'local',
  secretAccessKey: 'local',
  stage: 'dev',
  outputs: { RawBucketName: 'raw' },
};

describe('the local endpoint', () => {
  it('is read as it was written, by its owner alone, until it is removed', async () => {
    await writeLocalEndpoint(endpoint, project.path);
    expect(await readLocalEndpoint(project.path)).toEqual(endpoint);
    expect(statSync(join(project.path, '.local/endpoint.json')).mode & 0o077).toBe(0);
    await removeLocalEndpoint(project.path);
    await expect(readLocalEndpoint(project.path)).rejects.toThrow('npm run local');
  });

  it('is refused in a sentence where the file is not one', async () => {
    await expect(readLocalEndpoint(broken.path)).rejects.toThrow('is not an endpoint file');
  });
});
