import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { INLINE, UNSEEN } from './elements.ts';
import { isDense, visibleLength } from './visible-length.ts';

/** What a position of an outline stands for. */
export const KIND = { text: 0, inline: 1, block: 2, unseen: 3 } as const;

/**
 * A body's elements and texts in document order, each a position: what it holds follows it, up to its `end`. Content
 * that no reader sees is left out. The sums are over all that an element holds, in UTF-16 code units other than white
 * space; what `noscript` holds has its place but is in no sum where the page has its text without it.
 */
export interface Outline {
  readonly nodes: readonly (Element | Text)[];
  /** Of KIND. */
  readonly kinds: Uint8Array;
  /** Position of the element around; -1 for the body. */
  readonly parents: Int32Array;
  /** Position after all that an element holds. */
  readonly ends: Int32Array;
  readonly characters: Int32Array;
  /** Characters inside links. */
  readonly linked: Int32Array;
  /** Characters of long paragraphs: runs of text that no block interrupts, mostly outside links. */
  readonly prose: Int32Array;
  /** Pictures in it, itself counted. */
  readonly pictures: Int32Array;
  /** True where the page has its text without `noscript`. */
  readonly scripted: boolean;
}

/** The element at a position; undefined where a text stands there, or nothing. */
export const elementAt = ({ nodes, kinds }: Outline, at: number): Element | undefined =>
  kinds[at] === KIND.text ? undefined : (nodes[at] as Element | undefined);

/** The position of a node: outlining numbers it by its `startIndex`, which no parser of ours sets; -1 where it has none. */
export function positionOf({ nodes }: Outline, node: AnyNode): number {
  const at = node.startIndex ?? -1;
  return nodes[at] === node ? at : -1;
}

/** Whether a position is another's, or stands in what that holds. */
export const holds = ({ ends }: Outline, at: number, inner: number): boolean =>
  inner >= at && inner < (ends[at] ?? 0);

/** The deepest element that holds two positions; the first where there is no second: it is -1. */
export function holderOf(outline: Outline, one: number, other: number): number {
  let up = other;
  while (up >= 0 && !holds(outline, up, one)) up = outline.parents[up] ?? -1;
  return up < 0 ? one : up;
}

/** Below this many characters of other text, what stands in `noscript` is read: some sites give their text only there. */
const MIN_SCRIPTED = 400;
/** Shortest run of text that counts as prose, in characters; a script without spaces says more in fewer. */
const MIN_PROSE = 70;
const MIN_PROSE_DENSE = 30;
/** Largest share of linked characters in a run of prose. */
const MAX_PROSE_LINKS = 0.5;
/** Elements that show a picture, each inline. */
const PICTURES = new Set(['img', 'picture', 'amp-img']);

const KINDS: ReadonlyMap<string, number> = new Map([
  ...[...INLINE].map((name): [string, number] => [name, KIND.inline]),
  ...[...UNSEEN].map((name): [string, number] => [name, KIND.unseen]),
]);
const kindOf = (name: string): number => KINDS.get(name) ?? KIND.block;

/** Reads a body into its outline, in one walk; in a second where it has next to no text outside `noscript`. */
export function outlineOf(body: Element): Outline {
  const scripted = readOutline(body, true);
  return (scripted.characters[0] ?? 0) >= MIN_SCRIPTED ? scripted : readOutline(body, false);
}

/** How many elements and texts a body holds, itself counted, what no reader sees among them. */
function sizeOf({ children }: Element): number {
  let size = 1;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) continue;
    if (isText(child)) size++;
    else if (isTag(child)) size += sizeOf(child);
  }
  return size;
}

function readOutline(body: Element, scripted: boolean): Outline {
  const size = sizeOf(body);
  const nodes: (Element | Text)[] = Array(size);
  /** Positions given so far. */
  let count = 0;
  const kinds = new Uint8Array(size);
  const parents = new Int32Array(size);
  const ends = new Int32Array(size);
  const characters = new Int32Array(size);
  const linked = new Int32Array(size);
  const prose = new Int32Array(size);
  const pictures = new Int32Array(size);
  /** The run of text that is being read. */
  let run = 0;
  let runLinked = 0;
  let runDense = false;

  const endRun = (holder: number): void => {
    if (run === 0) return;
    if (run >= (runDense ? MIN_PROSE_DENSE : MIN_PROSE) && runLinked < run * MAX_PROSE_LINKS)
      prose[holder] = (prose[holder] ?? 0) + run;
    run = 0;
    runLinked = 0;
    runDense = false;
  };
  const add = (node: Element | Text, kind: number, parent: number, length: number): number => {
    const at = count++;
    nodes[at] = node;
    node.startIndex = at;
    kinds[at] = kind;
    parents[at] = parent;
    ends[at] = at + 1;
    characters[at] = length;
    return at;
  };
  // Recursion is safe: the page was parsed under MAX_PAGE_DEPTH.
  const visit = (element: Element, parent: number, holder: number, inLink: boolean): void => {
    const { name, children } = element;
    const kind = kindOf(name);
    const at = add(element, kind, parent, 0);
    if (kind === KIND.inline && PICTURES.has(name)) pictures[at] = 1;
    if (kind === KIND.unseen) return;
    if (scripted && name === 'noscript') {
      visitSilent(children, at);
      return;
    }
    if (kind === KIND.block) endRun(holder);
    const inner = kind === KIND.block ? at : holder;
    const link = inLink || name === 'a';
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child === undefined) continue;
      if (isTag(child)) visit(child, at, inner, link);
      else if (isText(child)) visitText(child, at, link);
    }
    if (kind === KIND.block) endRun(at);
    ends[at] = count;
  };
  const visitText = (text: Text, parent: number, link: boolean): void => {
    const length = visibleLength(text.data);
    const at = add(text, KIND.text, parent, length);
    if (length === 0) return;
    run += length;
    if (!runDense) runDense = isDense(text.data);
    if (!link) return;
    linked[at] = length;
    runLinked += length;
  };
  const visitSilent = (children: Element['children'], parent: number): void => {
    for (const child of children) {
      if (isText(child)) add(child, KIND.text, parent, visibleLength(child.data));
      else if (isTag(child)) {
        const kind = kindOf(child.name);
        const at = add(child, kind, parent, 0);
        if (kind !== KIND.unseen) visitSilent(child.children, at);
      }
    }
    ends[parent] = count;
  };
  visit(body, -1, 0, false);
  nodes.length = count;
  const outline = { nodes, kinds, parents, ends, characters, linked, prose, pictures, scripted };
  sumUp(outline, characters, linked, prose, pictures);
  return outline;
}

/** Adds what each node holds to the element around it, from the last to the first. */
function sumUp(outline: Outline, ...sums: Int32Array[]): void {
  const { nodes, parents, scripted } = outline;
  for (let at = nodes.length - 1; at > 0; at--) {
    const parent = parents[at] ?? 0;
    const silent = scripted && elementAt(outline, at)?.name === 'noscript';
    for (let index = 0; index < sums.length; index++) {
      const sum = sums[index];
      if (sum === undefined) continue;
      if (silent) sum[at] = 0;
      else sum[parent] = (sum[parent] ?? 0) + (sum[at] ?? 0);
    }
  }
}
