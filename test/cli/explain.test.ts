import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf, PNG, pageOf } from './pages.ts';
import { runCli } from './run-cli.ts';

const folder = folderOf({
  'one.html': pageOf('A letter found', 'The letter was found on Monday.'),
  'more/two.html': pageOf('A second letter', 'The second letter came on Tuesday.'),
  'more/three.html': pageOf('A third letter', 'The third letter came on Wednesday.'),
  'picture.html': PNG,
});
afterAll(folder.remove);
const at = (...parts: string[]): string => join(folder.path, ...parts);
/** Every sum of an explanation's text, as numbers. */
const SUM =
  /^body ([\d,]+) = article ([\d,]+) \+ captions ([\d,]+) \+ related ([\d,]+) \+ metadata ([\d,]+) \+ removed ([\d,]+)$/m;

describe('faircopy explain', () => {
  it('tells each piece in the order of the page, and a sum that comes out', async () => {
    const { code, stdout, stderr } = await runCli(['explain', at('one.html')]);
    expect(stdout).toMatch(
      /navigation, 8 characters\n {2}menus[^\n]+\n {2}at body > nav\n {2}“Home News”[\s\S]+headline[\s\S]+site-footer/,
    );
    const [body, ...places] = (SUM.exec(stdout) ?? [])
      .slice(1)
      .map((number) => Number(number.replaceAll(',', '')));
    expect(places.reduce((sum, number) => sum + number, 0)).toBe(body);
    expect(places[0]).toBeGreaterThan(150);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('writes the same as JSON, from standard input too', async () => {
    const input = pageOf('From a pipe', 'The page came through a pipe.');
    const { code, stdout } = await runCli(['explain', '--format', 'json', '-'], { input });
    const { source, parts, totals } = JSON.parse(stdout);
    expect(source).toBe('-');
    expect(parts.map((part: { rule: string }) => part.rule)).toEqual([
      'navigation',
      'headline',
      'site-footer',
    ]);
    expect(totals.body).toBe(totals.article + totals.metadata + totals.removed);
    expect(code).toBe(0);
  });

  it('says why a page is none, and exits 1', async () => {
    const { code, stdout, stderr } = await runCli(['explain', '--format', 'json', at('picture.html')]);
    expect(JSON.parse(stdout).rejection.reason).toBe('not-html');
    expect(stderr).toContain('rejected (not-html)');
    expect(code).toBe(1);
  });

  it('refuses a folder of several pages with a sentence and exit code 2', async () => {
    const { code, stdout, stderr } = await runCli(['explain', at('more')]);
    expect(stderr).toContain(`explain tells of one page, and ${at('more')} holds 2`);
    expect([code, stdout]).toEqual([2, '']);
  });
});
