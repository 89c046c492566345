import { describe, expect, it } from 'vitest';
import { queryOf } from './query-of.ts';

const LONG = 'A paragraph long enough to be read as one, with a clause or two before it comes to its end.';
const html = (text: string): string => {
  const $ = queryOf(text, 'article.txt');
  return $('article').html() ?? '';
};

describe('a bare text', () => {
  it('has its first line as headline and the name under it as author', () => {
    const $ = queryOf(`The Harbour Reopens\n\nBy Ada Example\n14 March 2024\n\n${LONG}`, 'a.txt');
    expect($('h1').text()).toBe('The Harbour Reopens');
    expect($('[itemprop=author]').text()).toBe('Ada Example');
    expect($('time').text()).toBe('14 March 2024');
    expect($('article > p').last().text()).toBe(LONG);
  });

  it('has headings where a short line stands alone before a paragraph', () => {
    const $ = queryOf(
      `Title\n\n${LONG}\n\nThe Long Way Home\n\n${LONG}\n\n1. First Steps\n\n${LONG}`,
      'a.txt',
    );
    expect($('h2').text()).toBe('The Long Way Home');
    expect($('h3').text()).toBe('1. First Steps');
  });

  it('does not take a short sentence for a heading', () => {
    expect(html(`Title\n\n${LONG}\n\nShe left.\n\n${LONG}`)).toContain('<p>She left.</p>');
  });

  it('has figures where a line is a credit, with the copied alternative text', () => {
    const $ = queryOf(
      `Title\n\n${LONG}\n\nOld Pier\n“Old Pier” by Ada Example is licensed under CC BY-SA 2.0\n\n${LONG}`,
      'a.txt',
    );
    expect($('figcaption').text()).toContain('is licensed under CC BY-SA 2.0');
    expect($('figure img').attr('alt')).toBe('Old Pier');
    expect($('p').text()).not.toContain('Old Pier');
  });

  it('has lists where lines begin with a bullet', () => {
    expect(html(`Title\n\n${LONG}\n- one\n- two\n\n${LONG}`)).toContain('<ul><li>one</li><li>two</li></ul>');
  });

  it('joins lines that were wrapped at a fixed width', () => {
    const wrapped =
      'This line was wrapped by an editor that breaks at seventy\ncharacters, and so was this one, which is about as long as\nthe others.';
    expect(html(`Title\n\n${wrapped}`)).toContain('breaks at seventy characters, and so');
  });

  it('reads headings that are marked in Markdown', () => {
    expect(html(`# Title\n\n## Part\n\n${LONG}`)).toBe(`<h1>Title</h1><h2>Part</h2><p>${LONG}</p>`);
  });
});
