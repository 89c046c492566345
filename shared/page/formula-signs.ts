/** What pages call the picture of a formula, or the address that draws one. */
const PICTURED = /(?:^|[\s_-])(?:tex|latex|math|formula|equation)(?=[\s_-]|$)/i;
const DRAWING = /\b(?:latex|mathtex|mimetex)(?:\.\w{2,4})?\?/i;
/** A picture's words are a formula where they have a sign of one: others say what it shows. */
const FORMULA_SIGN = /[\\^_={}<>≤≥≈+]/;
const MATH_SCRIPT = /^math\/(\w+)/;

type Attributes = Readonly<Record<string, string | undefined>>;

/** The language of a formula that a script keeps for its typesetter: `tex`, `mml`, `asciimath`; undefined for other scripts. */
export const sourceLanguage = ({ type }: Attributes): string | undefined =>
  type === undefined ? undefined : MATH_SCRIPT.exec(type)?.[1];

/** Whether a picture is one of a formula, with the formula for its alternative text. */
export function isPicturedFormula({ alt, class: names, src }: Attributes): boolean {
  if (alt === undefined || !FORMULA_SIGN.test(alt)) return false;
  return (names !== undefined && PICTURED.test(names)) || (src !== undefined && DRAWING.test(src));
}

/** Whether an element is a formula's own: where a page has none such, nothing in it is. */
export function isFormula(name: string, attribs: Attributes): boolean {
  if (name === 'math') return true;
  if (name === 'script') return sourceLanguage(attribs) !== undefined;
  return name === 'img' && isPicturedFormula(attribs);
}
