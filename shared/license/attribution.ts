import type { Article, Image } from '../article/article.ts';
import type { Mark, RichText } from '../article/block.ts';
import { HTML_WRITER } from '../article/render/html-writer.ts';
import { MARKDOWN_WRITER } from '../article/render/markdown-writer.ts';
import { writeMarked } from '../article/render/marked-text.ts';
import type { Party } from './credit.ts';
import { isPersonLike } from './credit-names.ts';
import type { License } from './license.ts';

/** What a credit line is made of; every article is one, and so is every image. */
export type Attributable =
  | Pick<Article, 'headline' | 'author' | 'siteName' | 'canonicalUrl' | 'url' | 'license' | 'attributeTo'>
  | Pick<Image, 'name' | 'creator' | 'sourceOrganization' | 'license' | 'creditText'>;

export type AttributionFormat = 'text' | 'html' | 'markdown';

/**
 * The ready-to-print credit line of an article or an image: title, author, source and licence, as Creative Commons
 * recommends (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution), and the changes where some
 * were made, as its licences ask. Empty where nothing is known. `readCredit` reads the same credit back from it.
 *
 * @example
 * attribution(article.image[0], 'text', 'cropped');
 * // “Low Tide” by Ada Holm via Flickr, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changes: cropped.
 */
export function attribution(work: Attributable, format: AttributionFormat, changes?: string): string {
  const parts = partsOf(work);
  const line = creditLine(parts, changes, format === 'text');
  if (line.text === '') return '';
  if (format === 'text') return line.text;
  // No rel="license": on whatever page the line is printed, that would declare the page's own licence.
  return writeMarked(line, format === 'html' ? HTML_WRITER : MARKDOWN_WRITER);
}

interface CreditParts {
  readonly title: string | undefined;
  readonly address: string | undefined;
  readonly creators: readonly Party[];
  readonly sources: readonly Party[];
  readonly license: License | null;
  /** The credit as it was printed, for want of any part of it. */
  readonly verbatim: string;
}

function partsOf(work: Attributable): CreditParts {
  if ('author' in work) {
    const { name, url, title } = work.attributeTo ?? {};
    return {
      // The licensor's own wish comes first: its licences ask for the name and address that it gives.
      title: title ?? work.headline,
      address: work.canonicalUrl ?? work.url,
      creators: name === undefined ? work.author : [{ name, ...(url === undefined ? {} : { url }) }],
      sources: work.siteName === undefined ? [] : [{ name: work.siteName }],
      license: work.license,
      verbatim: '',
    };
  }
  return {
    title: work.name,
    address: undefined,
    creators: work.creator ?? [],
    sources: work.sourceOrganization ?? [],
    license: work.license ?? null,
    verbatim: work.creditText ?? '',
  };
}

function creditLine(parts: CreditParts, changes: string | undefined, plain: boolean): RichText {
  const line = lineBuilder();
  const { title, address, creators, sources, license } = parts;
  if (title !== undefined) {
    line.add(`“${title}”`, plain ? undefined : address);
    if (plain && address !== undefined) line.add(` (${address})`);
  }
  line.list(title === undefined ? 'By ' : ' by ', creators, gapsOf(creators));
  // "via" and not a slash: of two names with a slash between, both may be authors.
  line.list(line.isEmpty() ? 'Via ' : ' via ', sources, { between: ' / ', last: ' / ' });
  if (license !== null) {
    const lead = line.isEmpty() ? '' : ', ';
    // A waiver or a mark licenses nothing: the work is free already.
    const words =
      license.flags.attribution === false ? '' : line.isEmpty() ? 'Licensed under ' : 'licensed under ';
    line.add(`${lead}${words}`);
    line.add(license.name, plain ? undefined : (license['@id'] ?? undefined));
    if (plain && license['@id'] !== null) line.add(` (${license['@id']})`);
  }
  if (line.isEmpty()) line.add(parts.verbatim);
  if (changes !== undefined && !line.isEmpty()) line.add(`. Changes: ${changes.replace(FULL_STOP, '')}.`);
  return line.take();
}
const FULL_STOP = /\.\s*$/;

/** People are counted as in a sentence; other names may have an "and" or a comma of their own. */
const gapsOf = (parties: readonly Party[]): Gaps =>
  parties.every(({ name }) => isPersonLike(name))
    ? { between: ', ', last: ' and ' }
    : { between: '; ', last: '; ' };

interface Gaps {
  readonly between: string;
  readonly last: string;
}

function lineBuilder() {
  let text = '';
  const marks: Mark[] = [];
  const add = (words: string, href?: string): void => {
    if (href !== undefined && words !== '')
      marks.push({ type: 'link', start: text.length, end: text.length + words.length, href });
    text += words;
  };
  return {
    add,
    isEmpty: (): boolean => text === '',
    list(lead: string, parties: readonly Party[], gaps: Gaps): void {
      for (const [index, { name, url }] of parties.entries()) {
        const gap = index === parties.length - 1 ? gaps.last : gaps.between;
        add(index === 0 ? lead : gap);
        add(name, url);
      }
    },
    take: (): RichText => ({ text, marks }),
  };
}
