import { attributeName } from './attribute-names.ts';
import type { References } from './character-references.ts';
import { afterSpace, CHARACTER, endsName, find, isSpace } from './markup-characters.ts';
import type { Attributes } from './tree-builder.ts';

/** A tag's attributes, and their bits. */
export interface TagAttributes {
  attributes: Attributes;
  bits: number;
}

/**
 * Reads the attributes of a tag from behind its name into `tag`, the first of each name. Gives the place of the
 * bracket that ends the tag, or of the slash where it closes itself; the source's end where the tag is cut off.
 */
export function scanAttributes(
  source: string,
  from: number,
  tag: TagAttributes,
  references: References,
): number {
  const { length } = source;
  const { attributes } = tag;
  let at = from;
  while (at < length) {
    at = afterSpace(source, at);
    const first = source.charCodeAt(at);
    if (first === CHARACTER.greater) return at;
    if (first === CHARACTER.slash) {
      const next = afterSpace(source, at + 1);
      if (source.charCodeAt(next) === CHARACTER.greater) return at;
      at = next;
      continue;
    }
    const nameEnd = endOfName(source, at + 1);
    const { name, bit } = attributeName(source, at, nameEnd);
    tag.bits |= bit;
    const equals = afterSpace(source, nameEnd);
    let value = '';
    at = equals;
    if (source.charCodeAt(equals) === CHARACTER.equals) {
      const start = afterSpace(source, equals + 1);
      const mark = source.charCodeAt(start);
      const isQuoted = mark === CHARACTER.quote || mark === CHARACTER.apostrophe;
      const valueStart = isQuoted ? start + 1 : start;
      const end = isQuoted
        ? find(source, mark === CHARACTER.quote ? '"' : "'", valueStart)
        : endOfBare(source, valueStart);
      if (end === length) return length;
      value = references.isPlain(valueStart, end)
        ? source.slice(valueStart, end)
        : references.resolved(valueStart, end, true);
      at = isQuoted ? end + 1 : end;
    }
    if (!Object.hasOwn(attributes, name)) attributes[name] = value;
  }
  return length;
}

function endOfName(source: string, from: number): number {
  const { length } = source;
  let at = from;
  while (at < length) {
    const c = source.charCodeAt(at);
    if (c === CHARACTER.equals || endsName(c)) break;
    at++;
  }
  return at;
}

function endOfBare(source: string, from: number): number {
  const { length } = source;
  let at = from;
  while (at < length) {
    const c = source.charCodeAt(at);
    if (c === CHARACTER.greater || isSpace(c)) break;
    at++;
  }
  return at;
}
