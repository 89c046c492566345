/** What a line of a bare text reads as. */
export type TextLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'byline'; readonly text: string; readonly name: string }
  | { readonly kind: 'dateline'; readonly text: string }
  | { readonly kind: 'credit'; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** A line with what stands around it. */
export interface LineContext {
  readonly text: string;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  /** Within the first lines after the title, where bylines and dates stand. */
  readonly nearTitle: boolean;
  /** The next line that is not blank; empty at the end. */
  readonly next: string;
}

/** Longest line taken for a heading, a byline, a credit, in characters. */
const MAX_HEADING = 100;
const MAX_BYLINE = 60;
const MAX_CREDIT = 300;
/** Shortest line that reads as a paragraph, in characters: what follows a heading. */
const MIN_PARAGRAPH = 80;

const MARKDOWN_HEADING = /^(#{1,6})\s+(.{1,200}?)\s*#*$/;
const NUMBERED = /^(?:\d{1,2}[.)]|[IVX]{1,5}\.|step\s\d{1,2}\s?[:.–-])\s+\p{Lu}/iu;
const BULLET = /^[-*•‣◦–]\s+(\S.*)$/u;
const ENDS_LIKE_SENTENCE = /[.,;:…]["'”’)]?$/u;
const BY = /^(?:(?:written |text |story )?by|von|par|por|di|door|av)\s*:?\s+(\p{Lu}.*)$/iu;
const LABELLED = /^(?:author|autor|auteur|autore)\s*:\s*(\p{Lu}.*)$/iu;
const PERSON = /^\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|del|la|bin|al)){1,4}$/u;
const NOT_A_PERSON = /\b(?:share|read|follow|leave|post|news|min|updated|article|advertisement|subscribe)\b/i;
const DATE =
  /^(?:(?:published|updated|posted|last modified)(?: on)?:?\s+)?(?:\p{L}{3,12},?\s)?(?:\d{1,2}\.?\s\p{L}{3,12}\.?,?\s\d{4}|\p{L}{3,12}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b.{0,40}$/iu;
const CREDIT =
  /\b(?:is |are |was )?licen[cs]ed under\b|\bCC[ -]BY\b|^\(?(?:photo(?:graph)?s?|image|picture|foto|bild|illustration|credit|photo credit|image credit|source)s?(?:\s+(?:by|courtesy of|via)\b|\s?[:/])|\bvia Getty Images\b|\/\s?(?:Getty Images|Reuters|AFP|AP|EPA|dpa)\)?\.?$/iu;

/** Reads what one line of a bare text is, by its own words and the lines around it. */
export function readTextLine(line: LineContext): TextLine {
  const { text } = line;
  if (text === '') return { kind: 'blank' };
  const markdown = MARKDOWN_HEADING.exec(text);
  if (markdown?.[1] !== undefined && markdown[2] !== undefined)
    return { kind: 'heading', text: markdown[2], level: Math.max(2, markdown[1].length) };
  if (text.length <= MAX_CREDIT && CREDIT.test(text)) return { kind: 'credit', text };
  if (line.nearTitle && text.length <= MAX_BYLINE) {
    const name = BY.exec(text)?.[1] ?? LABELLED.exec(text)?.[1] ?? (isPerson(line) ? text : undefined);
    if (name !== undefined) return { kind: 'byline', text, name };
    if (DATE.test(text)) return { kind: 'dateline', text };
  }
  if (isHeading(line)) return { kind: 'heading', text, level: NUMBERED.test(text) ? 3 : 2 };
  const bullet = BULLET.exec(text)?.[1];
  return bullet === undefined ? { kind: 'text', text } : { kind: 'bullet', text: bullet };
}

const isPerson = ({ text }: LineContext): boolean => PERSON.test(text) && !NOT_A_PERSON.test(text);

/** A heading stands alone, is short, doesn't end like a sentence, and a paragraph or another heading follows it. */
function isHeading(line: LineContext): boolean {
  const { text, blankBefore, blankAfter, next } = line;
  if (!blankBefore || !blankAfter || text.length > MAX_HEADING || BULLET.test(text)) return false;
  if (ENDS_LIKE_SENTENCE.test(text) && !NUMBERED.test(text)) return false;
  if (CREDIT.test(next)) return false;
  return next.length >= MIN_PARAGRAPH || NUMBERED.test(next) || (NUMBERED.test(text) && next !== '');
}
