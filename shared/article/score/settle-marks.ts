import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { UNSEEN } from '../strip/elements.ts';
import type { PlaceMark, PlaceMarks } from '../strip/mark.ts';

/** What is settled on an element's text: none of it is there, some is kept, or all is dropped, mostly for one rule. */
type Settled = 'empty' | 'kept' | { readonly mark: PlaceMark; readonly blocks: number };

/** What is decided without the model, and stays. */
const isFirm = ({ in: place, rule }: PlaceMark): boolean =>
  place === 'caption' || rule === 'headline' || rule === 'noscript';

/**
 * Puts what was decided on each text into marks on the topmost nodes. `verdicts` has null for text that is kept. An
 * element without text keeps the mark of the rules, or goes with the text around it.
 */
export function settleMarks(
  body: Element,
  verdicts: ReadonlyMap<Text, PlaceMark | null>,
  rules: PlaceMarks,
): PlaceMarks {
  let pending: [AnyNode, PlaceMark][] = [];

  const visit = (node: AnyNode): Settled => {
    if (isText(node)) {
      const verdict = verdicts.get(node);
      if (verdict === undefined) return 'empty';
      return verdict === null ? 'kept' : { mark: verdict, blocks: 1 };
    }
    return isTag(node) ? visitElement(node) : 'empty';
  };
  const visitElement = (element: Element): Settled => {
    const own = rules.get(element);
    const isLeft = own !== undefined && isFirm(own);
    const settled = isLeft || UNSEEN.has(element.name) ? 'empty' : visitChildren(element);
    if (settled === 'empty' && own !== undefined) pending.push([element, own]);
    // The lead picture stands beside the headline: what holds them is never dropped whole.
    return own?.rule === 'headline' ? 'kept' : settled;
  };
  const visitChildren = (element: Element): Settled => {
    const start = pending.length;
    const dropped: [AnyNode, Exclude<Settled, string>][] = [];
    let isKept = false;
    for (const child of element.children) {
      const settled = visit(child);
      if (settled === 'kept') isKept = true;
      else if (settled !== 'empty') dropped.push([child, settled]);
    }
    if (isKept) {
      for (const [child, { mark }] of dropped) pending.push([child, mark]);
      return 'kept';
    }
    const most = mostOf(dropped.map(([, settled]) => settled));
    if (most === null) return 'empty';
    // What is dropped whole takes its pictures along; a caption stays one, and tells of the picture that led to the text.
    const inside = pending.splice(start).filter(([, { rule }]) => rule !== most.mark.rule);
    pending = pending.concat(inside);
    for (const [child, { mark }] of dropped) if (mark.rule !== most.mark.rule) pending.push([child, mark]);
    return most;
  };

  const whole = visit(body);
  if (typeof whole !== 'string') pending.push([body, whole.mark]);
  const marks: PlaceMarks = new Map(pending);
  for (const [node, mark] of rules) if (mark.rule === 'headline') marks.set(node, mark);
  return marks;
}

/** The mark of most blocks, for all of them. */
function mostOf(dropped: readonly Exclude<Settled, string>[]): Exclude<Settled, string> | null {
  let most: Exclude<Settled, string> | null = null;
  let blocks = 0;
  for (const settled of dropped) {
    blocks += settled.blocks;
    if (most === null || settled.blocks > most.blocks) most = settled;
  }
  return most === null ? null : { mark: most.mark, blocks };
}
