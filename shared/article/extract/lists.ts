import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block, ListItem } from '../block.ts';
import { HEADINGS, UNSEEN } from '../strip/elements.ts';
import { inlineText, isKept, type ReadingContext } from './inline-text.ts';

const LISTS = new Set(['ul', 'ol', 'menu']);
const APART = new Set(['figure', 'table', 'pre', 'img', 'picture', 'iframe', 'blockquote']);

/** Whether an element is a list of texts; one whose items hold headings, pictures or tables is layout. */
export function isTextList(element: Element): boolean {
  return LISTS.has(element.name) && element.children.every(isItem) && !holdsMore(element);
}

/** What may stand in a list; in broken markup, text stands there too. */
function isItem(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() === '';
  return !isTag(node) || node.name === 'li' || LISTS.has(node.name) || UNSEEN.has(node.name);
}

function holdsMore(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && (HEADINGS.has(child.name) || APART.has(child.name) || holdsMore(child)),
  );
}

/** Reads a list with the lists nested in it; null where nothing of it is kept. */
export function readList(element: Element, context: ReadingContext): Extract<Block, { type: 'list' }> | null {
  const items = readItems(element, context);
  if (items.length === 0) return null;
  return {
    type: 'list',
    text: items.flatMap(lines).join('\n'),
    marks: [],
    ordered: element.name === 'ol',
    items,
  };
}

function readItems(list: Element, context: ReadingContext): ListItem[] {
  const items: ListItem[] = [];
  for (const child of list.children) {
    if (!isTag(child) || UNSEEN.has(child.name) || !isKept(child, context)) continue;
    // A list directly in a list is markup by hand: it belongs to the item before.
    const nested = LISTS.has(child.name) ? [child] : nestedLists(child);
    const { text, marks } = LISTS.has(child.name)
      ? { text: '', marks: [] }
      : inlineText(child, context, (node) => LISTS.has(node.name));
    const inner = nested.flatMap((one) => readItems(one, context));
    const last = items.at(-1);
    if (text === '' && inner.length > 0 && last !== undefined) addNested(last, inner, isOrdered(nested));
    else if (text === '') for (const item of inner) items.push(item);
    else if (inner.length === 0) items.push({ text, marks });
    else items.push({ text, marks, items: inner, ordered: isOrdered(nested) });
  }
  return items;
}

function addNested(item: ListItem, inner: readonly ListItem[], ordered: boolean): void {
  item.items ??= [];
  for (const one of inner) item.items.push(one);
  item.ordered ??= ordered;
}

const isOrdered = (lists: readonly Element[]): boolean => lists[0]?.name === 'ol';

function nestedLists(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (!isTag(child)) return [];
    return LISTS.has(child.name) ? [child] : nestedLists(child);
  });
}

const lines = (item: ListItem): string[] => [item.text, ...(item.items ?? []).flatMap(lines)];
