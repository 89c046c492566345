import { type AnyNode, Element, isTag } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import { baseAddress } from './base-address.ts';
import { findHeadline } from './strip/find-headline.ts';
import { findRegion } from './strip/find-region.ts';
import { type Ledger, ledger } from './strip/ledger.ts';
import type { PlaceMark, PlaceMarks } from './strip/mark.ts';
import { markEmptySections } from './strip/mark-empty-sections.ts';
import { markOutside } from './strip/mark-outside.ts';
import { markParts } from './strip/mark-parts.ts';
import { measure } from './strip/measure.ts';
import type { Reading } from './strip/reading.ts';
import { refine } from './strip/refine.ts';
import { relatedLinks } from './strip/related-links.ts';
import type { Place, StrippedPage } from './stripped-page.ts';

/** Below this many characters of other text, what stands in `noscript` is read: some sites give their text only there. */
const MIN_SCRIPTED = 400;
const HEADLINE: PlaceMark = {
  in: 'metadata',
  rule: 'headline',
  reason: 'the headline, read into the metadata',
};

/** A page that keeps fewer characters than this, and a smaller share of its own, is read a second time, generously. */
const MIN_KEPT = { characters: 500, share: 0.25 };

/** Gives every piece of a page its place, the tree left as it was. Linear in the page. */
export function strip(page: ParsedPage): StrippedPage {
  const body = bodyOf(page);
  const withoutNoscript = measure(body, (element) => element.name === 'noscript');
  const scripted = (withoutNoscript.get(body)?.characters ?? 0) >= MIN_SCRIPTED;
  const measures = scripted ? withoutNoscript : measure(body, () => false);
  const headline = findHeadline(page, body);
  const careful = place(body, headline, { measures, scripted, generous: false });
  const characters = measures.get(body)?.characters ?? 0;
  const kept = careful.ledger.kept;
  const isPoor = kept < MIN_KEPT.characters && kept < characters * MIN_KEPT.share;
  const placed = isPoor ? place(body, headline, { measures, scripted, generous: true }) : careful;
  return {
    page,
    root: placed.root,
    placeOf: placesOf(placed.marks),
    related: relatedLinks(body, placed.marks, baseAddress(page)),
    parts: placed.ledger.parts,
    removed: placed.ledger.removed,
    kept: placed.ledger.kept,
  };
}

interface Placed {
  readonly root: Element;
  readonly marks: PlaceMarks;
  readonly ledger: Ledger;
}

function place(body: Element, headline: Element | null, reading: Reading): Placed {
  const marks: PlaceMarks = new Map();
  if (headline !== null) marks.set(headline, HEADLINE);
  const weights = markParts(body, reading, marks);
  const region = findRegion(body, weights);
  const root = markOutside(body, region, headline, reading.measures, marks);
  refine(region, reading, marks);
  if (!reading.generous) markEmptySections(root, reading, marks);
  return { root, marks, ledger: ledger(body, marks) };
}

/** Parsing gives every page a body. */
function bodyOf(page: ParsedPage): Element {
  const html = page.document.children.find(
    (child): child is Element => isTag(child) && child.name === 'html',
  );
  const body = (html ?? page.document).children.find(
    (child): child is Element => isTag(child) && child.name === 'body',
  );
  return body ?? new Element('body', {});
}

const IN_ARTICLE: Place = { in: 'article' };

/** A node's place is that of the nearest marked node around it; each answer is remembered on the way up. */
function placesOf(marks: PlaceMarks): (node: AnyNode) => Place {
  const known = new Map<AnyNode, Place>();
  return (node) => {
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
