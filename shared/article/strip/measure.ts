import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { INLINE, UNSEEN } from './elements.ts';

/** Sums over an element's subtree. Characters are UTF-16 code units other than white space. */
export interface Measure {
  readonly characters: number;
  /** Characters inside links. */
  readonly linked: number;
  /** Characters of its long paragraphs: runs of text that no block interrupts, mostly outside links. */
  readonly prose: number;
  /** Pictures in it, itself counted. */
  readonly pictures: number;
}

/** Shortest run of text that counts as prose, in characters; a script without spaces says more in fewer. */
const MIN_PROSE = 70;
const MIN_PROSE_CJK = 30;
/** Largest share of linked characters in a run of prose. */
const MAX_PROSE_LINKS = 0.5;

const SPACES = /\s+/gu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u;

interface Run {
  characters: number;
  linked: number;
  cjk: boolean;
}

type Sums = { -readonly [Key in keyof Measure]: Measure[Key] };

/** Elements that show a picture. */
const PICTURES = new Set(['img', 'picture', 'amp-img']);

/** Measures every element of a subtree in one walk. `skip` names elements that are left out whole. */
export function measure(root: Element, skip: (element: Element) => boolean): ReadonlyMap<Element, Measure> {
  const measures = new Map<Element, Measure>();
  let run: Run = { characters: 0, linked: 0, cjk: false };

  const endRun = (into: Sums): void => {
    const shortest = run.cjk ? MIN_PROSE_CJK : MIN_PROSE;
    if (run.characters >= shortest && run.linked < run.characters * MAX_PROSE_LINKS) {
      into.prose += run.characters;
    }
    if (run.characters > 0) run = { characters: 0, linked: 0, cjk: false };
  };

  // Recursion is safe: the page was parsed under MAX_PAGE_DEPTH.
  const walk = (element: Element, block: Sums, inLink: boolean): Sums => {
    const sums: Sums = { characters: 0, linked: 0, prose: 0, pictures: PICTURES.has(element.name) ? 1 : 0 };
    measures.set(element, sums);
    if (UNSEEN.has(element.name) || skip(element)) return sums;
    const isBlock = !INLINE.has(element.name);
    if (isBlock) endRun(block);
    const holder = isBlock ? sums : block;
    const link = inLink || element.name === 'a';
    for (const child of element.children) visit(child, sums, holder, link);
    if (isBlock) endRun(sums);
    return sums;
  };

  const visit = (node: AnyNode, sums: Sums, holder: Sums, link: boolean): void => {
    if (isText(node)) {
      const { length } = node.data.replace(SPACES, '');
      if (length === 0) return;
      sums.characters += length;
      run.characters += length;
      run.cjk ||= CJK.test(node.data);
      if (link) {
        sums.linked += length;
        run.linked += length;
      }
    } else if (isTag(node)) {
      const inner = walk(node, holder, link);
      sums.characters += inner.characters;
      sums.linked += inner.linked;
      sums.prose += inner.prose;
      sums.pictures += inner.pictures;
    }
  };

  walk(root, { characters: 0, linked: 0, prose: 0, pictures: 0 }, false);
  return measures;
}
