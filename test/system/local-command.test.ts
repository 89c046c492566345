import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../../cli/local/paths.ts';
import { IngestedRecord } from '../../reader/index.ts';
import { runCli } from '../cli/run-cli.ts';

/** A run of `faircopy local` and what it has said so far. */
interface Run {
  readonly child: ChildProcess;
  readonly said: () => { readonly out: string; readonly err: string };
}

function local(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { AWS_ENDPOINT_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(PATHS.root, 'cli', 'faircopy.ts'), 'local', ...args], {
    cwd: PATHS.root,
    env: { ...inherited, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return { child, said: () => ({ ...said }) };
}

async function exitOf({ child }: Run): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'close');
  return child.exitCode;
}

const sample = (name: string) => join(PATHS.samples, 'meridian-desk', name);

describe('faircopy local', () => {
  it('prints record and event of a named page and ends well', async () => {
    const run = local(['--once', sample('harbour-turbines.html')]);
    expect(await exitOf(run)).toBe(0);
    expect(run.said().out).toMatch(/^meridian-desk\/harbour-turbines\.html {2}ingested, version 1$/m);
    expect(run.said().out).toContain('"type": "faircopy.article.ingested.v1"');
  });

  it('prints the rejection of a picture named .html and ends with 1', async () => {
    const run = local(['--once', sample('picture.html')]);
    expect(await exitOf(run)).toBe(1);
    expect(run.said().out).toMatch(/^ {2}Reason +not-html$/m);
    expect(run.said().out).toContain('"type": "faircopy.article.rejected.v1"');
  });

  it('refuses an address that is not this machine’s, in one sentence and with 2', async () => {
    const run = local(['--once'], { AWS_ENDPOINT_URL: 'https://sqs.eu-central-1.amazonaws.com' });
    expect(await exitOf(run)).toBe(2);
    expect(run.said()).toMatchObject({
      out: '',
      err: expect.stringMatching(/^error: AWS_ENDPOINT_URL: .*\n$/),
    });
  });
});

describe('the stack that faircopy local keeps up', () => {
  let run: Run;
  beforeAll(async () => {
    run = local([]);
    while (!run.said().err.includes('Ctrl-C ends')) await once(run.child.stderr ?? run.child, 'data');
  });
  afterAll(() => void run.child.kill('SIGKILL'));
  const faircopy = (...args: string[]) => runCli([...args, '--local'], { cwd: PATHS.root });
  const licensed = async () => {
    const { stdout } = await faircopy('list', '--license', 'CC-BY-4.0', '--format', 'ndjson');
    return stdout
      .trim()
      .split('\n')
      .map((line) => IngestedRecord.parse(JSON.parse(line)));
  };

  it('has the example consumer mirror what it may, and nothing else', async () => {
    const [record] = await licensed();
    const { out } = run.said();
    expect(out.match(/mirrored to s3:\/\/\S+/g)).toEqual([
      expect.stringMatching(new RegExp(`/articles/${record?.id}\\.md$`)),
    ]);
    expect(out.match(/^ {2}Mirror +not asked for by the consumer’s rule$/gm)).toHaveLength(2);
  });

  it('is read by list and show', async () => {
    const records = await licensed();
    expect(records.map(({ article }) => article.headline)).toEqual(['The harbour that lights itself']);
    const images = await faircopy('list', '--license', 'CC-BY-SA-4.0', '--images', '--since', '2026-02');
    expect(images.stdout).toContain(records[0]?.id);
    const shown = await faircopy('show', records[0]?.id ?? '', '--format', 'markdown');
    expect(shown.stdout).toMatch(/^# The harbour that lights itself$/m);
  });

  it('replays its archive', async () => {
    const to = new Date(Date.now() - 1_000).toISOString();
    const { code, stderr } = await faircopy('replay', '--from', '2026-01-01', '--to', to);
    expect(stderr).toMatch(/^note: an event may take 10 minutes to reach the archive/m);
    expect(stderr).toMatch(/^replay faircopy-\S+ completed$/m);
    expect(code).toBe(0);
  });

  it('stops at Ctrl-C and leaves nothing behind', async () => {
    const endpoint = /emulator ready at (\S+)/.exec(run.said().err)?.[1] ?? '';
    expect((await fetch(`${endpoint}/_ministack/health`)).ok).toBe(true);
    await access(join(PATHS.state, 'endpoint.json'));
    run.child.kill('SIGINT');
    expect(await exitOf(run)).toBe(0);
    await expect(fetch(`${endpoint}/_ministack/health`)).rejects.toThrow();
    await expect(access(join(PATHS.state, 'endpoint.json'))).rejects.toThrow();
  });
});
