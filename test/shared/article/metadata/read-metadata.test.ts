import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Metadata, MetadataEvidence } from '../../../../shared/article/article.ts';
import { readMetadata } from '../../../../shared/article/metadata/read-metadata.ts';
import { pageOf } from '../../license/page-of.ts';

const read = (head: string, body: string, lang = 'en') =>
  readMetadata(pageOf(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`))
    .metadata;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readMetadata: headline', () => {
  it('prefers the visible heading that the metadata confirms', () => {
    const head =
      '<title>Quiet harbour wakes - The Pier</title><meta property="og:title" content="Quiet harbour wakes">';
    expect(read(head, '<h1>Quiet harbour wakes</h1>').headline).toBe('Quiet harbour wakes');
  });

  it.each([
    ['Quiet harbour wakes | The Pier', 'The Pier'],
    ['Quiet harbour wakes – The Pier', 'The Pier'],
    ['The Pier: Quiet harbour wakes', 'The Pier'],
  ])('frees %j of the site’s name', (title, site) => {
    expect(
      read(`<title>${title}</title><meta property="og:site_name" content="${site}">`, '<p>x</p>').headline,
    ).toBe('Quiet harbour wakes');
  });

  it('takes no logo for the headline', () => {
    const head = '<title>Quiet harbour wakes again - Old Pier Blog</title>';
    expect(
      read(
        head,
        '<header><h1 class="site-title"><a href="/">Old Pier Blog</a></h1></header><h2>Quiet harbour wakes again</h2>',
      ).headline,
    ).toBe('Quiet harbour wakes again');
  });

  it('reads entities that were escaped twice', () => {
    expect(
      read('<meta property="og:title" content="Harbour &amp;amp; pier, the long story">', '<p>x</p>')
        .headline,
    ).toBe('Harbour & pier, the long story');
  });
});

describe('readMetadata: authors', () => {
  it('follows @id references into the graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Person', '@id': '#ada', name: 'Ada Holm', url: 'https://example.org/ada' },
        {
          '@type': 'NewsArticle',
          headline: 'Quiet harbour',
          author: [{ '@id': '#ada' }, { '@type': 'Person', name: 'Ben Dahl' }],
        },
      ],
    };
    expect(read(ld(graph), '<h1>Quiet harbour</h1>').author).toEqual([
      { name: 'Ada Holm', url: 'https://example.org/ada' },
      { name: 'Ben Dahl' },
    ]);
  });

  it.each([
    [
      '<p class="byline">By <a href="https://example.org/ada">Ada Holm</a> and Ben Dahl</p>',
      ['Ada Holm', 'Ben Dahl'],
    ],
    ['<p>By Ada Holm, Ben Dahl and Cy Ek</p>', ['Ada Holm', 'Ben Dahl', 'Cy Ek']],
    [
      '<div class="meta"><span>Written by</span> <span>Ada Holm</span> <span>Senior Writer</span></div>',
      ['Ada Holm'],
    ],
    ['<div class="author"><span>Ada Holm</span><span>14 May 2024</span></div>', ['Ada Holm']],
    ['<p class="autor">Von Ada Holm</p>', ['Ada Holm']],
    ['<p class="auteur">Par Ada Holm</p>', ['Ada Holm']],
    ['<a rel="author" href="/ada">Ada Holm</a>', ['Ada Holm']],
    ['<span itemprop="author">adaholm</span>', ['adaholm']],
  ])('reads %s', (line, names) => {
    expect(
      read('', `<h1>Quiet harbour wakes</h1>${line}<p>The harbour was quiet.</p>`).author.map(
        ({ name }) => name,
      ),
    ).toEqual(names);
  });

  it('names neither the site nor a handle nor an address as author', () => {
    const head =
      '<meta property="og:site_name" content="The Pier"><meta name="author" content="The Pier"><meta name="twitter:creator" content="@pier"><meta property="article:author" content="https://facebook.com/pier">';
    expect(read(head, '<h1>Quiet harbour wakes</h1><p>Text.</p>').author).toEqual([]);
  });

  it('takes no sentence with "by" for a byline', () => {
    expect(
      read('', '<h1>Quiet harbour wakes</h1><p>The boats were towed <b>by the old Pilot</b> into port.</p>')
        .author,
    ).toEqual([]);
  });

  it('leaves the authors of comments and of other articles alone', () => {
    const body =
      '<main><h1>Quiet harbour wakes</h1><p>Text.</p></main><div class="comments"><span class="comment-author">Cy Ek</span></div><div class="related"><span class="author">Di Fo</span></div>';
    expect(read('', body).author).toEqual([]);
  });
});

describe('readMetadata: dates', () => {
  it('prefers JSON-LD and keeps its precision', () => {
    const found = read(
      ld({
        '@type': 'NewsArticle',
        headline: 'Q',
        datePublished: '2023-09-14T08:12:44+00:00',
        dateModified: '2023-09-15',
      }),
      '<h1>Quiet harbour wakes</h1>',
    );
    expect([found.datePublished, found.dateModified]).toEqual(['2023-09-14T08:12:44+00:00', '2023-09-15']);
  });

  it.each([
    ['<time datetime="2024-05-14">May 14</time>', '2024-05-14'],
    ['<p>Published: 14 May 2024</p>', '2024-05-14'],
    ['<p>Veröffentlicht am 14. Mai 2024</p>', '2024-05-14'],
    ['<div class="post-date">14/05/2024</div>', '2024-05-14'],
    ['<p>2024年5月14日</p>', '2024-05-14'],
  ])('reads the visible date %s', (line, iso) => {
    expect(read('', `<article><h1>Quiet harbour wakes</h1>${line}<p>Text.</p></article>`).datePublished).toBe(
      iso,
    );
  });

  it('tells a date of change from one of publication', () => {
    const found = read('', '<h1>Quiet harbour wakes</h1><p>Last updated: 14 May 2024</p>');
    expect([found.datePublished, found.dateModified]).toEqual([undefined, '2024-05-14']);
  });

  it('reads a date from the address', () => {
    expect(
      read(
        '<link rel="canonical" href="https://example.org/2024/05/14/quiet-harbour/">',
        '<h1>Quiet harbour wakes</h1>',
      ).datePublished,
    ).toBe('2024-05-14');
  });

  it.each([
    '<p>The war ended on 8 May 2024 after the long talks that nobody had thought would ever bear fruit.</p>',
    '<footer>© 2024</footer>',
    '<div class="comments"><time datetime="2024-05-14">x</time></div>',
  ])('invents no date from %s', (line) =>
    expect(read('', `<main><h1>Quiet harbour wakes</h1></main>${line}`).datePublished).toBeUndefined(),
  );
});

describe('readMetadata: the rest', () => {
  it('declares the language as a BCP 47 tag', () => {
    expect(read('<meta property="og:locale" content="pt_br">', '<p>x</p>', '').inLanguage).toBe('pt-BR');
  });

  it('guesses the language of a bare text from its words', () => {
    const english =
      'The harbour was quiet and the boats that had come in from the sea lay side by side.\n\nIt is not for the crew to say.';
    const german =
      'Der Hafen war still und die Boote lagen nicht weit von der Mauer.\n\nDas ist für die Mannschaft ein Glück.';
    expect(readMetadata(pageOf(english, 'text')).metadata.inLanguage).toBe('en');
    expect(readMetadata(pageOf(german, 'text')).metadata.inLanguage).toBe('de');
  });

  it('keeps canonical addresses that are http(s), absolute and short enough for a key', () => {
    expect(read('<link rel="canonical" href="https://example.org/a">', '<p>x</p>').canonicalUrl).toBe(
      'https://example.org/a',
    );
    expect(
      read('<link rel="canonical" href="javascript:alert(1)">', '<p>x</p>').canonicalUrl,
    ).toBeUndefined();
    expect(
      read(`<link rel="canonical" href="https://example.org/${'a'.repeat(2100)}">`, '<p>x</p>').canonicalUrl,
    ).toBeUndefined();
  });

  it('reads section, keywords and the paywall flag', () => {
    const node = {
      '@type': 'NewsArticle',
      articleSection: 'World',
      keywords: 'pier, harbour',
      isAccessibleForFree: 'False',
    };
    expect(read(ld(node), '<p>x</p>')).toMatchObject({
      articleSection: 'World',
      keywords: ['pier', 'harbour'],
      isAccessibleForFree: false,
    });
  });

  it('survives broken JSON-LD', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quiet\nharbour wakes","datePublished":"2024-05-14",}</script>';
    expect(read(broken, '<p>x</p>')).toMatchObject({
      headline: 'Quiet harbour wakes',
      datePublished: '2024-05-14',
    });
  });

  it('says for every value where it was read', () => {
    const { metadata, evidence } = readMetadata(
      pageOf(
        '<html lang="en"><title>Quiet harbour wakes</title><h1>Quiet harbour wakes</h1><p>By Ada Holm</p>',
      ),
    );
    expect(metadata.headline).toBe('Quiet harbour wakes');
    expect(evidence.headline?.[0]).toEqual({
      source: 'visible-text',
      where: 'h1',
      text: 'Quiet harbour wakes',
    });
    expect(evidence.author?.[0]).toMatchObject({ source: 'visible-text', where: 'p' });
  });

  it('gives metadata of the contracted shape for any markup', () => {
    const piece = fc.constantFrom(
      '<h1>',
      '</h1>',
      '<meta name="author" content="',
      '">',
      '<time datetime="',
      'By ',
      '2024-05-14',
      ld({ '@type': 'Article', author: 7, datePublished: [null] }),
      '<p class="byline">',
      '</p>',
      '<title>',
      '</title>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 20 }),
        (parts): void => {
          const found = readMetadata(pageOf(`<p>x</p>${parts.join('')}`));
          Metadata.parse(found.metadata);
          MetadataEvidence.parse(found.evidence);
        },
      ),
      { numRuns: 100 },
    );
  });
});
