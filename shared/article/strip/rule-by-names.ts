import { keywordFinder } from './keyword-finder.ts';
import { NAME_RULES, type NameRule } from './name-rules.ts';

const PLAIN = /[a-z0-9-]/;

/** Finds the first rule that knows an element by its names; null where none does. */
export function ruleByNames(names: string): NameRule | null {
  let possible = stems(names);
  while (possible !== 0) {
    const first = 31 - Math.clz32(possible & -possible);
    const rule = NAME_RULES[first];
    if (rule?.names?.pattern.test(names) === true) return rule;
    possible &= possible - 1;
  }
  return null;
}

/**
 * How the alternatives of a regular expression begin, each as far as it is plain text, at the beginning of a word:
 * what has none of these need not be tried.
 */
function stemsOf(source: string): string[] {
  const stems: string[] = [];
  let stem = '';
  let depth = 0;
  let isPlain = true;
  for (const symbol of source) {
    if (symbol === '(') depth++;
    if (symbol === ')') depth--;
    if (symbol === '|' && depth === 0) {
      stems.push(stem);
      stem = '';
      isPlain = true;
    } else if (isPlain && PLAIN.test(symbol)) stem += symbol;
    else {
      // What may be absent is no part of the stem.
      if (isPlain && symbol === '?') stem = stem.slice(0, -1);
      isPlain = false;
    }
  }
  return [...stems, stem];
}

const stems = keywordFinder(NAME_RULES.map(({ names }) => (names === undefined ? [] : stemsOf(names.words))));
