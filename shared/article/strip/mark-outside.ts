import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import type { Measure } from './measure.ts';

const OUTSIDE: PlaceMark = {
  in: 'removed',
  rule: 'outside-article',
  reason: 'stands outside the part of the page that holds the article',
};
/** Longest caption beside a lead picture, in characters. */
const MAX_LEAD = 600;

/** Marks all that stands outside the region, but leaves the headline and the pictures that lead from it to the text. */
export function markOutside(
  body: Element,
  region: Element,
  headline: Element | null,
  measures: ReadonlyMap<Element, Measure>,
  marks: PlaceMarks,
): Element {
  const path = new Set<AnyNode>(ancestors(region, body));
  const headlinePath = headline === null ? null : ancestors(headline, body);
  const root = headlinePath?.find((element) => path.has(element)) ?? region;
  const lead = new Set<AnyNode>(headlinePath ?? []);
  let inRoot = false;
  let afterRegion = false;

  const markChildren = (parent: Element): void => {
    for (const child of parent.children) {
      if (child === region) afterRegion = true;
      else if (child === headline) inRoot = true;
      else if (marks.has(child)) continue;
      else if (path.has(child) && isTag(child)) markChildren(child);
      else if (lead.has(child) && isTag(child)) markChildren(child);
      else markChild(child);
    }
  };
  const markChild = (child: ChildNode): void => {
    if (isTag(child) && !afterRegion && inRoot && isLead(child, measures)) return;
    if (isTag(child) || isText(child)) marks.set(child, OUTSIDE);
  };
  if (region !== body) markChildren(body);
  return root;
}

function isLead(element: Element, measures: ReadonlyMap<Element, Measure>): boolean {
  const { characters = 0, pictures = 0 } = measures.get(element) ?? {};
  return characters <= MAX_LEAD && pictures > 0;
}

/** The element and those around it, innermost first, up to and with `top`. */
function ancestors(element: Element, top: Element): Element[] {
  const path: Element[] = [];
  for (let up: AnyNode | null = element; up !== null && isTag(up); up = up.parent) {
    path.push(up);
    if (up === top) break;
  }
  return path;
}
