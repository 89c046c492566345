import { type ChildNode, type Element, hasChildren, isTag, type ParentNode, Text } from 'domhandler';
import { findOne, nextElementSibling, textContent } from 'domutils';
import { isPicturedFormula, sourceLanguage } from './formula-signs.ts';
import { formulaText, plainTex } from './formula-text.ts';
import { PageElement } from './page-element.ts';
import { parseHtml } from './parse-html.ts';
import { setChildren } from './set-children.ts';

/** What typesetting scripts call the formula that they have drawn, and what they show until it is. */
const DRAWN =
  /(?:^|\s)(?:katex(?:-display)?|MathJax(?:_(?:Display|SVG|SVG_Display|CHTML|Preview))?|MJXc-display|mjx-chtml|mwe-math-element)(?=\s|$)/;
const PREVIEW = /(?:^|\s)MathJax_Preview(?=\s|$)/;
const DISPLAY = /(?:^|[\s_-])(?:display|block)(?=[\s;]|$)/i;
/** No formula has paragraphs: what is called one and holds them is a page about it. */
const PROSE = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'article', 'section']);

/**
 * Puts each formula's readable text in its place, once, in a `math` element: browsers are given it up to three times,
 * as MathML or TeX for those who cannot see it, as glyphs, and as the source of both.
 */
export function placeFormulas(parent: ParentNode): void {
  let changed = false;
  const children: ChildNode[] = [];
  for (const child of parent.children) {
    const placed = isTag(child) ? formulaAt(child) : null;
    if (placed === null) {
      children.push(child);
      if (hasChildren(child)) placeFormulas(child);
    } else {
      changed = true;
      for (const node of placed) children.push(node);
    }
  }
  if (changed) setChildren(parent, children);
}

/** What takes the place of an element that holds a formula and nothing else; null for any other. */
function formulaAt(element: Element): ChildNode[] | null {
  const { name, attribs } = element;
  if (name === 'math') return asMath(formulaText(element), attribs['display'] === 'block');
  if (name === 'img') return pictured(element);
  if (name === 'script') return sourceOf(element);
  if (name !== 'mjx-container' && !DRAWN.test(attribs['class'] ?? '')) return null;
  if (within(element, ({ name: inner }) => PROSE.has(inner)) !== null) return null;
  // The script beside it has the formula as it was written.
  if (PREVIEW.test(attribs['class'] ?? '') || isSource(nextElementSibling(element))) return [];
  return asMath(drawnText(element), isDisplayed(element));
}

function sourceOf(script: Element): ChildNode[] | null {
  const language = sourceLanguage(script.attribs);
  if (language === undefined) return null;
  const source = textContent(script);
  const text = language === 'mml' ? markupText(source) : plainTex(source);
  return asMath(text, DISPLAY.test(script.attribs['type'] ?? ''));
}

function pictured({ attribs }: Element): ChildNode[] | null {
  if (!isPicturedFormula(attribs)) return null;
  return asMath(plainTex(attribs['alt'] ?? ''), DISPLAY.test(attribs['class'] ?? ''));
}

/** The text of a drawn formula: of the MathML in it, of a picture, at last of its glyphs. */
function drawnText(element: Element): string {
  const math = within(element, ({ name }) => name === 'math');
  if (math !== null) return formulaText(math);
  const image = within(element, ({ name, attribs }) => name === 'img' && attribs['alt'] !== undefined);
  if (image !== null) return plainTex(image.attribs['alt'] ?? '');
  return textContent(element);
}

function markupText(markup: string): string {
  const { document } = parseHtml(markup, false);
  const math = document?.children.find(isTag);
  return math === undefined ? '' : formulaText(math);
}

const isDisplayed = (element: Element): boolean =>
  within(element, ({ name, attribs }) => {
    const shown = name === 'math' || name === 'mjx-container' ? attribs['display'] : attribs['class'];
    return shown === 'true' || DISPLAY.test(shown ?? '');
  }) !== null;

/** The first element that is meant, the one around counted. */
const within = (element: Element, isMeant: (one: Element) => boolean): Element | null =>
  findOne(isMeant, [element]);

const isSource = (element: Element | null): boolean =>
  element?.name === 'script' && sourceLanguage(element.attribs) !== undefined;

/** A formula in the line that it stands in; one that is displayed has a line of its own. */
function asMath(text: string, displayed: boolean): ChildNode[] {
  if (text === '') return [];
  const math = new PageElement('math');
  setChildren(math, [new Text(text)]);
  return displayed ? [new PageElement('br'), math, new PageElement('br')] : [math];
}
