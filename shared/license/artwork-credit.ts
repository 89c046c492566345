import type { RichText } from '../article/block.ts';
import { cleanName } from './clean-name.ts';
import type { Credit } from './credit.ts';
import { isPersonLike } from './credit-names.ts';

const YEAR = /(?<!\d)1[0-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)|\bcentury\b|\bca\.\s?\d/u;
const MAKER = /^([^,]{5,60}),\s*$/u;
const AFTER_TITLE = /^[\s,;(]/u;

/**
 * Reads the caption of an artwork as museums write it: maker, title in italics, then medium and date ("Ada Holm,
 * *Low Tide*, oil on canvas, 1890"). Null for every other caption.
 */
export function artworkCredit({ text, marks }: RichText): Credit | null {
  const title = marks.find(({ type }) => type === 'emphasis');
  if (title === undefined) return null;
  const maker = cleanName(MAKER.exec(text.slice(0, title.start))?.[1] ?? '');
  const after = text.slice(title.end);
  if (!isPersonLike(maker) || !AFTER_TITLE.test(after) || !YEAR.test(after)) return null;
  return {
    name: text.slice(title.start, title.end).trim(),
    creator: [{ name: maker }],
    sourceOrganization: [],
    creditText: text.trim(),
  };
}
