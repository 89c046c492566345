import type { Element } from 'domhandler';

const INVISIBLE_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element's own attributes, other than its names, keep it from sight. */
export function isHidden({ attribs }: Element): boolean {
  const { hidden, style } = attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (style !== undefined && INVISIBLE_STYLE.test(style)) return true;
  return attribs['aria-hidden'] === 'true';
}
