import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import { folderOf, pageOf } from './pages.ts';
import { ETAG, fakeAws } from './put/fake-aws.ts';
import { rejectedRecord } from './put/rejected-record.ts';
import { runCli } from './run-cli.ts';

const page = pageOf('A letter', 'It came on Monday.');
const config = "export default { stage: 'dev', publishers: [{ name: 'desk' }] };";
const folder = folderOf({
  'a.html': page,
  'b.html.gz': gzipSync(page),
  'denied.html': page,
  'faircopy.config.ts': config,
});
const bare = folderOf({ 'a.html': page });

const aws = fakeAws();
beforeAll(aws.listen);
beforeEach(() => {
  aws.objects.splice(0);
  aws.records.clear();
});
afterAll(() => {
  aws.close();
  folder.remove();
  bare.remove();
});
const put = (...args: string[]) =>
  runCli(['put', '--publisher', 'desk', ...args], { cwd: folder.path, env: aws.env() });

describe('faircopy put', () => {
  it("uploads pages unpacked under the publisher's prefix, with their content type", async () => {
    const { code, stdout, stderr } = await put('a.html', 'b.html.gz');
    expect(stdout).toBe('uploaded  s3://raw/desk/a.html\nuploaded  s3://raw/desk/b.html\n');
    expect(aws.objects.map(({ path }) => path).sort()).toEqual(['/raw/desk/a.html', '/raw/desk/b.html']);
    for (const { type, body } of aws.objects) expect([type, body]).toEqual(['text/html', page]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('uploads to the bucket it is told', async () => {
    expect((await put('--bucket', 'other', 'a.html')).stdout).toBe('uploaded  s3://other/desk/a.html\n');
  });

  it('tells of a page that is denied, uploads the others, and exits 1', async () => {
    const { code, stdout, stderr } = await put('denied.html', 'a.html');
    expect(stderr).toBe('denied.html: failed: Access Denied\n');
    expect(stdout).toBe('uploaded  s3://raw/desk/a.html\n');
    expect(code).toBe(1);
  });

  it('follows a page to its verdict, and exits 1 when it is rejected', async () => {
    const key = 'desk/a.html';
    aws.records.set(recordIdOf('raw', key), rejectedRecord(key, { etag: ETAG }));
    const { code, stderr } = await put('--wait', 'a.html');
    expect(stderr).toBe('rejected  desk/a.html  empty: expected a page, found no bytes\n');
    expect(code).toBe(1);
  });

  it('gives up waiting after the timeout', async () => {
    const { code, stderr } = await put('--wait', '--timeout', '1', 'a.html');
    expect(stderr).toBe('no verdict on desk/a.html within 1 s\n');
    expect(code).toBe(1);
  });

  it('says which stack is not there, and exits 2', async () => {
    const { code, stderr } = await put('--stage', 'nowhere', 'a.html');
    expect(stderr).toContain('error: no stack faircopy-nowhere here');
    expect(code).toBe(2);
  });

  it('says how to start the local stack where none is up, and exits 2', async () => {
    const { code, stderr } = await put('--local', 'a.html');
    expect(stderr).toBe('error: no local stack is up: start one with "npm run local"\n');
    expect(code).toBe(2);
  });

  it('says where it must be run when there is no config, and exits 2', async () => {
    const run = await runCli(['put', '-p', 'desk', join(folder.path, 'a.html')], {
      cwd: bare.path,
      env: aws.env(),
    });
    expect(run.stderr).toMatch(/faircopy\.config\.ts: expected it in .*, found none/);
    expect(run.code).toBe(2);
  });
});
