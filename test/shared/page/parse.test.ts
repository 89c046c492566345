import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PAGE_DEPTH } from '../../../shared/page/limits.ts';
import { parse } from '../../../shared/page/parse.ts';
import { rejectionOf } from './pages.ts';
import { queryOf } from './query-of.ts';

const nested = (depth: number): string => `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;

describe('parse', () => {
  it('gives every page one body that holds what a browser shows', () => {
    const $ = queryOf('<title>T</title><p>one</p>');
    expect($('body').text()).toContain('one');
    const late = queryOf(
      '<html><head><title>T</title></head><body><p>in</p></body><p>after</p></html><p>outside</p>',
    );
    expect(
      late('body > p')
        .map((_, p) => late(p).text())
        .get(),
    ).toEqual(['in', 'after', 'outside']);
    expect(late('body').length).toBe(1);
  });

  it('takes content out of a head that was never closed', () => {
    const $ = queryOf('<html><head><title>T</title><div><p>words</p></div></html>');
    expect($('body p').text()).toBe('words');
    expect($('head title').text()).toBe('T');
  });

  it('closes paragraphs, items and cells that were left open', () => {
    const $ = queryOf('<p>one<p>two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>');
    expect($('p').length).toBe(2);
    expect(
      $('li')
        .map((_, li) => $(li).text())
        .get(),
    ).toEqual(['a', 'b']);
    expect($('td').length).toBe(3);
  });

  it('drops soft hyphens and zero-width spaces but keeps joiners', () => {
    const $ = queryOf('<p>Donau&shy;dampf\u200bschiff 👩\u200d🚀</p>');
    expect($('p').text()).toBe('Donaudampfschiff 👩\u200d🚀');
  });

  it('parses down to the depth limit and stops past it', () => {
    expect(rejectionOf(nested(MAX_PAGE_DEPTH))).toBeUndefined();
    expect(rejectionOf(nested(MAX_PAGE_DEPTH + 1))).toMatchObject({ reason: 'too-deep' });
  });

  it('stops at the limit in a bomb of a million elements', () => {
    expect(rejectionOf('<div><ul><li>'.repeat(350_000))).toMatchObject({ reason: 'too-deep' });
  });

  it('moves content that was streamed late into its slot', () => {
    const $ = queryOf(
      '<main><template id="B:0"></template><p>waiting</p></main><div hidden id="S:0"><h2>Late</h2><template id="P:1"></template></div><div hidden id="S:1"><p>Later</p></div>',
    );
    expect($('main').text()).toBe('LateLaterwaiting');
  });

  it('leaves streamed content that would move into itself where it is', () => {
    const $ = queryOf(
      '<body><div hidden id="S:1"><template id="B:2"></template>one</div><div hidden id="S:2"><template id="B:1"></template>two</div></body>',
    );
    expect($('body').text()).toContain('one');
  });

  it('never throws, whatever the markup', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<div>',
        '</div>',
        '<p>',
        '</p>',
        '<table><td>',
        '<!--',
        '-->',
        '<script>',
        '</html>',
        '<body>',
        '<head>',
        '&amp;',
        '<a href="',
        '<![CDATA[',
        '<template id="B:1">',
        '<div hidden id="S:1">',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('html' as const, 'text' as const),
        (pieces, format) => {
          const parsed = parse({
            text: pieces.join(''),
            encoding: 'UTF-8',
            encodingSource: 'bom',
            replacements: 0,
            format,
          });
          expect(['parsed', 'rejected']).toContain(parsed.outcome);
        },
      ),
    );
  });
});
