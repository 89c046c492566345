import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio/slim';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain } from '../../../shared/article/explain.ts';
import { readPage } from '../../../shared/article/read-page.ts';
import { strip } from '../../../shared/article/strip.ts';
import { parsedPage } from '../page/pages.ts';
import { htmlPages } from './html-pages.ts';

const PAGES = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));
const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again.';
const explained = (html: string): Explanation => explain(strip(parsedPage(html)));

function expectIdentity({ parts, totals }: Explanation): void {
  const { body, ...places } = totals;
  expect(Object.values(places).reduce((sum, characters) => sum + characters)).toBe(body);
  const { article, ...told } = places;
  const sums = { caption: 0, related: 0, metadata: 0, removed: 0 };
  for (const part of parts) sums[part.place] += part.characters;
  expect(sums).toEqual(told);
}

describe('explain', () => {
  it('tells each piece in the order of the page: rule, reason, size, beginning and place', () => {
    const { parts, totals } = explained(
      `<body><nav>Home World</nav><article id="story"><h1>Ferry</h1><p>${PROSE}</p><div class="share-bar x">Share <b>th</b>is</div><p>${PROSE}</p><p>${PROSE}</p></article></body>`,
    );
    expect(
      parts.map(({ place, rule, characters, snippet, path }) => [place, rule, characters, snippet, path]),
    ).toEqual([
      ['removed', 'navigation', 9, 'Home World', 'body > nav'],
      ['metadata', 'headline', 5, 'Ferry', 'article#story > h1'],
      ['removed', 'share-bar', 9, 'Share this', 'article#story > div.share-bar'],
    ]);
    expect(parts.map(({ reason }) => reason)).toContain('buttons to share or follow');
    expect(totals).toEqual({
      body: 23 + 3 * PROSE.replaceAll(' ', '').length,
      article: 3 * PROSE.replaceAll(' ', '').length,
      caption: 0,
      related: 0,
      metadata: 5,
      removed: 18,
    });
  });

  it('cuts a long snippet between characters and says so', () => {
    const { parts } = explained(`<body><nav>${'🚢'.repeat(100)}</nav>${`<p>${PROSE}</p>`.repeat(6)}</body>`);
    expect(parts[0]?.snippet).toBe(`${'🚢'.repeat(80)}…`);
  });

  it('accounts for every character of any page', () => {
    fc.assert(fc.property(htmlPages, (html) => expectIdentity(explained(html))));
  });

  it('accounts for a page whose body holds another', () => {
    const { totals, ...more } = explained(
      `<body><nav>Home World</nav><div><body><article>${`<p>${PROSE}</p>`.repeat(4)}</article></body></div></body>`,
    );
    expect(totals.removed).toBe(9);
    expectIdentity({ totals, ...more });
  });

  it('gives paths that lead back to the piece', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const page = parsedPage(html);
        const stripped = strip(page);
        for (const [at, { path }] of explain(stripped).parts.entries()) {
          const node = stripped.parts[at]?.node;
          const element = path.endsWith('::text') ? node?.parent : node;
          expect(load(page.document)(path.replace('::text', '')).get()).toContain(element);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells a page of very many small pieces', () => {
    const { parts, totals } = explained(
      `<body><article>${`<p>${PROSE}</p>`.repeat(9)}</article>${'<nav>x</nav>'.repeat(20_000)}</body>`,
    );
    expect(parts.at(-1)?.path).toBe('body > nav:nth-of-type(20000)');
    expect(totals.removed).toBe(20_000);
  });

  const fixtures = readdirSync(PAGES).flatMap((slug) =>
    ['source.html', 'source.txt'].map((name) => `${slug}/${name}`).filter((path) => existsSync(PAGES + path)),
  );
  it.each(fixtures)('accounts for every character of the fixture %s', (path) => {
    const read = readPage({ bytes: readFileSync(PAGES + path), name: path });
    expect(read.outcome).toBe('stripped');
    if (read.outcome === 'stripped') expectIdentity(explain(read.stripped));
  });
});
