import { anyOf } from '../../license/any-of.ts';
import { reservesAllRights } from '../../license/copyright-notice.ts';
import type { Credit } from '../../license/credit.ts';
import { agencyOf } from '../../license/credit-names.ts';
import { CREDIT_NOUNS, NOUNS } from '../../license/credit-words.ts';
import { readCredit } from '../../license/read-credit.ts';
import type { Block, RichText } from '../block.ts';
import { linesOf, sliceText } from './slice-text.ts';

/** A line of the text that credits pictures and says nothing else. */
export interface CreditLine {
  readonly text: string;
  /** One credit for each picture that it names a maker for. */
  readonly credits: readonly Credit[];
  /** It says that it is about a picture: "Photo: …". Others are credits only directly beside one. */
  readonly explicit: boolean;
}

/** Longest line that is a credit, in characters. */
const MAX_LINE = 300;
/** Longest line without a label that is a credit, in characters. */
const MAX_BARE = 120;
/** In a longer line the names must be this much of it, or it is a sentence that begins like a credit. */
const LONG_LINE = 60;
const MIN_NAMED = 0.3;
/** What a credit may leave of its line, in characters: a bullet, a stop. */
const MAX_REST = 3;

const LEADS = '(?:(?:featured|main|lead|top|title|all|some|header|cover|hero|stock|feature) )?';
const EXPLICIT = new RegExp(
  `^[^\\p{L}\\p{N}©]{0,3}${LEADS}(?:${anyOf(NOUNS)}|${anyOf(CREDIT_NOUNS)}|photographers?|fotograf\\p{L}{0,2})(?![\\p{L}\\p{N}])`,
  'iu',
);
const SEPARATOR = /[/|©]|\svia\s/;
const BYLINE = /^\s*(?:by|von|par|por|source|quelle|fuente)\b/iu;
const ITEM_GAP = /,\s+(?=©)|;\s+(?=©|\p{Lu})/u;
const LABEL = /^[^:：]{1,40}[:：]\s*/u;

/**
 * The credit lines of a block: all of it, or the first or last line of a paragraph that says more. `listed` where it
 * stands under a heading like "Image credits": there, whatever is before a colon is what the picture shows.
 */
export function creditLines(block: Block, listed: boolean): CreditLine[] {
  if (block.type !== 'paragraph' && block.type !== 'list') return [];
  // Most paragraphs end here: one long line.
  if (block.text.length > MAX_LINE && !block.text.includes('\n') && block.text.trim().length > MAX_LINE)
    return [];
  const lines = linesOf(block);
  const read = lines.map((line) => creditLine(line, listed));
  if (read.every((line) => line !== null)) return read;
  const ends = lines.length > 1 ? [read[0], read.at(-1)] : [];
  return ends.flatMap((line) => (line?.explicit === true || line?.text.startsWith('©') ? [line] : []));
}

/** Reads a line that credits a picture and nothing else; null for every other line. `listed` as in `creditLines`. */
export function creditLine(line: RichText, listed: boolean): CreditLine | null {
  const text = line.text.trim();
  if (text === '' || text.length > MAX_LINE || (BYLINE.test(text) && !listed)) return null;
  const subject = SUBJECT.exec(line.text) ?? (listed ? LISTED.exec(line.text) : null);
  const signed = isSigned(text);
  const explicit = listed || subject !== null || (signed && NAMING.test(text));
  const words = subject === null ? line : withLabel(sliceText(line, subject[0].length, line.text.length));
  const credits = explicit ? entriesOf(words) : bareCredit(line, signed);
  if (listed && credits.length === 0) credits.push(...entriesOf(withLabel(line)));
  return credits.length === 0 || reservesAllRights(text)
    ? null
    : {
        text,
        credits: subject === null ? credits : credits.map((credit) => ({ ...credit, creditText: text })),
        explicit,
      };
}

const isSigned = (text: string): boolean => EXPLICIT.test(text) && !COPYRIGHT.test(text);
const COPYRIGHT = /^[^\p{L}]{0,3}(?:copyright|\(c\))/iu;
/** "Photo File Format" may be anything: a sign or a word must say that somebody is named. */
const NAMING =
  /[:：©@]|(?<!\p{L})(?:by|von|par|por|di|av|door|via|on|from|courtesy|under|for|with permission)(?!\p{L})/iu;

