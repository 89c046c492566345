import { type Element, isTag } from 'domhandler';
import type { Block } from '../block.ts';
import { webAddress } from './address.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';

/** Attributes that lead to what an embed shows, the loaded address before the lazy ones. */
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data-litespeed-src'];
const EMBEDS = new Set(['iframe', 'video', 'audio', 'embed', 'amp-youtube', 'amp-iframe']);
const POST =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|fb-post)(?=\s|$)/;
/** Smaller frames count visits, in CSS pixels. */
const MIN_FRAME = 20;

type Embed = Extract<Block, { type: 'embed' }>;

/** Whether an element shows something from elsewhere in the page. */
export const isEmbed = (element: Element): boolean =>
  EMBEDS.has(element.name) || POST.test(element.attribs['class'] ?? '');

/** Reads what is embedded as its address, and a quoted post's own words; null where there is none to show. */
export function readEmbed(element: Element, context: ReadingContext): Embed | null {
  if (!EMBEDS.has(element.name)) return readPost(element, context);
  const { attribs } = element;
  if (isTiny(attribs['width']) || isTiny(attribs['height'])) return null;
  const inner = element.children.filter(isTag).filter((child) => child.name === 'source');
  const hrefs = [element, ...inner].flatMap((one) => SOURCES.map((name) => one.attribs[name]));
  const url = hrefs.map((href) => webAddress(href, context.base)).find((found) => found !== null);
  return url === undefined ? null : { type: 'embed', text: '', marks: [], url };
}

function readPost(element: Element, context: ReadingContext): Embed | null {
  const words = inlineText(element, context);
  const { attribs } = element;
  const named = [attribs['cite'], attribs['data-instgrm-permalink'], attribs['data-href']];
  const last = words.marks.flatMap((mark) => (mark.type === 'link' ? [mark.href] : [])).at(-1);
  const url = [...named, last].map((href) => webAddress(href, context.base)).find((found) => found !== null);
  return url === undefined ? null : { type: 'embed', ...words, url };
}

function isTiny(size: string | undefined): boolean {
  return size !== undefined && size !== '' && !size.endsWith('%') && Number.parseInt(size, 10) < MIN_FRAME;
}
