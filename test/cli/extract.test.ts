import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_PAGE_BYTES } from '../../shared/page/limits.ts';
import { folderOf, PNG, pageOf } from './pages.ts';
import { runCli } from './run-cli.ts';

const folder = folderOf({
  'one.html': pageOf('A letter found', 'The letter was found on Monday.'),
  'more/two.htm': pageOf('A second letter', 'The second letter came on Tuesday.'),
  'more/three.html.gz': gzipSync(pageOf('A third letter', 'The third letter came on Wednesday.')),
  'more/deep/four.txt': `A fourth letter\n\nThe fourth letter came on Thursday. ${'It was long and told a story. '.repeat(8)}`,
  'more/notes.md': 'not a page',
  'bad/picture.html': PNG,
  'bad/zbroken.html.gz': gzipSync(pageOf('Cut off', 'It ends early.')).subarray(0, 60),
  'bad/huge.html.gz': gzipSync(Buffer.alloc(MAX_PAGE_BYTES + 1, 'a')),
  'empty/readme.md': 'no page here',
});
afterAll(folder.remove);
const at = (...parts: string[]): string => join(folder.path, ...parts);
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('faircopy extract', () => {
  it('writes the article and its text of one page as JSON', async () => {
    const { code, stdout, stderr } = await runCli(['extract', '--format', 'json', at('one.html')]);
    const { article, text } = JSON.parse(stdout);
    expect(article.headline).toBe('A letter found');
    expect(text).toContain('The letter was found on Monday.');
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['text', 'The letter was found on Monday.'],
    ['markdown', '# A letter found'],
    ['html', '<p>The letter was found on Monday.'],
  ])('writes %s', async (format, words) => {
    const { code, stdout } = await runCli(['extract', '--format', format, at('one.html')]);
    expect(stdout).toContain(words);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(code).toBe(0);
  });

  it('reads standard input', async () => {
    const input = pageOf('From a pipe', 'The page came through a pipe.');
    const { code, stdout } = await runCli(['extract', '-'], { input });
    expect(JSON.parse(stdout).article.headline).toBe('From a pipe');
    expect(code).toBe(0);
  });

  it('unpacks gzip, from a file and from standard input', async () => {
    const input = gzipSync(pageOf('Packed', 'The page came packed.'));
    const piped = await runCli(['extract', '--format', 'text', '-'], { input });
    const filed = await runCli(['extract', '--format', 'text', at('more/three.html.gz')]);
    expect(piped.stdout).toContain('The page came packed.');
    expect(filed.stdout).toContain('The third letter came on Wednesday.');
  });

  it('takes the charset of the content type it is told', async () => {
    const input = Buffer.from(pageOf('Café', 'A café.').replace('<meta charset="utf-8">', ''), 'latin1');
    const args = ['extract', '--format', 'text', '--content-type', 'text/html; charset=iso-8859-1', '-'];
    expect((await runCli(args, { input })).stdout).toContain('A café.');
  });

  it('writes a line a page of files and folders, in their order', async () => {
    const { code, stdout } = await runCli(['extract', at('more'), at('one.html')]);
    const lines = linesOf(stdout);
    expect(lines.map((line) => line.source)).toEqual([
      at('more/deep/four.txt'),
      at('more/three.html.gz'),
      at('more/two.htm'),
      at('one.html'),
    ]);
    for (const { article, text } of lines) expect(text.length).toBeGreaterThan(article.headline.length);
    expect(code).toBe(0);
  });

  it('tells of rejected and broken pages, does the others, and exits 1', async () => {
    const { code, stdout, stderr } = await runCli(['extract', at('bad'), at('one.html')]);
    const [huge, picture, broken, good] = linesOf(stdout);
    expect(huge.rejection.reason).toBe('too-large');
    expect(picture).toMatchObject({ source: at('bad/picture.html'), rejection: { reason: 'not-html' } });
    expect(broken.failure).toContain('unexpected end of file');
    expect(good.article.headline).toBe('A letter found');
    expect(stderr).toContain(`${at('bad/picture.html')}: rejected (not-html)`);
    expect(stderr).toContain('3 of 4 pages gave no article');
    expect(code).toBe(1);
  });

  it('says the rejection of a single page on standard error and in its JSON', async () => {
    const { code, stdout, stderr } = await runCli(['extract', '--format', 'json', '-'], { input: '' });
    expect(JSON.parse(stdout).rejection.reason).toBe('empty');
    expect(stderr).toContain('-: rejected (empty)');
    expect(code).toBe(1);
  });

  it('writes nothing for a rejected page in a format that cannot say so', async () => {
    const { code, stdout } = await runCli(['extract', '--format', 'markdown', at('bad/picture.html')]);
    expect([code, stdout]).toEqual([1, '']);
  });

  it.each([
    [['--format', 'text', at('more')], 'format text holds one page and 3 were given: use --format ndjson'],
    [[at('empty')], `no page (.html, .htm, .xhtml or .txt, also .gz) in the folder ${at('empty')}`],
    [['-', '-'], 'standard input ("-") can be read once only'],
    [[at('one.html', 'page.html')], `cannot read ${at('one.html', 'page.html')}: ENOTDIR`],
  ])('refuses %j with a sentence and exit code 2', async (args, sentence) => {
    const { code, stdout, stderr } = await runCli(['extract', ...args]);
    expect(stderr).toContain(`error: ${sentence}`);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('faircopy extract over many pages', () => {
  const names = Array.from({ length: 60 }, (_, index) => `page-${String(index).padStart(2, '0')}.html`);
  const many = folderOf({
    ...Object.fromEntries(
      names.map((name, index) => [
        name,
        pageOf(name, 'This one is longer than the others. '.repeat(1 + (index % 7) * 40)),
      ]),
    ),
    'page-30.html': PNG,
  });
  afterAll(many.remove);

  it('uses threads and keeps the order', async () => {
    const { code, stdout } = await runCli(['extract', many.path]);
    const lines = linesOf(stdout);
    expect(lines.map((line) => line.source)).toEqual(names.map((name) => join(many.path, name)));
    expect(lines.filter((line) => line.article !== undefined)).toHaveLength(59);
    expect(code).toBe(1);
  });

  it('ends quietly when its reader leaves', async () => {
    const cli = fileURLToPath(new URL('../../cli/faircopy.ts', import.meta.url));
    const child = spawn(process.execPath, [cli, 'extract', many.path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(said).not.toContain('EPIPE');
    expect(child.exitCode).toBe(0);
  });
});
