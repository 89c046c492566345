import { type AnyNode, isTag } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import { baseAddress } from './base-address.ts';
import { BLOCK_MODEL } from './score/block-model.ts';
import type { Forest } from './score/forest.ts';
import { ledger } from './strip/ledger.ts';
import type { PlaceMark, PlaceMarks } from './strip/mark.ts';
import { placeByModel } from './strip/place-by-model.ts';
import { placeByRules } from './strip/place-by-rules.ts';
import { relatedLinks } from './strip/related-links.ts';
import type { Place, StrippedPage } from './stripped-page.ts';

/** Gives every piece of a page its place, the tree left as it was: by rules, then by a model of text blocks. Linear in the page. */
export function strip(page: ParsedPage, model: Forest | null = BLOCK_MODEL): StrippedPage {
  const rules = placeByRules(page);
  // The model has learnt from pages; a bare text has no tree that it could know.
  const isScored = model !== null && page.format === 'html';
  const { root, marks } = isScored ? placeByModel(page, rules, model) : rules;
  return {
    page,
    root,
    placeOf: placesOf(marks),
    related: relatedLinks(rules.body, marks, baseAddress(page)),
    ...(marks === rules.marks ? rules.ledger : ledger(rules.body, marks)),
  };
}

const IN_ARTICLE: Place = { in: 'article' };

/** A node's place is that of the nearest marked node around it; each answer is remembered on the way up. */
function placesOf(marks: PlaceMarks): (node: AnyNode) => Place {
  const known = new Map<AnyNode, Place>();
  return (node) => {
    const own = marks.get(node);
    if (own !== undefined) return placeOfMark(own);
    // A walk from the top has asked for what is around a node before.
    const before = known.get(node) ?? (node.parent === null ? undefined : known.get(node.parent));
    if (before !== undefined) {
      if (isTag(node)) known.set(node, before);
      return before;
    }
    const path: AnyNode[] = [];
    let place: Place | undefined;
    for (let up: AnyNode | null = node; up !== null && place === undefined; up = up.parent) {
      const mark = marks.get(up);
      place = known.get(up) ?? (mark === undefined ? undefined : placeOfMark(mark));
      path.push(up);
    }
    const found = place ?? IN_ARTICLE;
    for (const passed of path) known.set(passed, found);
    return found;
  };
}

const placeOfMark = (mark: PlaceMark): Place =>
  mark.in === 'removed' ? { in: 'removed', rule: mark.rule } : { in: mark.in };
