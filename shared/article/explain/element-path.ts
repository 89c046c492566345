import { type AnyNode, type Element, isTag } from 'domhandler';

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
export function elementPath(node: AnyNode): string {
  const steps: string[] = [];
  let up: AnyNode | null = node;
  while (up !== null && steps.length < MAX_STEPS) {
    if (isTag(up)) {
      const id = plain(up.attribs['id']);
      steps.unshift(id === undefined ? stepOf(up) : `${up.name}#${id}`);
      if (id !== undefined || up.name === 'body') break;
    }
    up = up.parent;
  }
  return isTag(node) ? steps.join(' > ') : `${steps.join(' > ')}::text`;
}

function stepOf(element: Element): string {
  const name = (element.attribs['class'] ?? '').split(SPACES).map(plain).find(Boolean);
  const position = positionOf(element);
  return `${element.name}${name === undefined ? '' : `.${name}`}${position === null ? '' : `:nth-of-type(${position})`}`;
}

/** The element's number among its siblings of one tag; null where it is the only one. */
function positionOf(element: Element): number | null {
  const alike = (element.parent?.children ?? []).filter((one) => isTag(one) && one.name === element.name);
  return alike.length < 2 ? null : alike.indexOf(element) + 1;
}

const plain = (name: string | undefined): string | undefined =>
  name !== undefined && name.length <= MAX_NAME && PLAIN_NAME.test(name) ? name : undefined;
