import { load } from 'cheerio/slim';
import { type AnyNode, isTag, isText } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../../shared/article/score/features.ts';
import { forestOf } from '../../../../shared/article/score/forest.ts';
import { UNSEEN } from '../../../../shared/article/strip/elements.ts';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';
import { htmlPages } from '../html-pages.ts';

/** Enough blocks around a page that the model is asked about it. */
const SURROUNDINGS = Array.from(
  { length: 30 },
  (_, index) => `<p>Line ${index} of a page with much around it.</p>`,
).join('');

/** A tree of one question about any feature. */
const stump = fc
  .record({
    feature: fc.integer({ min: 0, max: FEATURES.length - 1 }),
    threshold: fc.double({ min: 0, max: 40, noNaN: true }),
    low: fc.double({ min: -3, max: 3, noNaN: true }),
    high: fc.double({ min: -3, max: 3, noNaN: true }),
  })
  .map(({ feature, threshold, low, high }) => ({
    feature: [feature],
    threshold: [threshold],
    left: [-1],
    right: [-2],
    leaf: [low, high],
  }));

const lengthOf = (node: AnyNode): number => {
  if (isText(node)) return node.data.replace(/\s+/gu, '').length;
  return isTag(node) && !UNSEEN.has(node.name)
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
};

const forests = fc.array(stump, { minLength: 1, maxLength: 6 }).map(forestOf);

describe('strip with any model', () => {
  it('accounts for every character of the body', () => {
    fc.assert(
      fc.property(htmlPages, forests, (html, forest) => {
        const page = parsedPage(`${html}${SURROUNDINGS}`);
        const { kept, parts } = strip(page, forest);
        const body = load(page.document)('body').get(0);
        expect(kept + parts.reduce((sum, { characters }) => sum + characters, 0)).toBe(
          body === undefined ? 0 : lengthOf(body),
        );
      }),
    );
  });

  it('gives every text the place that the ledger counts it under', () => {
    fc.assert(
      fc.property(htmlPages, forests, (html, forest) => {
        const page = parsedPage(`${html}${SURROUNDINGS}`);
        const { placeOf, kept } = strip(page, forest);
        let inArticle = 0;
        const visit = (node: AnyNode): void => {
          if (isText(node) && placeOf(node).in === 'article') inArticle += lengthOf(node);
          else if (isTag(node) && !UNSEEN.has(node.name)) for (const child of node.children) visit(child);
        };
        for (const body of load(page.document)('body').get()) visit(body);
        expect(inArticle).toBe(kept);
      }),
    );
  });

  it('tells in words why a block is dropped that no rule named', () => {
    const links = Array.from(
      { length: 6 },
      (_, index) => `<p><a href="/${index}">Port news ${index}</a></p>`,
    ).join('');
    const never = forestOf([
      {
        feature: [FEATURES.findIndex(([name]) => name === 'link-share')],
        threshold: [0.5],
        left: [-1],
        right: [-2],
        leaf: [3, -9],
      },
    ]);
    const { removed } = strip(
      parsedPage(`<body><main>${SURROUNDINGS}${links}${SURROUNDINGS}</main></body>`),
      never,
    );
    expect(removed.map(({ reason }) => reason)).toContain(
      'a list of links beside the article: 100% of its words are links',
    );
  });
});
