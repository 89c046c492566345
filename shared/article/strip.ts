import { type AnyNode, isTag } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import { BLOCK_MODEL } from './score/block-model.ts';
import type { Forest } from './score/forest.ts';
import { ledger } from './strip/ledger.ts';
import type { PlaceMark, PlaceMarks } from './strip/mark.ts';
import { elementAt, type Outline } from './strip/outline.ts';
import { placeByModel } from './strip/place-by-model.ts';
import { placeByRules } from './strip/place-by-rules.ts';
import { relatedLinks } from './strip/related-links.ts';
import type { Place, StrippedPage } from './stripped-page.ts';

/** Gives every piece of a page its place, the tree left as it was: by rules, then by a model of text blocks. Linear in the page. */
export function strip(page: ParsedPage, model: Forest | null = BLOCK_MODEL): StrippedPage {
  const rules = placeByRules(page);
  const { outline } = rules;
  // The model has learnt from pages; a bare text has no tree that it could know.
  const isScored = model !== null && page.format === 'html';
  const { root, marks, layout } = isScored ? placeByModel(page, rules, model) : { ...rules, layout: null };
  return {
    page,
    root: elementAt(outline, root) ?? page.body,
    layout,
    placeOf: placesOf(outline, marks),
    related: relatedLinks(page, outline, marks),
    ...ledger(outline, marks),
  };
}

const IN_ARTICLE: Place = { in: 'article' };

/** A node's place is that of the nearest marked node around it; each answer is remembered on the way up. */
function placesOf({ nodes }: Outline, marks: PlaceMarks): (node: AnyNode) => Place {
  const known = new Map<AnyNode, Place>();
  for (const [at, mark] of marks.entries()) {
    const node = nodes[at];
    if (mark !== undefined && node !== undefined) known.set(node, placeOfMark(mark));
  }
  return (node) => {
    // A walk from the top has asked for what is around a node before.
    const before = known.get(node) ?? (node.parent === null ? undefined : known.get(node.parent));
    if (before !== undefined) {
      if (isTag(node)) known.set(node, before);
      return before;
    }
    const path: AnyNode[] = [];
    let place: Place | undefined;
    for (let up: AnyNode | null = node; up !== null && place === undefined; up = up.parent) {
      place = known.get(up);
      path.push(up);
    }
    const found = place ?? IN_ARTICLE;
    for (const passed of path) known.set(passed, found);
    return found;
  };
}

const placeOfMark = (mark: PlaceMark): Place =>
  mark.in === 'removed' ? { in: 'removed', rule: mark.rule } : { in: mark.in };
