import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_RULES } from '../../../../shared/article/strip/name-rules.ts';
import { ruleByNames } from '../../../../shared/article/strip/rule-by-names.ts';

const WORDS =
  'post share buttons ads price comments list read more next nav menu footer cookie toc x 2 é'.split(' ');
const names = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((words) => words.join('-')).join(' '));

describe('ruleByNames', () => {
  it('finds the rule that trying all of them in their order finds', () => {
    fc.assert(
      fc.property(names, (given) => {
        const first = NAME_RULES.find((rule) => rule.names?.pattern.test(given) === true) ?? null;
        expect(ruleByNames(given)).toBe(first);
      }),
    );
  });

  it('knows a name by how it ends, and by nothing within a word', () => {
    expect(ruleByNames('post-share')?.rule).toBe('share-bar');
    expect(ruleByNames('share-price')).toBeNull();
    expect(ruleByNames('timeshare')).toBeNull();
  });

  it('knows the notices of the consent managers that many sites embed, however long their names', () => {
    for (const given of [
      'onetrust-consent-sdk',
      'onetrust-pc-sdk',
      'ot-sdk-container',
      'cookie-law-info-bar',
      'cookie-consent-popup-inner',
      'gdpr-single-choice-overlay',
      'cmplz-cookiebanner-container',
      'qc-cmp2-container',
      'didomi-popup-open-wrapper',
    ])
      expect(ruleByNames(given)?.rule, given).toBe('cookie-notice');
    for (const given of ['ot-widget', 'consent-of-the-governed'])
      expect(ruleByNames(given)?.rule, given).not.toBe('cookie-notice');
  });
});
