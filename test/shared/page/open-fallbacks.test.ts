import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../shared/article/fair-copy.ts';
import { renderText } from '../../../shared/article/render/text.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again, or whether.';
const ELSEWHERE = `<p>${'Another text that everybody sees stands here. '.repeat(12)}</p>`;

function textOf(html: string): string {
  const copy = fairCopy({ bytes: Buffer.from(html), name: 'a.html' });
  return copy.outcome === 'article' ? renderText(copy.article) : '';
}

describe('openFallbacks', () => {
  it.each(['noscript', 'noframes'])('reads %s where the page has its text nowhere else', (name) => {
    const html = `<body><div id="app"></div><${name}><p>${PROSE}</p><p>${PROSE}</p></${name}></body>`;
    expect(textOf(html)).toContain(PROSE);
  });

  it.each(['noscript', 'noframes'])('leaves %s where the page shows a text', (name) => {
    expect(textOf(`<body>${ELSEWHERE}<${name}><p>${PROSE}</p></${name}></body>`)).not.toContain(PROSE);
  });
});

describe('openShadowRoots', () => {
  const root = (slot: string): string =>
    `<my-page><template shadowrootmode="open"><article><p>${PROSE}</p>${slot}</article></template><p>Light.</p></my-page>`;

  it('puts a host’s own children where the slot is', () => {
    expect(textOf(`<body>${root('<slot></slot><p>After it.</p>')}</body>`)).toBe(
      `${PROSE}\n\nLight.\n\nAfter it.`,
    );
  });

  it('leaves a root alone on a page that shows its text without', () => {
    expect(textOf(`<body>${ELSEWHERE}${root('')}</body>`)).not.toContain(PROSE);
  });

  it('leaves a template alone that is no shadow root', () => {
    expect(textOf(`<body><p>Words.</p><template><p>${PROSE}</p></template></body>`)).toBe('Words.');
  });
});
