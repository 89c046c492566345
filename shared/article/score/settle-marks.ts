import type { PlaceMark, PlaceMarks } from '../strip/mark.ts';
import { KIND, type Outline } from '../strip/outline.ts';

/** What is settled on a node's text: none of it is there, some is kept, or all is dropped. */
const EMPTY = 0;
const KEPT = 1;
const DROPPED = 2;

/** What is decided without the model, and stays. */
const isFirm = ({ in: place, rule }: PlaceMark): boolean =>
  place === 'caption' || rule === 'headline' || rule === 'noscript';

/** What was decided on each text, by its position: null is kept, undefined is no text of any block. */
export type Verdicts = (PlaceMark | null | undefined)[];

/**
 * Puts what was decided on each text into marks on the topmost nodes. An element without text keeps the mark of the
 * rules, or goes with the text around it.
 */
export function settleMarks(
  { nodes, kinds, ends }: Outline,
  verdicts: Verdicts,
  rules: PlaceMarks,
): PlaceMarks {
  const marks: PlaceMarks = Array(nodes.length).fill(undefined);
  const settled = new Uint8Array(nodes.length);
  /** Of what is dropped whole: the mark of most blocks in it, and how many there are. */
  const mostly: PlaceMarks = Array(nodes.length).fill(undefined);
  const blocks = new Int32Array(nodes.length);
  /** Positions marked so far, in the order in which they were settled. */
  const marked: number[] = [];
  const mark = (at: number, with_: PlaceMark | undefined): void => {
    marks[at] = with_;
    marked.push(at);
  };

  const visit = (at: number): number => {
    if (kinds[at] !== KIND.text) return visitElement(at);
    const verdict = verdicts[at];
    if (verdict === undefined) return EMPTY;
    if (verdict === null) return KEPT;
    mostly[at] = verdict;
    blocks[at] = 1;
    return DROPPED;
  };
  const visitElement = (at: number): number => {
    const own = rules[at];
    const isLeft = (own !== undefined && isFirm(own)) || kinds[at] === KIND.unseen;
    const found = isLeft ? EMPTY : visitChildren(at);
    if (found === EMPTY && own !== undefined) mark(at, own);
    // The lead picture stands beside the headline: what holds them is never dropped whole.
    return own?.rule === 'headline' ? KEPT : found;
  };
  const visitChildren = (parent: number): number => {
    const before = marked.length;
    const end = ends[parent] ?? 0;
    let isKept = false;
    let most = -1;
    let total = 0;
    for (let child = parent + 1; child < end; child = ends[child] ?? end) {
      const found = visit(child);
      settled[child] = found;
      if (found === KEPT) isKept = true;
      if (found !== DROPPED) continue;
      total += blocks[child] ?? 0;
      if (most < 0 || (blocks[child] ?? 0) > (blocks[most] ?? 0)) most = child;
    }
    const whole = isKept ? undefined : mostly[most];
    // What is dropped whole takes its pictures along; a caption stays one, and tells of the picture that led to the text.
    if (whole !== undefined)
      for (const inner of marked.splice(before))
        mark(inner, marks[inner]?.rule === whole.rule ? undefined : marks[inner]);
    for (let child = parent + 1; child < end; child = ends[child] ?? end)
      if (settled[child] === DROPPED && mostly[child]?.rule !== whole?.rule) mark(child, mostly[child]);
    if (isKept) return KEPT;
    mostly[parent] = whole;
    blocks[parent] = total;
    return most < 0 ? EMPTY : DROPPED;
  };

  if (visit(0) === DROPPED) marks[0] = mostly[0];
  for (let at = 0; at < rules.length; at++) {
    const own = rules[at];
    if (own?.rule === 'headline') marks[at] = own;
  }
  return marks;
}
