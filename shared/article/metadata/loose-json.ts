import { plain } from './findings.ts';

const WRAPPERS =
  /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g;
const FINAL_SEMICOLON = /;\s*$/;
const CONTROL_OR_QUOTE = /["\\\n\r\t\v\f\b]/g;
const NEXT_TOKEN = /[^\s]/g;
/** JSON escaped for HTML, though scripts are not unescaped. */
const QUOTE = /^\s*[[{]\s*&(?:quot|#34|#x22);/i;
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': ' ',
  '\f': ' ',
  '\b': ' ',
};

/** Longest script mended, in characters: the work is linear, but nothing is learnt from more. */
const MAX_LENGTH = 2_000_000;

/** Reads JSON as pages write it: comment wrappers, raw line breaks and quotes in strings and trailing commas are mended. Undefined where it stays broken. */
export function parseLooseJson(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined;
  const bare = text.replace(WRAPPERS, '').replace(FINAL_SEMICOLON, '');
  const found = parsed(bare) ?? parsedMended(bare);
  return found === undefined && QUOTE.test(bare) ? parsedMended(plain(bare)) : found;
}

function parsedMended(text: string): unknown {
  const whole = mended(text);
  return parsed(whole) ?? parsed(requoted(whole));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Escapes raw control characters inside strings and drops commas before a closing bracket, in one pass. */
function mended(text: string): string {
  const out: string[] = [];
  let inString = false;
  let from = 0;
  CONTROL_OR_QUOTE.lastIndex = 0;
  for (let match = CONTROL_OR_QUOTE.exec(text); match !== null; match = CONTROL_OR_QUOTE.exec(text)) {
    const sign = match[0];
    out.push(inString ? text.slice(from, match.index) : withoutCommas(text.slice(from, match.index)));
    if (sign === '\\') {
      out.push(text.slice(match.index, match.index + 2));
      CONTROL_OR_QUOTE.lastIndex = match.index + 2;
    } else if (sign === '"') {
      inString = !inString;
      out.push(sign);
    } else out.push(inString ? (ESCAPES[sign] ?? '') : ' ');
    from = CONTROL_OR_QUOTE.lastIndex;
  }
  out.push(withoutCommas(text.slice(from)));
  return out.join('');
}

/** Escapes each quote within a string after which neither a name nor a value can end: `"The "quiet" harbour"`. */
function requoted(text: string): string {
  let out = '';
  let from = 0;
  let inString = false;
  QUOTE_OR_ESCAPE.lastIndex = 0;
  for (let match = QUOTE_OR_ESCAPE.exec(text); match !== null; match = QUOTE_OR_ESCAPE.exec(text)) {
    if (match[0] !== '"') continue;
    CLOSES.lastIndex = match.index + 1;
    if (!inString || CLOSES.test(text)) inString = !inString;
    else {
      out += `${text.slice(from, match.index)}\\`;
      from = match.index;
    }
  }
  return out + text.slice(from);
}
const QUOTE_OR_ESCAPE = /"|\\./gs;
const CLOSES = /\s{0,99}(?:$|[}\]]|:|,\s{0,99}(?:["{[\d-]|true|false|null))/y;

/** Drops each comma that only white space parts from a closing bracket. */
function withoutCommas(text: string): string {
  let out = '';
  let from = 0;
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    NEXT_TOKEN.lastIndex = comma + 1;
    const next = NEXT_TOKEN.exec(text)?.[0];
    if (next !== ']' && next !== '}') continue;
    out += text.slice(from, comma);
    from = comma + 1;
  }
  return out + text.slice(from);
}
