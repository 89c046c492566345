import { Element, isTag } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { findHeadline } from './find-headline.ts';
import { findRegion } from './find-region.ts';
import { type Ledger, ledger } from './ledger.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { markEmptySections } from './mark-empty-sections.ts';
import { markOutside } from './mark-outside.ts';
import { markParts } from './mark-parts.ts';
import { measure } from './measure.ts';
import type { Reading } from './reading.ts';
import { refine } from './refine.ts';

/** Below this many characters of other text, what stands in `noscript` is read: some sites give their text only there. */
const MIN_SCRIPTED = 400;
const HEADLINE: PlaceMark = {
  in: 'metadata',
  rule: 'headline',
  reason: 'the headline, read into the metadata',
};

/** A page that keeps fewer characters than this, and a smaller share of its own, is read a second time, generously. */
const MIN_KEPT = { characters: 500, share: 0.25 };

/** What the rules make of a page. */
export interface RulesPlaces {
  readonly body: Element;
  readonly headline: Element | null;
  /** The element that holds the article. */
  readonly root: Element;
  readonly marks: PlaceMarks;
  readonly ledger: Ledger;
  readonly reading: Reading;
}

/** Gives every piece of a page its place by rules alone. Linear in the page. */
export function placeByRules(page: ParsedPage): RulesPlaces {
  const body = bodyOf(page);
  const withoutNoscript = measure(body, (element) => element.name === 'noscript');
  const scripted = (withoutNoscript.get(body)?.characters ?? 0) >= MIN_SCRIPTED;
  const measures = scripted ? withoutNoscript : measure(body, () => false);
  const headline = findHeadline(page, body);
  const careful = place(body, headline, { measures, scripted, generous: false });
  const characters = measures.get(body)?.characters ?? 0;
  const { kept } = careful.ledger;
  const isPoor = kept < MIN_KEPT.characters && kept < characters * MIN_KEPT.share;
  return isPoor ? place(body, headline, { measures, scripted, generous: true }) : careful;
}

function place(body: Element, headline: Element | null, reading: Reading): RulesPlaces {
  const marks: PlaceMarks = new Map();
  if (headline !== null) marks.set(headline, HEADLINE);
  const weights = markParts(body, reading, marks);
  const region = findRegion(body, weights);
  const root = markOutside(body, region, headline, reading.measures, marks);
  refine(region, reading, marks);
  if (!reading.generous) markEmptySections(root, reading, marks);
  return { body, headline, root, marks, ledger: ledger(body, marks), reading };
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
