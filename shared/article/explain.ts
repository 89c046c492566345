import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { elementPaths } from './explain/element-paths.ts';
import { INLINE, UNSEEN } from './strip/elements.ts';
import type { Place, PlacedPart, StrippedPage } from './stripped-page.ts';

/** One piece of a page that is no text of the article. */
export interface ExplainedPart {
  readonly place: PlacedPart['in'];
  readonly rule: string;
  readonly reason: string;
  /** UTF-16 code units other than white space. */
  readonly characters: number;
  /** How its text begins, white space collapsed. */
  readonly snippet: string;
  /** Where it stands, as a short CSS selector. */
  readonly path: string;
}

/** What became of every piece of a page, in its order. `body` is the sum of the five places. */
export interface Explanation {
  readonly parts: readonly ExplainedPart[];
  readonly totals: Readonly<Record<'body' | Place['in'], number>>;
}

/** Longest snippet, in characters. */
const MAX_SNIPPET = 80;
const SPACES = /\s+/gu;

/** Tells the whole removal ledger of a page piece by piece, and what became caption, related link or metadata. */
export function explain({ root, parts, kept }: StrippedPage): Explanation {
  const pathOf = elementPaths();
  const apart = new Set(parts.map(({ node }) => node));
  const totals = { body: charactersOf(bodyAround(root)), article: kept, ...EMPTY };
  for (const part of parts) totals[part.in] += part.characters;
  return {
    parts: parts.map(({ in: place, rule, reason, characters, node }) => ({
      place,
      rule,
      reason,
      characters,
      snippet: snippetOf(node, apart),
      path: pathOf(node),
    })),
    totals,
  };
}

const EMPTY = { caption: 0, related: 0, metadata: 0, removed: 0 };

/** The outermost body: in broken markup, and by the tree's parser, one may hold another. */
function bodyAround(root: Element): Element {
  let body = root;
  for (let up: Element['parent'] = root; up !== null && isTag(up); up = up.parent)
    if (up.name === 'body') body = up;
  return body;
}

/** Counted anew over the page, not added up from the parts: the sum of the places must meet it. */
function charactersOf(node: AnyNode): number {
  if (isText(node)) return node.data.replace(SPACES, '').length;
  if (!isTag(node) || UNSEEN.has(node.name)) return 0;
  return node.children.reduce((sum, child) => sum + charactersOf(child), 0);
}

/** How a part's own text begins; what another part within it took is left out. */
function snippetOf(part: AnyNode, apart: ReadonlySet<AnyNode>): string {
  let text = '';
  const add = (node: AnyNode): boolean => {
    if (isText(node)) text = `${text}${node.data}`.replace(SPACES, ' ').trimStart();
    else if (isTag(node) && !UNSEEN.has(node.name) && (node === part || !apart.has(node))) {
      if (!INLINE.has(node.name) || node.name === 'br') text += ' ';
      return node.children.every(add);
    }
    return text.length <= MAX_SNIPPET;
  };
  add(part);
  const points = [...text.trim()];
  return points.length <= MAX_SNIPPET ? points.join('') : `${points.slice(0, MAX_SNIPPET).join('').trim()}…`;
}
