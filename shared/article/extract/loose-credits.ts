import type { Credit } from '../../license/credit.ts';
import type { Image } from '../article.ts';
import type { Section } from '../block.ts';
import { type CreditLine, creditLines } from './credit-lines.ts';
import { type Flow, flowOf } from './flow.ts';
import { namedImages } from './named-images.ts';

/**
 * Gives images the credits that stand in the text beside or after them: in the paragraph under a picture, in a list at
 * the article's end. A credit goes to the image that it names, else to the one it touches, else in order where there is
 * one for each. An explicit one whose image cannot be told, or is not on the page, is an image of its own at the end:
 * no credit is lost; `lead` is its address where the article shows no other.
 */
export function looseCredits(
  sections: readonly Section[],
  images: readonly Image[],
  { lead, dropped }: LooseContext,
): Image[] {
  const credited = [...images];
  const flow = flowOf(sections);
  const found = flow.flatMap((step, at) => foundIn(step, at, flow));
  for (const { line, position } of dropped) {
    const at = flow.findIndex((step) => step.kind === 'figure' && step.images.includes(position ?? -1));
    found.push({ line, at: at < 0 ? flow.length : at + 1, sure: line.explicit });
  }
  const isOpen = (position: number): boolean => credited[position]?.creditText === undefined;
  const rest = found.filter(({ line }) => {
    const named = namedImages(line, images).filter(isOpen);
    give(credited, named, line);
    return named.length === 0;
  });
  const open = images.flatMap((_, position) => (isOpen(position) ? [position] : []));
  const sure = rest.filter((one) => one.sure);
  const paired = open.length === sure.length && sure.length > 1;
  for (const one of rest) {
    const pair = paired ? open[sure.indexOf(one)] : undefined;
    const targets = pair === undefined ? targetsOf({ ...one, flow, images: images.length, isOpen }) : [pair];
    give(credited, targets, one.line);
    if (targets.length === 0 && one.sure)
      for (const credit of one.line.credits)
        credited.push(imageOf(credit, images.length === 0 ? lead : undefined));
  }
  return credited;
}

function foundIn(step: Flow, at: number, flow: readonly Flow[]): Found[] {
  if (step.kind !== 'text') return [];
  return creditLines(step.block, step.listed).map((line) => ({ line, at, sure: isSure(line, at, flow) }));
}

/** What is known of the page besides its sections and images. */
export interface LooseContext {
  /** Address of the picture that the page's metadata gives for its article. */
  readonly lead: string | undefined;
  /** Credit lines that are no text of the article, with the position of the image before them. */
  readonly dropped: ReadonlyArray<{ readonly line: CreditLine; readonly position: number | undefined }>;
}

interface Found {
  readonly line: CreditLine;
  /** Where in the flow the line stands. */
  readonly at: number;
  /** Others are credits only under the picture they touch. */
  readonly sure: boolean;
}

/** After the last picture a copyright sign is the page's, before it a picture's. */
const isSure = (line: CreditLine, at: number, flow: readonly Flow[]): boolean =>
  line.explicit || (line.text.startsWith('©') && flow.slice(at).some(({ kind }) => kind === 'figure'));

interface Search extends Found {
  readonly flow: readonly Flow[];
  /** How many images the article shows. */
  readonly images: number;
  readonly isOpen: (position: number) => boolean;
}

function targetsOf({ line, at, sure, flow, images, isOpen }: Search): number[] {
  const openAt = (index: number): number[] => {
    const step = flow[index];
    return step?.kind === 'figure' ? step.images.filter(isOpen) : [];
  };
  const above = openAt(at - 1);
  const open = Array.from({ length: images }, (_, position) => position).filter(isOpen);
  if (line.credits.length > 1)
    return [above, open].find(({ length }) => length === line.credits.length) ?? [];
  if (above.length > 0) return above;
  if (!sure) return [];
  const below = openAt(at + 1);
  if (below.length > 0) return below;
  const isLast = flow.slice(at).every(({ kind }) => kind !== 'figure');
  if (isLast && PLURAL.test(line.text)) return open;
  const isLead = open.length === 1 || (isLast && images === open.length) || at === 0;
  return isLead ? open.slice(0, 1) : [];
}
const PLURAL =
  /^[^\p{L}]{0,3}(?:all )?(?:photos|photographs|images|pictures|illustrations|fotos|bilder)(?![\p{L}])/iu;

/** One credit goes to all its images; a list of them goes to them in order. */
function give(images: Image[], targets: readonly number[], line: CreditLine): void {
  for (const [index, position] of targets.entries()) {
    const credit = line.credits.length === 1 ? line.credits[0] : line.credits[index];
    const image = images[position];
    if (credit !== undefined && image !== undefined) images[position] = { ...image, ...credit };
  }
}

const imageOf = (credit: Credit, lead: string | undefined): Image => ({
  ...(lead === undefined ? {} : { contentUrl: lead }),
  ...credit,
});
