import { type Element, isTag } from 'domhandler';
import type { Image } from '../article.ts';
import type { RichText } from '../block.ts';
import { figureWords } from './figure-credit.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';
import { imageOf, isOrnament } from './is-picture.ts';
import { pictureNear } from './lead-figures.ts';
import { linkedAddress, pictureAddress } from './picture-address.ts';
import { joinTexts } from './slice-text.ts';

/** Images by the order in which the article shows them, each address once. */
export interface ImageList {
  /** Adds the pictures of one figure under its captions; gives their positions. A figure without a picture to show has none. */
  add(pictures: readonly Element[], captions: readonly Element[]): { positions: number[]; caption: RichText };
  readonly images: Image[];
  /** Where a picture stands in the list; undefined where it is no image of the article. */
  positionOf(picture: Element): number | undefined;
}

export function imageList(context: ReadingContext, format: 'html' | 'text'): ImageList {
  const images: Image[] = [];
  const byAddress = new Map<string, number>();
  return {
    images,
    positionOf: (picture) => byAddress.get(addressOf(picture, context.base) ?? ''),
    add(inside, captions) {
      const [first] = captions;
      const near = inside.length > 0 || first === undefined ? undefined : pictureNear(first, context);
      const pictures = near === undefined ? inside : [near];
      const caption = joinTexts(captions.map((element) => inlineText(element, context)));
      const positions = pictures.flatMap((picture) => {
        if (isOrnament(picture)) return [];
        const contentUrl = addressOf(picture, context.base);
        const words = figureWords(picture, captions, caption, context);
        // A picture whose address only a script knows is still one, where the page says anything of it.
        if (contentUrl === undefined && format === 'html' && words.caption === '') return [];
        const known = contentUrl === undefined ? undefined : byAddress.get(contentUrl);
        const position = known ?? images.length;
        const image = {
          ...pictured(picture, contentUrl),
          ...(words.caption === '' ? {} : { caption: words.caption }),
          ...words.credit,
        };
        if (known === undefined) images.push(image);
        else if (words.caption !== '' && images[known]?.caption === undefined)
          images[known] = { ...images[known], ...image };
        if (contentUrl !== undefined) byAddress.set(contentUrl, position);
        return [position];
      });
      return { positions: [...new Set(positions)], caption };
    },
  };
}

function addressOf(picture: Element, base: string | undefined): string | undefined {
  return pictureAddress(picture, base) ?? scriptless(picture, base) ?? linkedAddress(picture, base);
}

function pictured(picture: Element, contentUrl: string | undefined): Image {
  const alt = imageOf(picture)?.attribs['alt']?.trim() ?? '';
  return {
    ...(contentUrl === undefined ? {} : { contentUrl }),
    ...(alt === '' ? {} : { alternateName: alt }),
  };
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
