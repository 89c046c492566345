import type { AnyNode } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import { BLOCK_MODEL } from './score/block-model.ts';
import type { Forest } from './score/forest.ts';
import { type Ledger, ledger } from './strip/ledger.ts';
import type { PlaceMark } from './strip/mark.ts';
import { elementAt, type Outline, positionOf } from './strip/outline.ts';
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
  const { under, ...counted } = ledger(outline, marks);
  return {
    page,
    root: elementAt(outline, root) ?? page.body,
    layout,
    placeOf: placesOf(outline, under),
    related: relatedLinks(page, outline, marks),
    ...counted,
  };
}

const IN_ARTICLE: Place = { in: 'article' };

/** A node's place is that of the mark it stands under; one without a position, such as a comment, is where its parent is. */
function placesOf(outline: Outline, under: Ledger['under']): (node: AnyNode) => Place {
  return (node) => {
    for (let up: AnyNode | null = node; up !== null; up = up.parent) {
      const at = positionOf(outline, up);
      if (at >= 0) return placeOfMark(under[at]);
    }
    return IN_ARTICLE;
  };
}

function placeOfMark(mark: PlaceMark | undefined): Place {
  if (mark === undefined) return IN_ARTICLE;
  return mark.in === 'removed' ? { in: 'removed', rule: mark.rule } : { in: mark.in };
}