/** "Figure 2:", "Photo 4 –", "Photo of the old pier:": which picture is meant, before its credit. */
const SUBJECT = new RegExp(
  `^[^\\p{L}]{0,3}(?:${anyOf(NOUNS)}|fig(?:ure|\\.)|plate)\\s(?:(?:no\\.\\s|nr\\.\\s|#)?\\d{1,2}\\s?[:.)–-]|(?:of|showing)\\s[^:]{3,80}:)\\s*`,
  'iu',
);
const LISTED = /^[^:：]{3,80}[:：]\s+/u;
const PHOTO = 'Photo: ';

const withLabel = ({ text, marks }: RichText): RichText => ({
  text: PHOTO + text,
  marks: marks.map((mark) => ({ ...mark, start: mark.start + PHOTO.length, end: mark.end + PHOTO.length })),
});

function bareCredit(line: RichText, explicit: boolean): Credit[] {
  const text = line.text.trim();
  if (text.length > MAX_BARE) return [];
  const isAlone = agencyOf(text) !== null;
  const isSigned = explicit || text.startsWith('©');
  // Most short paragraphs end here, before anything costly.
  if (!(isAlone || isSigned || SEPARATOR.test(text))) return [];
  const credit = wholeCredit(line);
  if (credit === null) return [];
  const names = [...credit.creator, ...credit.sourceOrganization];
  return isAlone || isSigned || names.some(({ name }) => agencyOf(name) !== null) ? [credit] : [];
}

/** One credit, or one for each entry of "Photos: ©A, ©B" and of linked names on one picture site. */
function entriesOf(line: RichText): Credit[] {
  const linked = linkedEntries(line);
  if (linked.length > 1) return linked;
  const label = LABEL.exec(line.text)?.[0].length ?? 0;
  const parts = line.text.slice(label).split(ITEM_GAP);
  const items = parts.length > 1 ? itemsOf(line, label, parts) : [];
  const credits = items.map((item) => wholeCredit(item));
  if (credits.length > 1 && credits.every((credit) => credit !== null))
    return credits.map((credit) => ({ ...credit, creditText: line.text.trim() }));
  const credit = wholeCredit(line);
  return credit === null ? [] : [credit];
}

function itemsOf(line: RichText, label: number, parts: readonly string[]): RichText[] {
  let from = label;
  return parts.map((part) => {
    const start = line.text.indexOf(part, from);
    from = start + part.length;
    const item = sliceText(line, start, from);
    return item.text.startsWith('©') ? item : withLabel(item);
  });
}

const NAME_GAP = /^\s*(?:[/,|;&+]|and|und|et)\s*$/i;

function linkedEntries({ text, marks }: RichText): Credit[] {
  const links = marks.flatMap((mark) => (mark.type === 'link' ? [mark] : []));
  const sites = new Set(links.map(({ href }) => agencyOf(new URL(href).hostname)));
  const [site] = sites;
  if (sites.size !== 1 || site === null || site === undefined) return [];
  const between = links.slice(1).map(({ start }, index) => text.slice(links[index]?.end ?? 0, start));
  if (!between.every((gap) => NAME_GAP.test(gap))) return [];
  const makers = links
    .map(({ start, end, href }) => ({ name: text.slice(start, end).trim(), url: href }))
    .filter(({ name }) => name !== '' && agencyOf(name) === null);
  return makers.map((maker) => ({
    creator: [maker],
    sourceOrganization: [{ name: site }],
    creditText: text.trim(),
  }));
}

function wholeCredit(line: RichText): Credit | null {
  const credit = readCredit(line);
  if (credit === null || credit.creator.length + credit.sourceOrganization.length === 0) return null;
  const length = line.text.trim().length;
  const before = line.text.slice(0, line.text.indexOf(credit.creditText)).replace(LEAD, '');
  const after = line.text.trimEnd().length - line.text.indexOf(credit.creditText) - credit.creditText.length;
  if (before.trim().length + after > MAX_REST) return null;
  const named = [...credit.creator, ...credit.sourceOrganization, { name: credit.name ?? '' }]
    .map(({ name }) => name.length)
    .reduce((sum, one) => sum + one, 0);
  const address = ADDRESS.exec(line.text)?.[0].length ?? 0;
  const isSentence =
    length > LONG_LINE && named < (length - address) * MIN_NAMED && credit.license === undefined;
  return isSentence ? null : credit;
}
/** "Photo https://… © Ada Holm": a label and the picture's own address may go before its credit. */
const LEAD = /^\s*\p{L}{3,12}[\s:]{1,2}https?:\/\/\S{1,300}/u;
const ADDRESS = /https?:\/\/\S{1,300}/;
