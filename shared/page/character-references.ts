import { Parser } from 'htmlparser2';
import { CHARACTER, find, isLetterOrDigit } from './markup-characters.ts';

/** Reads stretches of a page whose character references are to be resolved. */
export interface References {
  /** Whether a stretch holds no ampersand. Stretches are asked for in the order of the page. */
  isPlain(start: number, end: number): boolean;
  /** A stretch as it reads. */
  resolved(start: number, end: number, inAttribute: boolean): string;
}

export function referencesOf(source: string): References {
  /** The first ampersand at or after what was asked for last. */
  let ampersand = -1;
  const ampersandFrom = (start: number): number => {
    if (ampersand < start) ampersand = find(source, '&', start);
    return ampersand;
  };
  return {
    isPlain: (start, end) => ampersandFrom(start) >= end,
    resolved(start, end, inAttribute) {
      let text = '';
      let told = start;
      for (let at = ampersandFrom(start); at < end; at = ampersandFrom(told)) {
        let after = at + 1;
        if (source.charCodeAt(after) === CHARACTER.hash) after++;
        while (isLetterOrDigit(source.charCodeAt(after))) after++;
        const before = source.charCodeAt(after);
        if (before === CHARACTER.semicolon) after++;
        const written = source.slice(at, after);
        text += source.slice(told, at) + readReference(written, placeOf(inAttribute, before));
        told = after;
      }
      return text + source.slice(told, end);
    },
  };
}

/** In an attribute a reference without its semicolon counts only where no equals sign follows. */
type Place = 'text' | 'attribute' | 'attribute before =';

const placeOf = (inAttribute: boolean, next: number): Place =>
  !inAttribute ? 'text' : next === CHARACTER.equals ? 'attribute before =' : 'attribute';

/** Most references remembered, and the longest, in characters: pages use a few dozen, none longer than the longest name. */
const MAX_KNOWN = 2000;
const MAX_NAME = 40;

const known: Readonly<Record<Place, Map<string, string>>> = {
  text: new Map(),
  attribute: new Map(),
  'attribute before =': new Map(),
};

/**
 * What a character reference stands for: `&eacute;`, `&#233;`, and by the rules for old pages `&eacute` too; what is
 * none stays as it is. https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
 */
function readReference(written: string, place: Place): string {
  const before = known[place].get(written);
  if (before !== undefined) return before;
  const read = place === 'text' ? readInText(written) : readInAttribute(written, place);
  if (written.length <= MAX_NAME && known[place].size < MAX_KNOWN) known[place].set(written, read);
  return read;
}

function readInText(written: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  // At the very end it would wait for more.
  parser.end(`${written} `);
  return text.slice(0, -1);
}

function readInAttribute(written: string, place: Exclude<Place, 'text'>): string {
  const after = place === 'attribute' ? '' : '=';
  let value = '';
  const parser = new Parser({
    onattribute: (_, given) => {
      value = given;
    },
  });
  parser.end(`<a b="${written}${after}">`);
  return value.slice(0, value.length - after.length);
}
