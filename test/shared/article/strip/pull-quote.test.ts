import { describe, expect, it } from 'vitest';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';

const rulesOf = (set: string): string[] =>
  strip(
    parsedPage(
      `<body><article><h1>Swifts</h1><p>“They are never late, it is always we who are early,” she says, and clicks twice without looking down.</p>${set}<p>In thirty-one summers she has missed four evenings, and the numbers go to the university every autumn.</p></article></body>`,
    ),
  ).removed.map(({ rule }) => rule);

describe('pullQuote', () => {
  it.each([
    '<aside>They are never late; it is always we who are early</aside>',
    '<div class="pull-quote"><p>“They are never late, it is always we who are early.”</p></div>',
    '<figure class="wp-block-pullquote"><blockquote>It is always we who are early</blockquote></figure>',
  ])('takes out what the text says as well, whatever its marks and case: %s', (set) => {
    expect(rulesOf(set)).toEqual(['pull-quote']);
  });

  it.each([
    '<aside>They are punctual birds, and we have always been a little early</aside>',
    '<div class="pull-quote">They are early</div>',
    '<blockquote>They are never late, it is always we who are early</blockquote>',
  ])('keeps words that stand nowhere else, too few of them, and a quotation: %s', (set) => {
    expect(rulesOf(set)).toEqual([]);
  });
});
