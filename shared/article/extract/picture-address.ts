import { type Element, isTag } from 'domhandler';
import { webAddress } from './address.ts';

/** Attributes that lazy loaders keep the true address in, and the one that they fill from them. */
const DIRECT = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-lazy',
  'data-image',
  'data-full-src',
  'data-hi-res-src',
  'data-pin-media',
  'data-url',
  'src',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const PLACEHOLDER =
  /(?:^|[/_.-])(?:placeholder|spacer|blank|pixel|transparent|loading|lazy-?load|1x1|grey|gray|clear|dummy|empty|loader|spinner)(?:[_-]?\d*)?(?:[_.-]|$)[^/]{0,40}$|^data:|^about:|^javascript:/i;
const CANDIDATE = /(?:^|,\s*|\s)(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?=,|$)/g;

/** The address of the picture itself: the lazy loader's before a placeholder, the largest of a set where there is no other. */
export function pictureAddress(element: Element, base: string | undefined): string | undefined {
  const images = [element, ...element.children.filter(isTag)].filter(({ name }) => name !== 'source');
  const sources = element.name === 'picture' ? element.children.filter(isTag) : [];
  for (const { attribs } of images)
    for (const name of DIRECT) {
      const url = shownAddress(attribs[name], base);
      if (url !== null) return url;
    }
  for (const { attribs } of [...images, ...sources])
    for (const name of SETS) {
      const url = shownAddress(largest(attribs[name]), base);
      if (url !== null) return url;
    }
  return undefined;
}

const shownAddress = (href: string | undefined, base: string | undefined): string | null =>
  href === undefined || PLACEHOLDER.test(href) ? null : webAddress(href, base);

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)$/i;
/** How far up the link around a picture may stand, in elements. */
const MAX_LINK_CLIMB = 2;

/** Where a picture is linked to its own file, the address of that: some lazy loaders keep it nowhere else. */
export function linkedAddress(element: Element, base: string | undefined): string | undefined {
  let up = element.parent;
  for (let climbed = 0; climbed < MAX_LINK_CLIMB && up !== null && isTag(up); climbed++) {
    const url = up.name === 'a' ? webAddress(up.attribs['href'], base) : null;
    if (url !== null && PICTURE_FILE.test(new URL(url).pathname)) return url;
    up = up.parent;
  }
  return undefined;
}

/** The widest or densest candidate of a `srcset`. https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function largest(set: string | undefined): string | undefined {
  if (set === undefined) return undefined;
  let best: { readonly href: string; readonly size: number } | undefined;
  for (const [, href, size] of set.matchAll(CANDIDATE)) {
    const own = size === undefined ? 1 : Number(size);
    if (href !== undefined && (best === undefined || own > best.size)) best = { href, size: own };
  }
  return best?.href;
}
