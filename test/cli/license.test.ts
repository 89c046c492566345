import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf, PNG, pageOf } from './pages.ts';
import { runCli } from './run-cli.ts';

const BY = 'https://creativecommons.org/licenses/by/4.0/';
const licensed = pageOf('A letter found', 'The letter was found on Monday.')
  .replace(
    '</article>',
    `<figure><img src="https://example.org/a.jpg"><figcaption>Photo: Ada Holm / Flickr, CC BY-NC 2.0</figcaption></figure><p>This work is licensed under <a href="${BY}">CC BY 4.0</a>.</p></article>`,
  )
  .replace(
    'All of it is made up.',
    '© 2025 The Letter Office. All rights reserved. The letter tool is software under the MIT License.',
  );
const folder = folderOf({
  'licensed.html': licensed,
  'bare.html': pageOf('A second letter', 'The second letter came on Tuesday.'),
  'picture.html': PNG,
});
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);

describe('faircopy license', () => {
  it('tells licence, copyright, reservations, credits and what was turned down, each with its evidence', async () => {
    const { code, stdout, stderr } = await runCli(['license', at('licensed.html')]);
    expect(stdout).toContain(`licence       CC BY 4.0  ${BY}`);
    expect(stdout).toContain('granted on the article, by statement; attribution yes, commercial use yes');
    expect(stdout).toContain('p: “This work is licensed under CC BY 4.0”');
    expect(stdout).toContain('copyright     © 2025 The Letter Office');
    expect(stdout).toContain('reserved      all rights reserved');
    expect(stdout).toContain('images        1, 1 with a credit');
    expect(stdout).toContain('By Ada Holm via Flickr, licensed under CC BY-NC 2.0');
    expect(stdout).toMatch(/turned down: \d+\n[\s\S]*MIT \(software\): the words are about software/);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('says plainly that a page grants and names nothing', async () => {
    const { stdout } = await runCli(['license', at('bare.html')]);
    expect(stdout).toMatch(/licence {7}none granted\n.*no holder named\n.*nothing said/);
  });

  it('writes the same as JSON, from standard input too', async () => {
    const { code, stdout } = await runCli(['license', '--format', 'json', '-'], { input: licensed });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      source: '-',
      rights: { license: { '@id': BY, scope: 'article' }, copyrightHolder: { name: 'The Letter Office' } },
      image: [{ creator: [{ name: 'Ada Holm' }], license: { identifier: 'CC-BY-NC-2.0' } }],
    });
    expect(report.rights).not.toHaveProperty('sections');
    expect(report.attribution).toContain('“A letter found”');
    expect(code).toBe(0);
  });

  it('says why a page is none, and exits 1', async () => {
    const { code, stdout, stderr } = await runCli(['license', at('picture.html')]);
    expect(stderr).toContain('rejected (not-html)');
    expect([code, stdout]).toEqual([1, '']);
  });

  it('refuses a folder of several pages with a sentence and exit code 2', async () => {
    const { code, stderr } = await runCli(['license', folder.path]);
    expect(stderr).toContain('license tells of one page, and');
    expect(code).toBe(2);
  });
});
