import type { Image } from '../article.ts';
import type { CreditLine } from './credit-lines.ts';

/** "Figure 2", "Image 3", "Photo no. 4": the picture by its number. */
const NUMBERED =
  /^[^\p{L}]{0,3}(?:fig(?:ure|\.)?|image|photo|picture|plate|abb(?:ildung|\.)?|bild)\s(?:no\.\s|nr\.\s|#)?(\d{1,2})(?!\d)/iu;
/** "Header image: …": the first picture. */
const LEADING = /^[^\p{L}]{0,3}(?:featured|main|lead|top|title|header|cover|hero|titelbild)\b/iu;
const LABEL =
  /^[^\p{L}]{0,3}(?:(?:photo|image|picture|illustration|figure) (?:of|showing) )?([^:：]{6,80})[:：]/iu;
const QUOTED = /["“„«]([^"“”„«»]{6,120})["”“»]/u;
/** Shortest name looked for in an address or a caption, in letters and digits: shorter ones are there by chance. */
const MIN_KEY = 6;

/** The positions of the images that a credit line names: by number, by title or caption, by its maker in the file's name. */
export function namedImages(line: CreditLine, images: readonly Image[]): number[] {
  const number = NUMBERED.exec(line.text)?.[1];
  if (number !== undefined) return inRange(Number(number) - 1, images);
  if (LEADING.test(line.text)) return inRange(0, images);
  const title = QUOTED.exec(line.text)?.[1] ?? LABEL.exec(line.text)?.[1];
  const told = title === undefined ? [] : positions(images, title, wordsOf);
  if (told.length > 0) return told;
  const makers = line.credits.flatMap(({ creator }) => creator.map(({ name }) => name));
  const [maker] = makers;
  return makers.length === 1 && maker !== undefined ? positions(images, maker, fileOf).slice(0, 1) : [];
}

const inRange = (position: number, images: readonly Image[]): number[] =>
  position >= 0 && position < images.length ? [position] : [];

function positions(images: readonly Image[], named: string, read: (image: Image) => string): number[] {
  const key = squash(named);
  if (key.length < MIN_KEY) return [];
  return images.flatMap((image, position) => (squash(read(image)).includes(key) ? [position] : []));
}

const wordsOf = ({ caption = '', alternateName = '' }: Image): string => `${caption} ${alternateName}`;
const fileOf = ({ contentUrl = '' }: Image): string =>
  URL.canParse(contentUrl) ? decoded(new URL(contentUrl).pathname) : '';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const squash = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');
