import { isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { droppedCredits } from '../../../../shared/article/extract/dropped-credits.ts';
import { strip } from '../../../../shared/article/strip.ts';
import type { Place } from '../../../../shared/article/stripped-page.ts';
import { parsedPage } from '../../page/pages.ts';

/** A page on which every element with a `data-rule` was dropped by that rule, and all else is the article. */
function creditsOf(html: string) {
  const page = parsedPage(`<title>T</title><body><article>${html}</article></body>`);
  const placeOf = (node: Parameters<ReturnType<typeof strip>['placeOf']>[0]): Place => {
    const rule = isTag(node) ? node.attribs['data-rule'] : undefined;
    return rule === undefined ? { in: 'article' } : { in: 'removed', rule };
  };
  const stripped = { ...strip(page), placeOf };
  return droppedCredits(stripped, { placeOf, base: 'https://a.example/' }).map(
    ({ line, picture, touches }) => [line.text, picture?.attribs['src'], touches],
  );
}

describe('droppedCredits', () => {
  it('finds a credit that was dropped as a short line, with the picture before it', () => {
    expect(creditsOf('<img src="a.jpg"><p data-rule="fragment">Photo: Ada Holm</p>')).toEqual([
      ['Photo: Ada Holm', 'a.jpg', true],
    ]);
  });

  it('takes a line without a label only where it touches its picture', () => {
    const line = '<p data-rule="fragment">Ada Holm / Getty Images</p>';
    expect(creditsOf(`<img src="a.jpg">${line}`)).toEqual([['Ada Holm / Getty Images', 'a.jpg', true]]);
    expect(creditsOf(`<img src="a.jpg"><p>The tide came.</p>${line}`)).toEqual([]);
  });

  it('leaves what a rule took for a part of its own', () => {
    expect(creditsOf('<img src="a.jpg"><p data-rule="comments">Photo: Ada Holm</p>')).toEqual([]);
  });

  it('leaves what is text of the article to the text', () => {
    expect(creditsOf('<img src="a.jpg"><p>Photo: Ada Holm</p>')).toEqual([]);
  });
});
