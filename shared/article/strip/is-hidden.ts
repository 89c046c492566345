import type { Element } from 'domhandler';
import { ATTRIBUTE, mayHave } from '../../page/page-element.ts';

const INVISIBLE_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element's own attributes, other than its names, keep it from sight. */
export function isHidden(element: Element): boolean {
  if (!mayHave(element, ATTRIBUTE.hidden | ATTRIBUTE.style | ATTRIBUTE['aria-hidden'])) return false;
  const { hidden, style, 'aria-hidden': ariaHidden } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (style !== undefined && INVISIBLE_STYLE.test(style)) return true;
  return ariaHidden === 'true';
}
