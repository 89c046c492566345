import { load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSEEN } from '../../../shared/article/strip/elements.ts';
import { strip } from '../../../shared/article/strip.ts';
import type { StrippedPage } from '../../../shared/article/stripped-page.ts';
import { parsedPage } from '../page/pages.ts';
import { htmlPages } from './html-pages.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again.';
const paragraphs = (count: number): string => `<p>${PROSE}</p>`.repeat(count);
const stripped = (html: string): StrippedPage => strip(parsedPage(html));
const keptText = (page: StrippedPage): string =>
  textNodes(page)
    .filter((node) => page.placeOf(node).in === 'article')
    .map((node) => node.data)
    .join('|');

function textNodes({ page }: StrippedPage): Array<AnyNode & { data: string }> {
  const found: Array<AnyNode & { data: string }> = [];
  const visit = (node: AnyNode): void => {
    if (isText(node)) found.push(node);
    else if (isTag(node) && !UNSEEN.has(node.name)) for (const child of node.children) visit(child);
  };
  for (const body of load(page.document)('body').get()) visit(body);
  return found;
}

const rulesOf = (page: StrippedPage): string[] => page.removed.map(({ rule }) => rule).toSorted();

describe('strip', () => {
  it('keeps the article and tells what each rule removed', () => {
    const page = stripped(
      `<body><nav>Home World</nav><div class="wrap"><h1>Ferry</h1><div class="text">${paragraphs(4)}<div class="post-share">Share</div></div></div><div id="comments">${paragraphs(1)}</div><footer>Imprint</footer></body>`,
    );
    expect(rulesOf(page)).toEqual(['comments', 'navigation', 'share-bar', 'site-footer']);
    expect(page.removed.find(({ rule }) => rule === 'share-bar')).toMatchObject({ count: 1, characters: 5 });
    expect(keptText(page)).toBe(Array(4).fill(PROSE).join('|'));
  });

  it('does not change the tree', () => {
    const page = parsedPage(`<body><nav>Home</nav><article>${paragraphs(3)}</article></body>`);
    const before = load(page.document).html();
    strip(page);
    expect(load(page.document).html()).toBe(before);
  });

  it.each([
    'sidebar-layout',
    'sidebar',
    'post-with-comments comments',
    'related',
    'newsletter',
    'ad-wrapper',
    'menu',
  ])('keeps a whole article in an element called "%s"', (name) => {
    const page = stripped(
      `<body><nav>Home</nav><div class="${name}"><h1>Ferry</h1>${paragraphs(5)}</div></body>`,
    );
    expect(keptText(page)).toBe(Array(5).fill(PROSE).join('|'));
  });

  it('keeps an article whose every paragraph stands in an element with a telling name', () => {
    const page = stripped(
      `<body><main>${`<div class="sidebar"><p>${PROSE}</p></div>`.repeat(6)}</main></body>`,
    );
    expect(keptText(page).length).toBe(6 * PROSE.length + 5);
  });

  it('takes a long discussion under an article for a discussion, and on a forum for the page', () => {
    const comments = `<div class="comment">${paragraphs(2)}</div>`.repeat(8);
    const article = stripped(
      `<body><article>${paragraphs(9)}</article><section>${comments}</section></body>`,
    );
    expect(rulesOf(article)).toEqual(['comments']);
    const forum = stripped(`<body><h1>Who knows this ferry?</h1><main>${comments}</main></body>`);
    expect(rulesOf(forum)).toEqual([]);
  });

  it('takes the posts of a page that says it is a discussion for its content, the remarks beside them not', () => {
    const posts = `<div class="comment">${paragraphs(2)}</div>`.repeat(8);
    const page = (type: string): string =>
      `<script type="application/ld+json">{"@type":"${type}","headline":"Ferry"}</script><body><main><h1>Ferry</h1>${paragraphs(9)}${posts}</main></body>`;
    expect(rulesOf(stripped(page('NewsArticle')))).toEqual(['comments']);
    expect(rulesOf(stripped(page('DiscussionForumPosting')))).toEqual([]);
    const remarks = `<div class="comments">${paragraphs(1)}</div>`;
    expect(rulesOf(stripped(page('QAPage').replace(posts, remarks)))).toEqual(['comments']);
  });

  it('takes a consent manager’s text that is longer than the article', () => {
    const page = stripped(
      `<body><article><h1>Ferry</h1>${paragraphs(2)}</article><div id="onetrust-consent-sdk">${paragraphs(9)}</div></body>`,
    );
    expect(keptText(page)).toBe(`${PROSE}|${PROSE}`);
    expect(rulesOf(page)).toEqual(['cookie-notice']);
  });

  it('keeps a carousel of what people said, and takes one of links', () => {
    const quotes = `<div class="carousel"><p>${PROSE}</p></div>`;
    const links = '<div class="carousel"><a href="/a">One more</a> <a href="/b">Two more</a></div>';
    const page = stripped(`<body><article>${paragraphs(4)}${quotes}${links}</article></body>`);
    expect(keptText(page)).toBe(Array(5).fill(PROSE).join('|'));
    expect(rulesOf(page)).toEqual(['related']);
  });

  it('keeps what is hidden on small screens and shown on others', () => {
    const told = (names: string) => `<p class="${names}">${PROSE.slice(4)}</p>`;
    const page = stripped(
      `<body><article>${paragraphs(4)}${told('d-none d-md-block')}${told('d-none')}</article></body>`,
    );
    expect(keptText(page)).toBe([...Array(4).fill(PROSE), PROSE.slice(4)].join('|'));
    expect(rulesOf(page)).toEqual(['hidden']);
  });

  it('keeps a part that is read aloud, and takes the button that does it', () => {
    const page = stripped(
      `<body><article>${paragraphs(3)}<section class="text-to-speech"><p>${PROSE}</p></section><div class="text-to-speech">Listen</div></article></body>`,
    );
    expect(keptText(page)).toBe(Array(4).fill(PROSE).join('|'));
    expect(rulesOf(page)).toEqual(['page-tools']);
  });

  it.each(['tableList js-dataTooltip', 'wikitable sticky-header', 'vcard'])(
    'takes a table called "%s" for a table',
    (names) => {
      const table = `<table class="${names}"><tr><td>Ferries that crossed</td><td>11</td></tr></table>`;
      const page = stripped(`<body><article>${paragraphs(4)}${table}</article></body>`);
      expect(keptText(page)).toContain('Ferries that crossed|11');
    },
  );

  it('finds the list of goods that says more than the prose under it', () => {
    const card = '<div><b>Oak boat</b> <span>Six seats, painted green</span> <i>£ 90</i></div>';
    const page = stripped(
      `<body><div class="page"><section>${card.repeat(30)}</section><section>${paragraphs(3)}</section></div><div>Call us</div></body>`,
    );
    expect(keptText(page)).toContain('Six seats');
    expect(keptText(page)).toContain(PROSE);
  });

  it.each([
    ['<div class="autor">Ada Holm</div><span class="datum">5. Mai 2024</span>', 'Ada Holm'],
    ['<p class="fecha">5 de mayo de 2024</p><p class="auteur">Ada Holm</p>', 'mayo'],
    ['<p class="data">5 maggio 2024</p><p class="writer">Ada Holm</p>', 'maggio'],
  ])('takes a byline whose class is in another language: %s', (line, word) => {
    const page = stripped(`<body><article><h1>Ferry</h1>${line}${paragraphs(4)}</article></body>`);
    expect(keptText(page)).not.toContain(word);
    expect(page.parts).toContainEqual(expect.objectContaining({ in: 'metadata', rule: 'byline' }));
  });

  it('keeps what is called data and is no date, and dates among the text', () => {
    const data = '<div class="data">Length: 40 metres</div>';
    const event = '<div class="date">5 May 2024</div>';
    const fact = '<table><tr><th>Built</th><td><span class="date">May 1889</span></td></tr></table>';
    const page = stripped(`<body><article>${data}${fact}${paragraphs(4)}${event}</article></body>`);
    for (const kept of ['40 metres', '1889', '5 May 2024']) expect(keptText(page)).toContain(kept);
  });

  it.each([
    'See also',
    'Siehe auch',
    'Véase también',
    'Zie ook',
    'См. также',
    '参见',
    '関連項目',
    '같이 보기',
  ])('takes the heading "%s" with the list under it', (heading) => {
    const list = '<ul><li>Ferries of the coast</li><li>The old harbour</li></ul>';
    const page = stripped(`<body><article>${paragraphs(5)}<h2>${heading}</h2>${list}</article></body>`);
    expect(keptText(page)).toBe(Array(5).fill(PROSE).join('|'));
  });

  it('keeps the rows of a box of facts whole', () => {
    const links = '<ul><li><a href="/a">Oldhaven harbour</a></li><li><a href="/b">Newhaven</a></li></ul>';
    const box = `<table><tr><th>Ports</th><td><div>${links}</div></td></tr><tr><th>Twitter</th><td>@ferry</td></tr></table>`;
    const page = stripped(`<body><article>${box}${paragraphs(5)}</article></body>`);
    expect(keptText(page)).toMatch(/^Ports.*Oldhaven harbour.*Twitter.*@ferry/);
    const layout = stripped(
      `<body><table><tr><td>${links}</td><td>${paragraphs(5)}</td></tr></table></body>`,
    );
    expect(keptText(layout)).not.toContain('Oldhaven');
  });

  it('takes a line in the middle under a picture for its caption, in Chinese and Japanese', () => {
    const text =
      '<p>渡轮在黎明时分离开了旧港口，码头上没有人能说出它什么时候会再回来，这是一个很长的故事。</p>';
    const line = '<p style="text-align: center">旧港口的渡轮</p>';
    const picture = '<p style="text-align: center"><img src="a.jpg"></p>';
    const captions = (html: string): boolean =>
      stripped(`<body><article>${html}</article></body>`).parts.some((part) => part.in === 'caption');
    expect(captions(`${text}${picture}${line}${text}${text}`)).toBe(true);
    expect(captions(`${text}${line}${text}${text}`)).toBe(false);
    expect(captions(`${text}${picture}${line}${line}${line}`)).toBe(false);
  });

  it('knows a caption by the field that Drupal names', () => {
    const page = stripped(
      `<body><article>${paragraphs(3)}<div><img src="a.jpg"><div class="field field--name-field-photo-caption field--type-string">A boat</div></div></article></body>`,
    );
    expect(page.parts).toContainEqual(expect.objectContaining({ in: 'caption', characters: 5 }));
  });

  it('takes a telling heading with all that follows under it', () => {
    const page = stripped(
      `<body><article>${paragraphs(6)}<h2>You might also like</h2><p>A short teaser</p><h2>Sources</h2><p>${PROSE}</p></article></body>`,
    );
    expect(keptText(page)).toContain('Sources');
    expect(keptText(page)).not.toContain('teaser');
  });

  it('gathers links to other articles', () => {
    const page = stripped(
      `<head><link rel="canonical" href="https://news.example/a/b"></head><body><article>${paragraphs(4)}<p><b>Read also: <a href="../c">The harbour that moved away</a></b></p></article><div class="related-posts"><a href="https://news.example/d">A second tide this morning</a> <a href="#">More</a></div></body>`,
    );
    expect(page.related).toEqual([
      { headline: 'The harbour that moved away', url: 'https://news.example/c' },
      { headline: 'A second tide this morning', url: 'https://news.example/d' },
    ]);
  });

  it('drops a heading whose section was removed, and keeps one whose section was not', () => {
    const page = stripped(
      `<body><article><h2>Arrival</h2>${paragraphs(3)}<h2>Elsewhere on the coast</h2><ul><li><a href="/1">One more</a></li><li><a href="/2">Two more</a></li></ul></article></body>`,
    );
    expect(keptText(page)).toContain('Arrival');
    expect(keptText(page)).not.toContain('Elsewhere');
    expect(rulesOf(page)).toEqual(['empty-section', 'link-list']);
  });

  it('reads noscript only where the page has nothing else', () => {
    const scripted = stripped(`<body>${paragraphs(6)}<noscript>Enable scripts</noscript></body>`);
    expect(keptText(scripted)).not.toContain('Enable');
    const bare = stripped(`<body><div id="app"></div><noscript>${paragraphs(2)}</noscript></body>`);
    expect(keptText(bare)).toContain(PROSE);
  });

  it('reads a page of short lines a second time by its characters', () => {
    const cards = Array.from(
      { length: 30 },
      (_, at) => `<li><a href="/${at}">Boat number ${at}</a></li>`,
    ).join('');
    const page = stripped(
      `<body><nav><a href="/">Home</a></nav><main><h1>Boats</h1><ul>${cards}</ul></main><footer>Imprint</footer></body>`,
    );
    expect(keptText(page)).toContain('Boat number 29');
    expect(rulesOf(page)).toEqual(['navigation', 'site-footer']);
  });

  it('loses no character: what is not kept, a caption or metadata is on the ledger', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const page = stripped(html);
        const sums = { article: 0, caption: 0, metadata: 0, related: 0, removed: 0 };
        for (const node of textNodes(page))
          sums[page.placeOf(node).in] += node.data.replace(/\s+/g, '').length;
        const onLedger = page.removed.reduce((sum, { characters }) => sum + characters, 0);
        expect(onLedger).toBe(sums.removed + sums.related);
        const parts = { article: page.kept, caption: 0, metadata: 0, related: 0, removed: 0 };
        for (const part of page.parts) parts[part.in] += part.characters;
        expect(parts).toEqual(sums);
      }),
    );
  });

  it('counts what stands in two marks of one rule once', () => {
    const page = stripped(
      `<body><article>${paragraphs(4)}<h2>Comments</h2><h3>2 replies</h3><p>Ahoy</p></article></body>`,
    );
    expect(page.parts.reduce((sum, { characters }) => sum + characters, page.kept)).toBe(
      textNodes(page).reduce((sum, { data }) => sum + data.replace(/\s+/g, '').length, 0),
    );
    expect(rulesOf(page)).toEqual(['comments']);
  });

  it('gives a node and all below it the place of the nearest decision, in any order of asking', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const one = stripped(html);
        const other = stripped(html);
        const places = textNodes(one).map((node) => one.placeOf(node));
        const reversed = textNodes(other)
          .toReversed()
          .map((node) => other.placeOf(node))
          .toReversed();
        expect(reversed).toEqual(places);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its root around all that it keeps', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const page = stripped(html);
        for (const node of textNodes(page)) {
          if (page.placeOf(node).in !== 'article' || node.data.trim() === '') continue;
          let up: AnyNode | null = node;
          while (up !== null && up !== page.root) up = up.parent;
          expect(up).toBe<Element>(page.root);
        }
      }),
    );
  });

  it('keeps an article far longer than any that the model has learnt from', () => {
    const verse = 'the river carried the barges past the mill while the men on the quay counted them aloud.';
    const paragraphs = Array.from({ length: 900 }, (_, index) => `<p>Verse ${index}: ${verse}</p>`).join('');
    const { kept, parts } = strip(
      parsedPage(`<title>The epic</title><body><article><h1>The epic</h1>${paragraphs}</article></body>`),
    );
    const apart = parts.reduce((sum, { characters }) => sum + characters, 0);
    expect(kept / (kept + apart)).toBeGreaterThan(0.99);
  });
});
