import { type Element, isTag } from 'domhandler';
import { captionText } from '../../license/caption-text.ts';
import type { Credit } from '../../license/credit.ts';
import { readCredit } from '../../license/read-credit.ts';
import type { RichText } from '../block.ts';
import { elementNames } from '../strip/element-names.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';
import { joinTexts } from './slice-text.ts';

const CREDIT_SLOT =
  /(?:^|[\s-])(?:credits?|attribution|copyright|byline|source|photographer|creditor)(?=[\s-]|$)/;
const SLOT_PROPERTIES = new Set(['copyrightHolder', 'creditText', 'creator']);
/** Attributes that hold the credit of the picture they stand on, and those that hold its caption. */
const CREDIT_ATTRIBUTES = [
  'data-credit',
  'data-image-credit',
  'data-photo-credit',
  'data-media-credit',
  'data-img-credit',
  'data-copyright',
  'data-photographer',
  'data-attribution',
];
const CAPTION_ATTRIBUTES = ['data-caption', 'data-image-caption', 'data-img-caption', 'data-sub-html'];
/** How far up from a picture its attributes may stand, in elements. */
const MAX_CLIMB = 2;
/** Longest caption read from an attribute, in characters. */
const MAX_ATTRIBUTE = 2000;

/** The words that a figure gives its pictures, in view or in attributes, and the credit in them. */
export interface FigureWords {
  /** Empty where the figure has no caption. */
  readonly caption: string;
  readonly credit: Credit | null;
}

/**
 * Reads caption and credit of one picture of a figure: captions in view first, then what its attributes say. `shown` is
 * the text of all captions.
 */
export function figureWords(
  picture: Element,
  captions: readonly Element[],
  shown: RichText,
  context: ReadingContext,
): FigureWords {
  const inner = picture.children.filter(isTag).filter(({ name }) => name === 'figcaption');
  const told = attributeText(picture, CAPTION_ATTRIBUTES);
  return {
    caption: shown.text === '' ? told.text : shown.text,
    credit:
      (inner.length === 0
        ? creditIn(captions, shown, context)
        : creditOf([...captions, ...inner], context)) ??
      readCredit(attributeText(picture, CREDIT_ATTRIBUTES), { slot: true }) ??
      readCredit(told),
  };
}

const creditOf = (captions: readonly Element[], context: ReadingContext): Credit | null =>
  creditIn(captions, joinTexts(captions.map((element) => inlineText(element, context))), context);

/** The credit in captions: read from all of them, else from the element that the page names a credit. */
function creditIn(captions: readonly Element[], shown: RichText, context: ReadingContext): Credit | null {
  if (captions.length === 0) return null;
  const slots = captions.flatMap(creditSlots);
  const whole = readCredit(shown, {
    slot: slots.length > 0 && slots.length === captions.length && slots[0] === captions[0],
  });
  if (whole !== null) return whole;
  for (const slot of slots) {
    const credit = readCredit(inlineText(slot, context), { slot: true });
    if (credit !== null) return credit;
  }
  return null;
}

function creditSlots(element: Element): Element[] {
  if (isSlot(element)) return [element];
  return element.children.flatMap((child) => (isTag(child) ? creditSlots(child) : []));
}

/** Where class names are generated, a component's own name says what it is (`data-testid="caption-credit"`). */
const isSlot = (element: Element): boolean =>
  CREDIT_SLOT.test(elementNames(element).spelled) ||
  SLOT_PROPERTIES.has(element.attribs['itemprop'] ?? '') ||
  Object.entries(element.attribs).some(([name, value]) => name.startsWith('data-') && SLOT_VALUE.test(value));
const SLOT_VALUE =
  /^[\w-]{0,30}(?:photo|image|img|picture|media|caption)[-_]{1,2}(?:credit|source|attribution)[\w-]{0,30}$/i;

function attributeText(picture: Element, names: readonly string[]): RichText {
  const inner = picture.children.filter(isTag).filter(({ name }) => name === 'img');
  const around: Element[] = [...inner, picture];
  for (
    let up = picture.parent;
    around.length <= inner.length + MAX_CLIMB && up !== null && isTag(up);
    up = up.parent
  )
    around.push(up);
  for (const { attribs } of around)
    for (const name of names) {
      const value = attribs[name]?.trim() ?? '';
      if (value !== '' && value.length <= MAX_ATTRIBUTE) return captionText(value);
    }
  return { text: '', marks: [] };
}
