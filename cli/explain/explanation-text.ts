import type { ExplainedPart, Explanation } from '../../shared/article/explain.ts';
import type { ExplainedPageType } from '../../shared/article/page-type/explain-page-type.ts';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent' });
const NUMBER = new Intl.NumberFormat('en');
/** Order of the sum that ends the explanation, and the word for each place. */
const PLACES = [
  ['article', 'article'],
  ['caption', 'captions'],
  ['related', 'related'],
  ['metadata', 'metadata'],
  ['removed', 'removed'],
] as const;

/** An explanation of one page, and of what kind of page it is. */
export interface PageExplanation extends Explanation {
  readonly page: ExplainedPageType;
}

/**
 * Writes an explanation for people: the kind of page, every piece in its order, then the sum that each character is
 * part of.
 */
export function explanationText(source: string, { page, parts, totals }: PageExplanation): string {
  const sum = PLACES.map(([place, word]) => `${word} ${NUMBER.format(totals[place])}`).join(' + ');
  return [
    `${source}: ${kindOf(page)}`,
    `${parts.length} pieces are no text of the article`,
    '',
    ...parts.flatMap(partLines),
    'Characters, white space left out:',
    `body ${NUMBER.format(totals.body)} = ${sum}`,
    '',
  ].join('\n');
}

/** The type of the page and how sure it is, in a sentence. */
function kindOf({ pageType, schemaType, confidence, likeliest, evidence }: ExplainedPageType): string {
  const why = evidence.length === 0 ? '' : `: ${evidence.join(', ')}`;
  const name = `${pageType} (schema.org ${schemaType})`;
  if (confidence === undefined) return `${name}${why}`;
  const sure = pageType === 'other' ? `${likeliest} is the likeliest, and not likely` : 'sure';
  const text = `; its text is expected to be ${PERCENT.format(confidence.text)} right (word F1)`;
  return `${name}, ${PERCENT.format(confidence.pageType)} ${sure}${why}${text}`;
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
