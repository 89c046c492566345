import { type Element, isTag } from 'domhandler';
import { readCredit } from '../../license/read-credit.ts';
import type { Image } from '../article.ts';
import type { RichText } from '../block.ts';
import { elementNames } from '../strip/element-names.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';
import { pictureAddress } from './picture-address.ts';

/** A picture smaller than this in either direction is an icon, in CSS pixels. */
const MIN_SIDE = 60;
const ORNAMENT =
  /(?:^|[\s/_.-])(?:avatars?|gravatar|icons?|emojis?|smiley|logos?|badges?|pixel|tracking|spinner|sprite)(?=[\s/_.-]|$)/i;
const CREDIT_SLOT = /(?:^|[\s-])(?:credits?|attribution|copyright|byline|source|photographer)(?=[\s-]|$)/;

/** Images by the order in which the article shows them, each address once. */
export interface ImageList {
  /** Adds the pictures of one figure under its captions; gives their positions. A figure without a picture to show has none. */
  add(pictures: readonly Element[], captions: readonly Element[]): { positions: number[]; caption: RichText };
  readonly images: Image[];
}

export function imageList(context: ReadingContext, format: 'html' | 'text'): ImageList {
  const images: Image[] = [];
  const byAddress = new Map<string, number>();
  return {
    images,
    add(pictures, captions) {
      const caption = joined(captions.map((element) => inlineText(element, context)));
      const shown = pictures.filter((picture) => !isOrnament(picture));
      const credit = shown.length === 0 ? {} : creditOf(caption, captions, context);
      const positions = shown.flatMap((picture) => {
        const contentUrl = pictureAddress(picture, context.base) ?? scriptless(picture, context.base);
        if (contentUrl === undefined && format === 'html') return [];
        const known = contentUrl === undefined ? undefined : byAddress.get(contentUrl);
        const position = known ?? images.length;
        const image = {
          ...pictured(picture, contentUrl),
          ...(caption.text === '' ? {} : { caption: caption.text }),
          ...credit,
        };
        if (known === undefined) images.push(image);
        else if (caption.text !== '' && images[known]?.caption === undefined)
          images[known] = { ...images[known], ...image };
        if (contentUrl !== undefined) byAddress.set(contentUrl, position);
        return [position];
      });
      return { positions: [...new Set(positions)], caption };
    },
  };
}

function pictured(picture: Element, contentUrl: string | undefined): Image {
  const alt = imageOf(picture)?.attribs['alt']?.trim() ?? '';
  return {
    ...(contentUrl === undefined ? {} : { contentUrl }),
    ...(alt === '' ? {} : { alternateName: alt }),
  };
}

const imageOf = (picture: Element): Element | undefined =>
  picture.name === 'picture' ? picture.children.filter(isTag).find(({ name }) => name === 'img') : picture;

function isOrnament(picture: Element): boolean {
  const image = imageOf(picture);
  if (image === undefined) return false;
  const { attribs } = image;
  if (isSmall(attribs['width']) || isSmall(attribs['height'])) return true;
  return ORNAMENT.test(elementNames(image));
}

function isSmall(size: string | undefined): boolean {
  const side = Number.parseInt(size ?? '', 10);
  return size !== undefined && !size.endsWith('%') && side < MIN_SIDE;
}

/** A lazy picture's `noscript` twin stands beside it. */
function scriptless(picture: Element, base: string | undefined): string | undefined {
  for (const sibling of [picture.next, picture.next?.next, picture.prev, picture.prev?.prev]) {
    if (sibling === null || sibling === undefined || !isTag(sibling) || sibling.name !== 'noscript') continue;
    const twin = sibling.children.filter(isTag).find(({ name }) => name === 'img' || name === 'picture');
    const address = twin === undefined ? undefined : pictureAddress(twin, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

function joined(texts: readonly RichText[]): RichText {
  let text = '';
  const marks: RichText['marks'] = [];
  for (const one of texts) {
    if (one.text === '' || text.includes(one.text)) continue;
    const offset = text === '' ? 0 : text.length + 1;
    text = text === '' ? one.text : `${text}\n${one.text}`;
    marks.push(...one.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset })));
  }
  return { text, marks };
}

/** The credit in a figure's captions: read from all of them, else from the element that the page names a credit. */
function creditOf(caption: RichText, captions: readonly Element[], context: ReadingContext): Partial<Image> {
  const slots = captions.flatMap(creditSlots);
  const whole = readCredit(caption, {
    slot: slots.length > 0 && slots.length === captions.length && slots[0] === captions[0],
  });
  if (whole !== null) return whole;
  for (const slot of slots) {
    const credit = readCredit(inlineText(slot, context), { slot: true });
    if (credit !== null) return credit;
  }
  return {};
}

function creditSlots(element: Element): Element[] {
  if (CREDIT_SLOT.test(elementNames(element)) || element.attribs['itemprop'] === 'copyrightHolder')
    return [element];
  return element.children.flatMap((child) => (isTag(child) ? creditSlots(child) : []));
}
