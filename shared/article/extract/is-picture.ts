import { type Element, isTag } from 'domhandler';
import { elementNames } from '../strip/element-names.ts';

const PICTURES = new Set(['img', 'picture', 'amp-img']);

/** Whether an element shows a picture. */
export const isPicture = (element: Element): boolean => PICTURES.has(element.name);

/** A picture smaller than this in either direction is an icon, in CSS pixels. */
const MIN_SIDE = 60;
const ORNAMENT =
  /(?:^|[\s/_.-])(?:avatars?|gravatar|icons?|emojis?|smiley|logos?|badges?|pixel|tracking|spinner|sprite)(?=[\s/_.-]|$)/i;

/** The `img` of a picture; undefined where a `picture` has none. */
export const imageOf = (picture: Element): Element | undefined =>
  picture.name === 'picture' ? picture.children.filter(isTag).find(({ name }) => name === 'img') : picture;

/** Whether a picture is an icon, a portrait beside a name, a logo: no image of the article. */
export function isOrnament(picture: Element): boolean {
  const image = imageOf(picture);
  if (image === undefined) return false;
  const { attribs } = image;
  if (isSmall(attribs['width']) || isSmall(attribs['height'])) return true;
  return ORNAMENT.test(elementNames(image).spelled);
}

function isSmall(size: string | undefined): boolean {
  const side = Number.parseInt(size ?? '', 10);
  return size !== undefined && !size.endsWith('%') && side < MIN_SIDE;
}
