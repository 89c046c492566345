import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { appendChild } from 'domutils';
import { PageElement } from '../page/page-element.ts';
import { parseHtml } from '../page/parse-html.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { setChildren } from '../page/set-children.ts';
import { articleNodes } from './metadata/article-nodes.ts';
import { textOf } from './metadata/json-ld.ts';
import { UNSEEN } from './strip/elements.ts';

/** A page that shows more characters than this has its text in its markup. */
const MIN_SHOWN = 300;
/** Fewer characters are a summary. */
const MIN_BODY = 400;
/** Deepest nesting of a declared body that is markup: it is put into the page's own. */
const MAX_DEPTH = 100;

const LINES = /\s*\n\s*/;
const MARKUP = /<(?:p|br|div|h[1-6]|ul)\b/i;

/**
 * Appends to an empty page the text that its JSON-LD declares as `articleBody`: such a page is drawn by scripts, and
 * its publisher has given the text to readers without them there.
 */
export function placeDeclaredBody(page: ParsedPage): void {
  const { body } = page;
  if (showsText(body)) return;
  const text = articleNodes(page)
    .map(({ object }) => textOf(object['articleBody']) ?? '')
    .find((declared) => declared.length >= MIN_BODY);
  if (text === undefined) return;
  const markup = MARKUP.test(text)
    ? text
    : text
        .split(LINES)
        .filter((line) => line !== '')
        .map((line) => `<p>${line}</p>`)
        .join('');
  const { document, depth } = parseHtml(markup, true);
  if (document === null || depth > MAX_DEPTH) return;
  const article = new PageElement('article');
  setChildren(article, document.children);
  appendChild(body, article);
}

function showsText(body: Element): boolean {
  let left = MIN_SHOWN;
  const visit = (node: AnyNode): void => {
    if (isText(node)) left -= node.data.trim().length;
    else if (isTag(node) && !UNSEEN.has(node.name) && left >= 0)
      for (const child of node.children) visit(child);
  };
  visit(body);
  return left < 0;
}
