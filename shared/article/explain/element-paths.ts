import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';

/** Steps of a path, innermost last: enough to find the place, short enough to read. */
const MAX_STEPS = 4;
/** Longer names are generated, and tell nobody anything. Characters. */
const MAX_NAME = 40;
const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const SPACES = /\s+/;

/**
 * Where a node stands, as a CSS selector that fits it: `main > div.post > p:nth-of-type(3)`. An id ends the path early,
 * for it is meant to be one of its kind. A text node's path is that of the element around it, and `::text`.
 */
export type ElementPath = (node: AnyNode) => string;

/** Finds paths in one page; the siblings of a parent are numbered once, however many of them are asked for. */
export function elementPaths(): ElementPath {
  const numbered = new Map<ParentNode, ReadonlyMap<Element, number>>();
  const positionOf = (element: Element): number | undefined => {
    const { parent } = element;
    if (parent === null) return undefined;
    const known = numbered.get(parent) ?? positionsIn(parent);
    numbered.set(parent, known);
    return known.get(element);
  };
  return (node) => {
    const steps: string[] = [];
    let up: AnyNode | null = node;
    while (up !== null && steps.length < MAX_STEPS) {
      if (isTag(up)) {
        const id = plain(up.attribs['id']);
        steps.unshift(id === undefined ? stepOf(up, positionOf(up)) : `${up.name}#${id}`);
        if (id !== undefined || up.name === 'body') break;
      }
      up = up.parent;
    }
    return isTag(node) ? steps.join(' > ') : `${steps.join(' > ')}::text`;
  };
}

function stepOf(element: Element, position: number | undefined): string {
  const name = (element.attribs['class'] ?? '').split(SPACES).map(plain).find(Boolean);
  const nth = position === undefined ? '' : `:nth-of-type(${position})`;
  return `${element.name}${name === undefined ? '' : `.${name}`}${nth}`;
}

/** Each child's number among its siblings of one tag; an only child has none. */
function positionsIn(parent: ParentNode): ReadonlyMap<Element, number> {
  const byTag = Map.groupBy(parent.children.filter(isTag), ({ name }) => name);
  const alike = [...byTag.values()].filter(({ length }) => length > 1);
  return new Map(alike.flatMap((same) => same.map((element, index) => [element, index + 1] as const)));
}

const plain = (name: string | undefined): string | undefined =>
  name !== undefined && name.length <= MAX_NAME && PLAIN_NAME.test(name) ? name : undefined;
