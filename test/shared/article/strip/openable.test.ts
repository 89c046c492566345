import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../../shared/article/fair-copy.ts';
import { renderText } from '../../../../shared/article/render/text.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again.';
const ANSWER =
  'There is a stove and a shed with wood in it, which is free as long as you split some for the next.';

function textOf(part: string): string {
  const html = `<body><h1>Ferry</h1>${`<p>${PROSE}</p>`.repeat(5)}${part}<p>${PROSE}</p></body>`;
  const copy = fairCopy({ bytes: Buffer.from(html), name: 'a.html' });
  return copy.outcome === 'article' ? renderText(copy.article) : '';
}

describe('isOpenable', () => {
  it.each([
    `<h2><button aria-controls="a">Heating?</button></h2><div id="a" hidden><p>${ANSWER}</p></div>`,
    `<a data-toggle="collapse" href="#a">Heating?</a><div><div id="a" style="display:none"><p>${ANSWER}</p></div></div>`,
    `<div role="tabpanel" hidden><p>${ANSWER}</p></div>`,
    `<div class="faq-item"><div class="accordion-content" style="display: none"><p>${ANSWER}</p></div></div>`,
  ])('keeps an answer that a control opens: %s', (part) => {
    expect(textOf(part)).toContain(ANSWER);
  });

  it.each([
    `<div hidden><p>${ANSWER}</p></div>`,
    `<div id="a" hidden><p>${ANSWER}</p></div><button aria-controls="b">Menu</button>`,
    `<div class="slick-slide" role="tabpanel" aria-hidden="true"><p>${ANSWER}</p></div>`,
  ])('leaves out what stays hidden: %s', (part) => {
    expect(textOf(part)).not.toContain(ANSWER);
  });

  it('keeps the button in a heading as its words', () => {
    const part = `<h2><button aria-controls="a">Is there heating?</button></h2><div id="a"><p>${ANSWER}</p></div>`;
    expect(textOf(part)).toContain('Is there heating?');
  });
});
