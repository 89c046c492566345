import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';

const SPACES = /\s+/g;
const TEX = /tex/i;
/** What wraps a whole formula and says how it is set, not what it says. */
const WRAPPERS = [
  /^\{\s*\\(?:display|text)style\b\s*(.*)\}$/s,
  /^\\(?:display|text)style\b\s*(.*)$/s,
  /^\\\((.*)\\\)$/s,
  /^\\\[(.*)\\\]$/s,
  /^\$\$?([^$]*)\$\$?$/s,
];

/** TeX as it is typed between its marks, white space collapsed. */
export function plainTex(tex: string): string {
  let plain = tex.replace(SPACES, ' ').trim();
  for (const wrapper of WRAPPERS) plain = plain.replace(wrapper, '$1').trim();
  return plain;
}

/** A formula's readable text: its TeX where the element gives it, else what its MathML says, in one line. */
export function formulaText(element: Element): string {
  const tex = texOf(element);
  return tex === undefined ? lineOf(element).replace(SPACES, ' ').trim() : plainTex(tex);
}

/** The TeX that stands in an annotation or an attribute of a `math` element. */
function texOf(element: Element): string | undefined {
  const { attribs, name } = element;
  if (name === 'annotation') return TEX.test(attribs['encoding'] ?? '') ? textContent(element) : undefined;
  let found: string | undefined;
  for (const child of element.children) if (isTag(child)) found ??= texOf(child);
  return found ?? (name === 'math' ? attribs['alttext'] : undefined);
}

const WORD = /^(?:[\p{L}\p{N}.]+|\(.*\))$/u;
/** A part of a formula in brackets, where it is more than one word. */
const grouped = (part: string): string => (WORD.test(part) ? part : `(${part})`);

type Write = (parts: readonly string[]) => string;
/** How elements of several parts are written in one line. https://www.w3.org/TR/mathml-core/#elements-and-attributes */
const LINES = new Map<string, Write>([
  ['mfrac', ([above = '', below = '']) => `${grouped(above)}/${grouped(below)}`],
  ['msqrt', (parts) => `√${grouped(parts.join(''))}`],
  ['mroot', ([base = '', index = '']) => `${grouped(base)}^(1/${index})`],
  ['msup', ([base = '', above = '']) => `${base}^${grouped(above)}`],
  ['msub', ([base = '', below = '']) => `${base}_${grouped(below)}`],
  ['msubsup', ([base = '', below = '', above = '']) => `${base}_${grouped(below)}^${grouped(above)}`],
  ['munder', ([base = '', below = '']) => `${base}_${grouped(below)}`],
  ['munderover', ([base = '', below = '', above = '']) => `${base}_${grouped(below)}^${grouped(above)}`],
  ['mtable', (rows) => rows.join('; ')],
  ['mtr', (cells) => cells.join(', ')],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
]);
/** Signs that have space around them where they stand between two parts. */
const BETWEEN = /^[=<>≤≥≈≠≡∼→⇒⇔∈⊂⊆±+\-−×·]$/u;
/** Letters in a mathematical style, and operators that no reader sees. */
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu;
const INVISIBLE = /[\u2061-\u2064]/g;

function lineOf(node: AnyNode): string {
  if (isText(node))
    return node.data
      .trim()
      .replace(INVISIBLE, '')
      .replace(STYLED, (letter) => letter.normalize('NFKC'));
  if (!isTag(node)) return '';
  const parts = node.children.map(lineOf).filter((part) => part !== '');
  const write = LINES.get(node.name);
  if (write !== undefined) return write(parts);
  return parts.map((part, index) => (index > 0 && BETWEEN.test(part) ? ` ${part} ` : part)).join('');
}
