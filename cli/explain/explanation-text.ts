import type { ExplainedPart, Explanation } from '../../shared/article/explain.ts';

const NUMBER = new Intl.NumberFormat('en');
/** Order of the sum that ends the explanation, and the word for each place. */
const PLACES = [
  ['article', 'article'],
  ['caption', 'captions'],
  ['related', 'related'],
  ['metadata', 'metadata'],
  ['removed', 'removed'],
] as const;

/** Writes an explanation for people: every piece in the order of the page, then the sum that each character is part of. */
export function explanationText(source: string, { parts, totals }: Explanation): string {
  const sum = PLACES.map(([place, word]) => `${word} ${NUMBER.format(totals[place])}`).join(' + ');
  return [
    `${source}: ${parts.length} pieces are no text of the article`,
    '',
    ...parts.flatMap(partLines),
    'Characters, white space left out:',
    `body ${NUMBER.format(totals.body)} = ${sum}`,
    '',
  ].join('\n');
}

function partLines({ place, rule, reason, characters, snippet, path }: ExplainedPart): string[] {
  return [
    `${place}: ${rule}, ${NUMBER.format(characters)} characters`,
    `  ${reason}`,
    `  at ${path}`,
    `  “${snippet}”`,
    '',
  ];
}
