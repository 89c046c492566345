import type { PageEvidence } from './page-evidence.ts';

/** A number that tells something of a page, and the words for it where it is more than on most pages. */
export interface PageFeature {
  readonly name: string;
  readonly of: (page: PageEvidence) => number;
  readonly says: (value: number) => string;
}

export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const VOWEL = /^[aeiou]/;

/** A kind of page in words: "an article page". */
export const pageOf = (kind: string): string => `${VOWEL.test(kind) ? 'an' : 'a'} ${kind} page`;

/** A feature that is 1 or 0. */
export const sign = (name: string, says: string, is: (page: PageEvidence) => boolean): PageFeature => ({
  name,
  of: (page) => (is(page) ? 1 : 0),
  says: () => says,
});

/** A feature that counts; `says` follows the number. */
export const count = (name: string, says: string, of: (page: PageEvidence) => number): PageFeature => ({
  name,
  of,
  says: (value) => `${Math.round(value)} ${says}`,
});

/** A feature that is a part of a whole; `says` follows the percentage. */
export const portion = (name: string, says: string, of: (page: PageEvidence) => number): PageFeature => ({
  name,
  of,
  says: (value) => `${Math.round(100 * value)}% ${says}`,
});
