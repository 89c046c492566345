import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../shared/article/fair-copy.ts';
import { renderText } from '../../../shared/article/render/text.ts';

const LINES = Array.from(
  { length: 5 },
  (_, at) =>
    `Line ${at}: the ferry left the old harbour at dawn, and nobody on the quay could say when it would come back.`,
);

function textOf(articleBody: string, body: string): string {
  const json = JSON.stringify({ '@type': 'NewsArticle', headline: 'The last ferry', articleBody });
  const html = `<head><script type="application/ld+json">${json}</script></head><body>${body}</body>`;
  const copy = fairCopy({ bytes: Buffer.from(html), name: 'a.html' });
  return copy.outcome === 'article' ? renderText(copy.article) : '';
}

describe('placeDeclaredBody', () => {
  it('gives an empty page the paragraphs that its JSON-LD declares', () => {
    expect(textOf(LINES.join('\n\n'), '<div id="root"></div>')).toBe(LINES.join('\n\n'));
  });

  it('reads a declared body that is markup', () => {
    const markup = LINES.map((line) => `<p>${line}</p>`).join('');
    expect(textOf(markup, '<div id="root"></div>')).toBe(LINES.join('\n\n'));
  });

  it('leaves a page alone that shows its own text, and a declared summary', () => {
    const shown = `<p>${'The page shows this text of its own to everybody. '.repeat(8).trim()}</p>`;
    expect(textOf(LINES.join('\n'), shown)).not.toContain('Line 0');
    expect(textOf('The ferry left.', '<p>Words.</p>')).toBe('Words.');
  });
});
