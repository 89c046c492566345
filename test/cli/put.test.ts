import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderOf, pageOf } from './pages.ts';
import { runCli } from './run-cli.ts';

const page = pageOf('A letter', 'It came on Monday.');
const folder = folderOf({ 'a.html': page, 'b.html.gz': gzipSync(page), 'denied.html': page });
const bare = folderOf({ 'a.html': page });

interface Received {
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Speaks just enough of S3: takes objects, and denies every key that has "denied" in it. */
const received: Received[] = [];
const server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  if (request.url?.includes('denied')) {
    response.writeHead(403).end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
    return;
  }
  received.push({ path: request.url?.split('?')[0], type: request.headers['content-type'], body });
  response.writeHead(200, { etag: '"abc"' }).end();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

let env: NodeJS.ProcessEnv = {};
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
});
beforeEach(() => void received.splice(0));
afterAll(() => {
  server.close();
  folder.remove();
  bare.remove();
});
const at = (name: string): string => join(folder.path, name);

describe('faircopy put', () => {
  it('uploads pages unpacked under the prefix of the publisher, with their content type', async () => {
    const args = ['put', '-p', 'desk', '--bucket', 'raw', at('a.html'), at('b.html.gz')];
    const { code, stdout, stderr } = await runCli(args, { env });
    expect(stdout).toBe('uploaded  s3://raw/desk/a.html\nuploaded  s3://raw/desk/b.html\n');
    expect(received.map(({ path }) => path).sort()).toEqual(['/raw/desk/a.html', '/raw/desk/b.html']);
    for (const { type, body } of received) expect([type, body]).toEqual(['text/html', page]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('tells of a page that is denied, uploads the others, and exits 1', async () => {
    const args = ['put', '-p', 'desk', '--bucket', 'raw', at('denied.html'), at('a.html')];
    const { code, stdout, stderr } = await runCli(args, { env });
    expect(stderr).toBe(`${at('denied.html')}: failed: Access Denied\n`);
    expect(stdout).toBe('uploaded  s3://raw/desk/a.html\n');
    expect(code).toBe(1);
  });

  it('says how to start the local stack where none is up, and exits 2', async () => {
    const run = await runCli(['put', '-p', 'desk', '--local', 'a.html'], { cwd: bare.path });
    expect(run.stderr).toBe('error: no local stack is up: start one with "npm run local"\n');
    expect(run.code).toBe(2);
  });

  it('says where it must be run when there is no config, and exits 2', async () => {
    const run = await runCli(['put', '-p', 'desk', 'a.html'], { cwd: bare.path, env });
    expect(run.stderr).toContain('no faircopy.config.ts in');
    expect(run.code).toBe(2);
  });
});
