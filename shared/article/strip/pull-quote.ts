import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { UNSEEN } from './elements.ts';
import type { PlaceMark } from './mark.ts';
import { nearestAround } from './nearest-around.ts';

const PULL_QUOTE: PlaceMark = {
  in: 'removed',
  rule: 'pull-quote',
  reason: 'a sentence of the article, printed a second time to catch the eye',
};
/** What pages call it. */
const NAMES = /(?:^|[\s_-])(?:pull-?_?(?:quote|quotation)s?|quote-?pull)(?=[\s_-]|$)/i;
/** Shortest and longest repeated text, in letters and digits: fewer may stand in two places by chance. */
const MIN_LETTERS = 20;
const MAX_LETTERS = 500;
/** How far up the text stands that it interrupts, in elements; how many elements that has at least; how many quotes are looked for in it. */
const MAX_CLIMB = 4;
const MIN_ROW = 3;
const MAX_ASKED = 40;

interface Searched {
  readonly letters: string;
  asked: number;
}
const searched = new WeakMap<Element, Searched>();

/** The mark of a pull quote: an element set apart whose words stand in the text around it as well; null for any other. */
export function pullQuote(element: Element): PlaceMark | null {
  if (element.name !== 'aside' && !NAMES.test(attributeOf(element, 'class') ?? '')) return null;
  const own = lettersOf(element, MAX_LETTERS);
  if (own.length < MIN_LETTERS || own.length > MAX_LETTERS) return null;
  const flow = nearestAround(element, MAX_CLIMB, isFlow);
  if (flow === null) return null;
  const around = textAround(flow);
  if (around.asked++ >= MAX_ASKED) return null;
  const first = around.letters.indexOf(own);
  return first >= 0 && around.letters.includes(own, first + own.length) ? PULL_QUOTE : null;
}

/** Whether an element has a row of others in it: the text that a quote interrupts. */
const isFlow = ({ children }: Element): boolean => children.filter(isTag).length >= MIN_ROW;

function textAround(element: Element): Searched {
  const known = searched.get(element);
  if (known !== undefined) return known;
  const found = { letters: lettersOf(element, Number.POSITIVE_INFINITY), asked: 0 };
  searched.set(element, found);
  return found;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of an element in lower case; somewhat more than `most` where it holds more. */
function lettersOf(element: Element, most: number): string {
  let letters = '';
  const add = (node: AnyNode): boolean => {
    if (isText(node)) letters += node.data.replace(NO_LETTERS, '');
    else if (isTag(node) && !UNSEEN.has(node.name)) return node.children.every(add);
    return letters.length <= most;
  };
  element.children.every(add);
  return letters.toLowerCase();
}
