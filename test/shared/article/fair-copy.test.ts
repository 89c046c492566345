import { load } from 'cheerio/slim';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../../shared/article/article.ts';
import type { RichText } from '../../../shared/article/block.ts';
import { extract } from '../../../shared/article/extract.ts';
import { fairCopy } from '../../../shared/article/fair-copy.ts';
import { renderHtml } from '../../../shared/article/render/html.ts';
import { renderMarkdown } from '../../../shared/article/render/markdown.ts';
import { renderText } from '../../../shared/article/render/text.ts';
import { UNSEEN } from '../../../shared/article/strip/elements.ts';
import { strip } from '../../../shared/article/strip.ts';
import { parsedPage } from '../page/pages.ts';
import { htmlPages } from './html-pages.ts';

const encoder = new TextEncoder();
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function richTexts(article: Article): RichText[] {
  return article.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): RichText[] => (block.type === 'list' ? [block, ...block.items] : [block])),
  );
}

describe('fairCopy', () => {
  it('keeps text: every word that stripping keeps is in the rendered text', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const stripped = strip(parsedPage(html));
        const $ = load(stripped.page.document);
        const text = squeezed(renderText(extract(stripped)));
        const kept = $('body *')
          .contents()
          .get()
          .filter((node) => node.type === 'text' && stripped.placeOf(node).in === 'article')
          .filter((node) =>
            $(node)
              .parents()
              .get()
              .every(({ name }) => !UNSEEN.has(name)),
          );
        for (const node of kept) for (const word of $(node).text().split(/\s+/)) expect(text).toContain(word);
      }),
    );
  });

  it('makes articles that fit their schema, with every mark inside its text', () => {
    fc.assert(
      fc.property(htmlPages, (html) => {
        const article = Article.parse(extract(strip(parsedPage(html))));
        for (const { text, marks } of richTexts(article))
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          }
      }),
    );
  });

  it('throws on no page', () => {
    const pieces = fc.oneof(
      fc.string(),
      htmlPages,
      fc.constantFrom(
        '</p></div>',
        '<table><tr>',
        '<ul><ul><li>',
        '<img srcset=",">',
        '<a href="http://[">x</a>',
        '<base href="::">',
        '<h1>',
        '1. ',
        '- ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom('a.html', 'a.txt'), (parts, name) => {
        const copy = fairCopy({ bytes: encoder.encode(parts.join('\n')), name });
        if (copy.outcome === 'rejected') return;
        expect(typeof renderText(copy.article)).toBe('string');
        expect(renderHtml(copy.article)).toMatch(/^<article/);
        expect(renderMarkdown(copy.article)).toMatch(/\n$/);
      }),
    );
  });

  it('gives the decoded page along with a rejection that came after decoding', () => {
    const copy = fairCopy({ bytes: encoder.encode('<div>'.repeat(600)) });
    expect(copy).toMatchObject({
      outcome: 'rejected',
      rejection: { reason: 'too-deep' },
      page: { encoding: 'UTF-8' },
    });
  });

  it('reads a page at the depth limit', () => {
    const html = `${'<div>'.repeat(500)}<p>${'deep water '.repeat(30)}</p>`;
    const copy = fairCopy({ bytes: encoder.encode(html) });
    expect(copy.outcome === 'article' && renderText(copy.article)).toMatch(/^deep water/);
  });
});
