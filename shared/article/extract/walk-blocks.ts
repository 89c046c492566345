import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { RichText } from '../block.ts';
import { HEADINGS, INLINE, UNSEEN } from '../strip/elements.ts';
import { isQuestion } from '../strip/openable.ts';
import { readCaptioned } from './captioned-block.ts';
import { readCode } from './code.ts';
import { isEmbed, readEmbed } from './embeds.ts';
import { readFigure } from './figure-piece.ts';
import { addNoteCall, inlineText, isKept, markOf, type ReadingContext } from './inline-text.ts';
import { joinNoteLabels } from './join-note-labels.ts';
import { isTextList, readList } from './lists.ts';
import type { Piece } from './piece.ts';
import { isLayoutQuote, readQuote } from './quotes.ts';
import { richTextBuilder } from './rich-text-builder.ts';
import { sliceText } from './slice-text.ts';
import { readTable } from './tables.ts';

/** Longest paragraph in bold that stands for a heading, in characters. */
const MAX_BOLD_HEADING = 100;
const SENTENCE_END = /[.,;!…]["'”’)]?$/u;
const PICTURES = new Set(['img', 'picture', 'amp-img']);
const MARGIN_NOTE = /(?:^|\s)(?:side|margin)-?notes?(?=\s|$)/i;
/** Chinese and Japanese paragraphs begin with a wide space: after a line break it is as good as a second break. */
const INDENTED = /^[ \t\r\n]*\u3000/;
const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /(?:^|\s)(?:emoji|wp-smiley)(?=\s|$)/;

/** Walks what is kept of an article in reading order and gives its headings, blocks and figures. */
export function walkBlocks(root: Element, context: ReadingContext): Piece[] {
  const pieces: Piece[] = [];
  const builder = richTextBuilder();
  /** Pictures met in the middle of a paragraph stand after it. */
  let held: Element[] = [];
  /** So do notes that the page sets in its margin. */
  let notes: RichText[] = [];
  let breaks = 0;

  const flush = (): void => {
    breaks = 0;
    const words = builder.take();
    if (words.text !== '') pieces.push(...piecesOf(words));
    for (const picture of held) pieces.push({ kind: 'figure', pictures: [picture], captions: [] });
    held = [];
    for (const note of notes) if (note.text !== '') pieces.push(...piecesOf(note));
    notes = [];
  };
  const push = (piece: Piece | null): void => {
    flush();
    if (piece !== null) pieces.push(piece);
  };

  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      if (!isKept(node, context)) return;
      if (breaks > 0 && node.data.trim() !== '') {
        if (INDENTED.test(node.data)) flush();
        breaks = 0;
      }
      builder.addText(node.data);
    } else if (isTag(node)) visitElement(node);
  };
  const visitChildren = (element: Element): void => {
    for (const child of element.children) visit(child);
  };
  const visitElement = (element: Element): void => {
    const { name } = element;
    const place = context.placeOf(element);
    if (place.in === 'caption') push({ kind: 'figure', pictures: [], captions: [element] });
    else if (place.in !== 'article') return;
    else if (PICTURES.has(name)) visitPicture(element);
    else if (isEmbed(element)) pushBlock(readEmbed(element, context));
    else if (UNSEEN.has(name)) return;
    else if (isQuestion(element)) visitHeading(element, 0);
    else if (name === 'br') visitBreak();
    else if (INLINE.has(name)) visitInline(element);
    else visitBlock(element);
  };
  const visitPicture = (element: Element): void => {
    if (EMOJI.test(element.attribs['class'] ?? '')) builder.addText(element.attribs['alt'] ?? '');
    else if (builder.isEmpty()) pieces.push({ kind: 'figure', pictures: [element], captions: [] });
    else held.push(element);
  };
  /** Two line breaks in a row end a paragraph. */
  const visitBreak = (): void => {
    breaks++;
    if (breaks > 1) flush();
    else builder.addBreak();
  };
  const visitInline = (element: Element): void => {
    if (addNoteCall(element, builder, context)) return;
    if (MARGIN_NOTE.test(element.attribs['class'] ?? '')) {
      notes.push(inlineText(element, context));
      return;
    }
    // A label of a sign alone shows the note on a small screen.
    if (element.name === 'label' && !WORD.test(inlineText(element, context).text)) return;
    const mark = markOf(element, context.base);
    if (mark !== null) builder.open(mark);
    visitChildren(element);
    if (mark !== null) builder.close();
  };
  const pushBlock = (block: Extract<Piece, { kind: 'block' }>['block'] | null): void =>
    push(block === null ? null : { kind: 'block', block });

  const visitBlock = (element: Element): void => {
    const level = HEADINGS.get(element.name);
    const apart = level === undefined ? readApart(element, context) : undefined;
    if (level !== undefined) visitHeading(element, level);
    else if (apart !== undefined) push(apart);
    else {
      flush();
      visitChildren(element);
      flush();
    }
  };
  const visitHeading = (element: Element, level: number): void => {
    const { text } = inlineText(element, context);
    push(text === '' ? null : { kind: 'heading', level, text: text.replace(LINE_ENDS, ' ') });
    for (const picture of picturesIn(element, context))
      pieces.push({ kind: 'figure', pictures: [picture], captions: [] });
  };

  visit(root);
  flush();
  return joinNoteLabels(pieces);
}

const LINE_ENDS = /\n/g;

/** Reads an element that is a block of its own kind: null where nothing of it is kept, undefined where it is none. */
function readApart(element: Element, context: ReadingContext): Piece | null | undefined {
  const asPiece = (block: Extract<Piece, { kind: 'block' }>['block'] | null): Piece | null =>
    block === null ? null : { kind: 'block', block };
  if (element.name === 'pre') return asPiece(readCode(element));
  if (element.name === 'blockquote' && !isLayoutQuote(element)) return asPiece(readQuote(element, context));
  if (isTextList(element)) return asPiece(readList(element, context));
  // A table that lays out a page and a figure of something else are read like any other element.
  if (element.name === 'table') return asPiece(readTable(element, context)) ?? undefined;
  if (element.name !== 'figure') return undefined;
  return readFigure(element, context) ?? asPiece(readCaptioned(element, context)) ?? undefined;
}

function picturesIn(element: Element, context: ReadingContext): Element[] {
  return element.children.flatMap((child) => {
    if (!isTag(child) || !isKept(child, context)) return [];
    return PICTURES.has(child.name) ? [child] : picturesIn(child, context);
  });
}

/** A paragraph is one piece; its first line, where that alone is bold, is a heading over the others. */
function piecesOf(words: RichText): Piece[] {
  const { text, marks } = words;
  const end = text.indexOf('\n');
  const bold = marks.filter(({ type }) => type === 'strong');
  const isApart = end > 0 && bold[0]?.start === 0 && bold[0].end === end;
  if (!isApart || bold.some(({ start }) => text[start - 1] === '\n')) return [paragraphOrHeading(words)];
  const first = paragraphOrHeading(sliceText(words, 0, end));
  if (first.kind !== 'heading') return [paragraphOrHeading(words)];
  return [first, paragraphOrHeading(sliceText(words, end + 1, text.length))];
}

function paragraphOrHeading(words: RichText): Piece {
  const { text, marks } = words;
  const bold = marks.some((mark) => mark.type === 'strong' && mark.start === 0 && mark.end === text.length);
  if (bold && text.length <= MAX_BOLD_HEADING && !SENTENCE_END.test(text) && !text.includes('\n'))
    return { kind: 'heading', level: 0, text, bold: words };
  return { kind: 'block', block: { type: 'paragraph', ...words } };
}
