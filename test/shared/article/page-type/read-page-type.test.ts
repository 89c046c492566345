import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../shared/article/extract.ts';
import { calibrate } from '../../../../shared/article/page-type/calibrate.ts';
import { PAGE_TYPE_MODEL } from '../../../../shared/article/page-type/model.gen.ts';
import { PAGE_FEATURES } from '../../../../shared/article/page-type/page-features.ts';
import { typeProbabilities } from '../../../../shared/article/page-type/type-model.ts';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';

const MENU = `<nav>${Array.from({ length: 12 }, (_, at) => `<a href="/m/${at}">Part ${at}</a>`).join(' ')}</nav>`;
const FOOTER = `<footer>${Array.from({ length: 10 }, (_, at) => `<p><a href="/f/${at}">Foot ${at}</a></p>`).join('')}</footer>`;
const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would return to the town.';
const page = (head: string, body: string): string =>
  `<html><head>${head}</head><body>${MENU}<main>${body}</main>${FOOTER}</body></html>`;
const typeOf = (html: string) => extract(strip(parsedPage(html)));

const PAGES = {
  article: page(
    '<title>The last ferry</title><meta property="og:type" content="article"><link rel="canonical" href="https://news.example/2024/03/the-last-ferry-leaves-harbour">',
    `<article><h1>The last ferry</h1><p class="byline">By Ada Holm</p><time datetime="2024-03-01">1 March 2024</time>${`<p>${PROSE}</p>`.repeat(26)}</article>`,
  ),
  listing: page(
    '<title>Nachrichten aus dem Hafen</title><link rel="canonical" href="https://news.example/hafen/">',
    `<h1>Hafen</h1>${Array.from({ length: 18 }, (_, at) => `<article class="card"><h2><a href="/n/${at}">Nachricht ${at} aus dem alten Hafen</a></h2><p>Ein kurzer Satz über die Fähre ${at}.</p><a href="/n/${at}">Weiterlesen</a></article>`).join('')}`,
  ),
  product: page(
    '<title>Copper kettle</title><meta property="og:type" content="product"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Copper kettle","offers":{"@type":"Offer","price":"39.00"}}</script>',
    `<h1>Copper kettle</h1><div class="price">$39.00</div><button>Add to cart</button><p>In stock</p><div class="description"><p>${PROSE}</p></div><ul>${'<li>Holds 1.5 l</li>'.repeat(6)}</ul><h2>You may also like</h2>${'<div class="product"><a href="/p/2">Iron pan</a><span>$29.00</span><button>Add to cart</button></div>'.repeat(8)}`,
  ),
  forum: page(
    '<title>フェリーの時刻 - 掲示板</title><meta name="generator" content="Discourse 3.2"><script type="application/ld+json">{"@context":"https://schema.org","@type":"DiscussionForumPosting","headline":"フェリーの時刻"}</script>',
    `<h1>フェリーの時刻</h1>${Array.from({ length: 12 }, (_, at) => `<div class="post topic-post"><a class="author" href="/u/${at}">user${at}</a><time datetime="2024-03-0${(at % 9) + 1}">3月</time><p>朝のフェリーは何時に出ますか。港の人に聞いても誰も知りませんでした。</p><button>返信</button><a href="#">Reply</a></div>`).join('')}`,
  ),
  documentation: page(
    '<title>harbour.connect — Harbour 2.1 documentation</title><meta name="generator" content="Docusaurus v3"><link rel="canonical" href="https://docs.harbour.example/docs/api/connect">',
    `<h1>harbour.connect</h1>${`<h2>Parameters</h2><p>Opens a connection to the quay and returns it.</p><pre><code>const quay = await harbour.connect({ port: 8080, retries: 3 });\nquay.close();</code></pre><dl><dt>port</dt><dd>Where it listens.</dd></dl>`.repeat(8)}`,
  ),
};

describe('readPageType', () => {
  it.each(Object.entries(PAGES))('knows a page of type %s', (type, html) => {
    const { pageType, confidence } = typeOf(html);
    expect(pageType).toBe(type);
    expect(confidence?.pageType).toBeGreaterThan(0.5);
  });

  it('extracts a page that is no article all the same, and says how good the text may be', () => {
    const { sections, confidence } = typeOf(PAGES.listing);
    expect(JSON.stringify(sections)).toContain('Nachricht 3 aus dem alten Hafen');
    expect(confidence?.text).toBeLessThan(0.95);
  });

  it('says the same of the same page', () => {
    expect(typeOf(PAGES.product)).toEqual(typeOf(PAGES.product));
  });

  it('goes by what a page of few blocks declares, and gives no confidence', () => {
    const { pageType, confidence } = typeOf(
      '<html><head><meta property="og:type" content="product"></head><body><h1>Kettle</h1><p>Copper, 1.5 l.</p></body></html>',
    );
    expect(pageType).toBe('product');
    expect(confidence).toBeUndefined();
  });

  it('calls a page of nothing other', () => {
    expect(typeOf('<html><body><p>Hello.</p></body></html>').pageType).toBe('other');
  });
});

describe('the model of page types', () => {
  it('was trained on the features as they stand, in their order', () => {
    expect(PAGE_TYPE_MODEL.features.split(' ')).toEqual(PAGE_FEATURES.map(({ name }) => name));
  });

  it('gives probabilities that sum to 1, whatever stands in a page', () => {
    const row = fc.array(fc.double({ min: -1, max: 1e6, noNaN: true }), {
      minLength: PAGE_FEATURES.length,
      maxLength: PAGE_FEATURES.length,
    });
    fc.assert(
      fc.property(row, (values) => {
        const probabilities = [...typeProbabilities(PAGE_TYPE_MODEL, Float64Array.from(values))];
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        for (const one of probabilities) expect(one).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('calibrate', () => {
  const CALIBRATION = { expected: [0.2, 0.6, 1], measured: [0.1, 0.7, 0.9] };

  it('goes straight from step to step and no further than the last', () => {
    expect(calibrate(CALIBRATION, 0.4)).toBeCloseTo(0.4, 9);
    expect(calibrate(CALIBRATION, 0)).toBeCloseTo(0.1, 9);
    expect(calibrate(CALIBRATION, 1)).toBeCloseTo(0.9, 9);
  });
});
