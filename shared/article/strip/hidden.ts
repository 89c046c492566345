import type { Element } from 'domhandler';

const INVISIBLE_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const READER_ONLY =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|assistive-text|element-invisible|hidden-print|d-none|is-hidden|u-hidden|a11y-hidden|offscreen)(?=\s|$)/;

/** Whether the page itself keeps an element from sight. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if (attribs['hidden'] !== undefined && attribs['hidden'] !== 'until-found') return true;
  if (attribs['style'] !== undefined && INVISIBLE_STYLE.test(attribs['style'])) return true;
  if (attribs['aria-hidden'] === 'true') return true;
  return attribs['class'] !== undefined && READER_ONLY.test(attribs['class'].toLowerCase());
}
