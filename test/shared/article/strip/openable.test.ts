import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../../shared/article/fair-copy.ts';
import { renderMarkdown } from '../../../../shared/article/render/markdown.ts';
import { renderText } from '../../../../shared/article/render/text.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again.';
const ANSWER =
  'There is a stove and a shed with wood in it, which is free as long as you split some for the next.';

function textOf(part: string, render = renderText): string {
  const html = `<body><h1>Ferry</h1>${`<p>${PROSE}</p>`.repeat(5)}${part}<p>${PROSE}</p></body>`;
  const copy = fairCopy({ bytes: Buffer.from(html), name: 'a.html' });
  return copy.outcome === 'article' ? render(copy.article) : '';
}

describe('isOpenable', () => {
  it.each([
    `<h2><button aria-controls="a">Heating?</button></h2><div id="a" hidden><p>${ANSWER}</p></div>`,
    `<a data-toggle="collapse" href="#a">Heating?</a><div><div id="a" style="display:none"><p>${ANSWER}</p></div></div>`,
    `<div role="tabpanel" hidden><p>${ANSWER}</p></div>`,
    `<div><h3><button aria-expanded="false">Heating?</button></h3><div hidden><p>${ANSWER}</p></div></div>`,
    `<div class="faq-item"><div class="accordion-content" style="display: none"><p>${ANSWER}</p></div></div>`,
  ])('keeps an answer that a control opens: %s', (part) => {
    expect(textOf(part)).toContain(ANSWER);
  });

  it.each([
    `<div hidden><p>${ANSWER}</p></div>`,
    `<div id="a" hidden><p>${ANSWER}</p></div><button aria-controls="b">Menu</button>`,
    `<div role="tabpanel" hidden><a href="/wood">${ANSWER}</a></div>`,
    `<div class="slick-slide" role="tabpanel" aria-hidden="true"><p>${ANSWER}</p></div>`,
  ])('leaves out what stays hidden: %s', (part) => {
    expect(textOf(part)).not.toContain(ANSWER);
  });

  it('keeps a hidden table of facts, none of which is a sentence', () => {
    const rows =
      '<tr><th>Heating</th><td>A stove</td></tr><tr><th>Wood</th><td>In the shed, split it yourself</td></tr>';
    expect(textOf(`<div role="tabpanel" hidden><table>${rows}</table></div>`)).toContain('In the shed');
  });

  it('keeps the button in a heading as its words', () => {
    const part = `<h2><button aria-controls="a">Is there heating?</button></h2><div id="a"><p>${ANSWER}</p></div>`;
    expect(textOf(part)).toContain('Is there heating?');
  });
});

describe('isQuestion', () => {
  const controlled = `<div id="a" hidden><p>${ANSWER}</p></div>`;

  it.each([
    `<button aria-expanded="false" aria-controls="a">Is there heating?</button>${controlled}`,
    `<div><p><button aria-expanded="false" aria-controls="a"><span>Is there heating?</span></button></p></div>${controlled}`,
    `<div role="button" aria-expanded="true">Is there heating?</div><div class="faq-answer"><p>${ANSWER}</p></div>`,
    `<details><summary>Is there heating?</summary><p>${ANSWER}</p></details>`,
    `<details><summary><h2>Is there heating?</h2></summary><p>${ANSWER}</p></details>`,
  ])('makes a heading of what opens an answer: %s', (part) => {
    expect(textOf(part, renderMarkdown)).toContain(`## Is there heating?\n\n${ANSWER}`);
  });

  it.each([
    `<button aria-expanded="false" aria-controls="a">Read more</button>${controlled}`,
    `<button aria-controls="a">Ring the bell</button>${controlled}`,
    `<button aria-expanded="false" aria-controls="b">Menu of the day</button><div id="b"><a href="/x">${ANSWER}</a></div>`,
    `<button aria-expanded="false" aria-controls="b">By colour</button><div id="b">${ANSWER}<input></div>`,
    `<button aria-expanded="false">By the way</button><p>${ANSWER}</p>`,
  ])('makes none of another control: %s', (part) => {
    expect(textOf(part, renderMarkdown)).not.toContain('## ');
  });
});
