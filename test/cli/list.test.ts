import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { normalize } from '../../shared/record/normalize.ts';
import { sampleArticle } from '../shared/record/sample-article.ts';
import { sampleOrigin } from '../shared/record/sample-record.ts';
import { folderOf } from './pages.ts';
import { fakeAws } from './put/fake-aws.ts';
import { rejectedRecord } from './put/rejected-record.ts';
import { runCli } from './run-cli.ts';

const config = "export default { stage: 'dev', publishers: [{ name: 'desk' }] };";
const folder = folderOf({ 'faircopy.config.ts': config });
const aws = fakeAws();

const add = (record: ArticleRecord) => {
  aws.records.set(record.id, record);
  return record;
};
const article = (key: string, overrides: Partial<Article> = {}) =>
  add(
    normalize(sampleArticle({ headline: key, ...overrides }), {
      ...sampleOrigin(1),
      id: recordIdOf('raw', key),
    }),
  );

beforeAll(aws.listen);
beforeEach(() => aws.records.clear());
afterAll(() => {
  aws.close();
  folder.remove();
});
const faircopy = (...args: string[]) => runCli(args, { cwd: folder.path, env: aws.env() });
const BY = ['--license', 'CC-BY-4.0'];

describe('faircopy list', () => {
  it('prints a table of the records under a licence', async () => {
    const { id } = article('First');
    const { code, stdout, stderr } = await faircopy('list', ...BY, '--since', '2026-01-01');
    expect(stdout.split('\n')).toEqual([
      'ID                                DATE        PUBLISHER         LICENCE           HEADLINE',
      `${id}  2026-03-01  harbour-times     CC-BY-4.0         First`,
      '',
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('goes through every page without being asked, and leaves out other publishers', async () => {
    const records = Array.from({ length: 60 }, (_, index) => article(`Page ${index}`));
    add({ ...article('Other'), publisher: 'somebody-else' });
    const { stdout } = await faircopy('list', ...BY, '--publisher', 'harbour-times', '--format', 'ndjson');
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(records.map(({ id }) => id));
  });

  it('stops at the limit, tells the cursor, and goes on by it', async () => {
    const records = ['a', 'b', 'c'].map((key) => article(key));
    const first = await faircopy('list', ...BY, '--limit', '2', '--format', 'json');
    const page = JSON.parse(first.stdout);
    expect(page.records).toEqual(records.slice(0, 2));
    expect(first.stderr).toBe(`there may be more: --cursor ${page.cursor}\n`);
    const second = await faircopy('list', ...BY, '--cursor', page.cursor, '--format', 'json');
    expect(JSON.parse(second.stdout)).toEqual({ records: records.slice(2), cursor: null });
  });

  it('says on standard error when there is nothing', async () => {
    const { code, stderr } = await faircopy('list', '--publisher', 'desk');
    expect([code, stderr]).toEqual([0, 'no records\n']);
  });

  it('lets no headline command the terminal', async () => {
    article('Key', { headline: '\u001b[2Jgone\nRow two' });
    expect((await faircopy('list', ...BY)).stdout.split('\n')[1]).toMatch(/ {2} \[2Jgone Row two$/);
  });

  it.each([
    [[], 'say which records: --license, --publisher or --canonical-url'],
    [['--images', '--publisher', 'desk'], '--images needs --license'],
    [
      ['--canonical-url', 'https://a.example', '--since', '2026'],
      '--canonical-url goes with no other choice',
    ],
    [[...BY, '--since', 'yesterday'], 'option --since: expected a date such as'],
    [[...BY, '--limit', '0'], 'option --limit: expected a whole number from 1'],
    [[...BY, '--cursor', 'nonsense'], 'cursor: expected one that this query gave'],
  ])('tells what is wrong with %j and does nothing', async (args, sentence) => {
    const { code, stderr, stdout } = await faircopy('list', '--format', 'ndjson', ...args);
    expect(stderr).toContain(`error: ${sentence}`);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('faircopy show', () => {
  it('prints the record, or its article in the format asked for', async () => {
    const record = article('Lamps');
    const show = async (format: string) => (await faircopy('show', record.id, '--format', format)).stdout;
    expect(JSON.parse(await show('json'))).toEqual(record);
    expect(await show('markdown')).toBe('# Lamps\n\nThe lamps are lit again.\n');
    expect(await show('html')).toContain('<h1>Lamps</h1>');
    expect(await show('text')).toBe('The lamps are lit again.\n');
  });

  it('tells of a record without an article, and of none, and exits 1', async () => {
    const rejected = add(rejectedRecord('desk/a.html', {}));
    const none = await faircopy('show', rejected.id, '--format', 'text');
    expect(none.stderr).toBe(
      `record ${rejected.id} has no article: rejected (empty): expected a page, found no bytes\n`,
    );
    const missing = await faircopy('show', '0'.repeat(32));
    expect(missing.stderr).toBe(`no record ${'0'.repeat(32)} in this stack\n`);
    expect([none.code, missing.code]).toEqual([1, 1]);
  });

  it('wants the id of a record', async () => {
    const { code, stderr } = await faircopy('show', 'desk/a.html');
    expect(stderr).toContain('expected the id of a record (32 hexadecimal digits), found desk/a.html');
    expect(code).toBe(2);
  });
});
