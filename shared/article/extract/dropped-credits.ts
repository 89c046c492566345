import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { richTextOf } from '../../license/rich-text-of.ts';
import { INLINE, UNSEEN } from '../strip/elements.ts';
import { isLeaf } from '../strip/leaf-text.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { BESIDE } from './beside.ts';
import { type CreditLine, creditLine } from './credit-lines.ts';
import type { ReadingContext } from './inline-text.ts';
import { isPicture } from './is-picture.ts';

/** A credit line that is no text of the article, and the picture last met before it. */
export interface DroppedCredit {
  readonly line: CreditLine;
  readonly picture: Element | undefined;
  /** Nothing stands between the two. */
  readonly touches: boolean;
}

/** Longest line read, in characters. */
const MAX_LINE = 300;

/**
 * The credit lines among the pieces that were dropped from the article's own range as short lines and the like: no
 * text for a reader, but still the credits of its pictures.
 */
export function droppedCredits({ root }: StrippedPage, context: ReadingContext): DroppedCredit[] {
  const found: DroppedCredit[] = [];
  let picture: Element | undefined;
  let touches = false;
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      if (node.data.trim() !== '') touches = false;
      return;
    }
    if (!isTag(node) || UNSEEN.has(node.name)) return;
    if (isPicture(node)) {
      picture = node;
      touches = true;
      return;
    }
    const place = context.placeOf(node);
    if (place.in !== 'article' && !(place.in === 'removed' && BESIDE.has(place.rule))) return;
    if (place.in === 'removed' && isLine(node)) {
      const line = creditLine(richTextOf(node, MAX_LINE + 1, context.base), false);
      if (line !== null) found.push({ line, picture, touches });
      touches = false;
      return;
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  return found.filter(({ line, touches: isNext }) => line.explicit || isNext);
}

/** One line of text; a picture in it is met on its own. */
const isLine = (element: Element): boolean =>
  (!INLINE.has(element.name) || element.name === 'span') && isLeaf(element) && !holdsPicture(element);

const holdsPicture = (element: Element): boolean =>
  element.children.some((child) => isTag(child) && (isPicture(child) || holdsPicture(child)));
