import type { CreditRole } from './credit-roles.ts';
import { AGENCIES, BY, COURTESY, CREDIT_NOUNS, MADE, MAKERS, NOUNS, SOURCES } from './credit-words.ts';

/**
 * What the words after a marker are. `strong`: the marker alone shows that a credit begins here; a weak one ("via")
 * only counts beside a name.
 */
export interface CreditMarker {
  readonly role: CreditRole;
  readonly strong: boolean;
  readonly start: number;
  /** Where the name begins. */
  readonly end: number;
}

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const NOUN = anyOf(NOUNS);
const CREDIT = anyOf(CREDIT_NOUNS);
const BOUNDARY = '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][ -](?=cr|cop))';
/** A label stands at the beginning, or after the end of a sentence, a bracket, a line or a separator. */
const LABEL_PLACE = '(?<=^\\s*|[.!?…;:|/()\\[\\]\\uFDD0\\n•·—–\\-,”"]\\s{0,3})';
const COLON = '\\s?[:：]\\s{0,3}';
const OTHERS = '(?:(?:featured|main|lead|top|title|all|some|header|cover|hero|stock|archive|file|feature) )?';

const PATTERNS: ReadonlyArray<readonly [role: CreditRole, strong: boolean, source: string]> = [
  [
    'source',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN} (?:are |is )?)?(?:used )?${anyOf(COURTESY)}(?:${COLON}|\\s+)`,
  ],
  // In a sentence, "provided by" is followed by a name.
  [
    'source',
    true,
    `(?<=[,\\s])${anyOf(COURTESY)}\\s+(?=(?:the |our )?(?-i:[\\p{Lu}\\p{Lo}@\\d])|\\S{1,40}\\s{0,3}$)`,
  ],
  ['source', true, `${LABEL_PLACE}(?:(?:${NOUN}|data|daten)[ /])?${anyOf(SOURCES)}${COLON}`],
  ['either', true, `${LABEL_PLACE}${OTHERS}${NOUN} (?:via|from) (?=\\S)`],
  [
    'creator',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN}[ /]?(?:and|&|\\+|y|et|und)?[ /]?)?(?:${NOUN}|${CREDIT}|${NOUN} ${CREDIT}|${CREDIT} ${NOUN})${COLON}`,
  ],
  // Glued to the caption without a stop, a label of two words is known by its capital.
  [
    'creator',
    true,
    `(?<=(?-i:[\\p{Ll}\\d]) )(?=(?-i:\\p{Lu}))${NOUN} (?:${CREDIT}${COLON}|by (?=(?-i:\\p{Lu})))`,
  ],
  ['creator', true, `${LABEL_PLACE}${anyOf(MAKERS)}${COLON}`],
  [
    'creator',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN} )?(?:${anyOf(MADE)} )?${NOUN} (?:${anyOf(MADE)} )?${anyOf(BY)}(?:${COLON}|\\s+)(?=(?-i:[\\p{Lu}\\p{Lo}@\\d])|[\\p{L}\\d_.]{1,40}\\s{0,2}(?:[/|]|on |via |from |,?\\s{0,2}\\uFDD0|$))`,
  ],
  ['creator', true, `${LABEL_PLACE}(?:${anyOf(MADE)}|originally posted to \\S{1,40}|this work) by\\s+`],
  [
    'creator',
    true,
    `${LABEL_PLACE}(?:text|words|story|texte?|texto|fotos?|photos?) (?:and|&|und|et|y|e) (?:text|words|story|${NOUN})(?: (?:by|von|par|por|di)\\s+|${COLON})`,
  ],
  // "Photo Ada Holm": a label and a name are the whole caption.
  [
    'creator',
    true,
    `(?<=^\\s*)(?:photo|foto|photographer|fotograf|credit|crédit|image|bild) (?=(?-i:\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)?)\\s*[.)]?\\s*$)`,
  ],
  ['creator', true, `(?<=^\\s*)${NOUN} copyright\\s+(?=(?-i:\\p{Lu}))`],
  [
    'creator',
    true,
    '(?<=\\uFDD0[)\\]\\s]{0,3})by\\s+(?=(?-i:\\p{Lu})|@|[\\p{L}\\d_.]{1,40}(?: via |[,;]?\\s{0,2}\\uFDD0|; |\\s*$))',
  ],
  [
    'creator',
    true,
    '^\\s*by\\s+(?=(?-i:\\p{Lu})|@|[\\p{L}\\d_.]{1,40}(?: via |[,;]?\\s{0,2}\\uFDD0|; |\\s*$))',
  ],
  ['creator', true, `${LABEL_PLACE}${NOUN} (?=(?-i:[\\p{Lu}\\d])[^.|;:]{1,60} (?:on|from|via|/|https?:))`],
  [
    'creator',
    true,
    `(?:(?:${NOUN} )?(?:copyright|\\(c\\))\\s{0,2})?(?:©|\\(c\\)|(?<=^\\s*)copyright)\\s{0,2}(?:by\\s)?(?:\\d{4}(?:\\s?[–-]\\s?\\d{4})?,?\\s{0,2})?(?:by\\s)?`,
  ],
  ['source', false, `${BOUNDARY}via\\s+`],
  [
    'source',
    false,
    `(?<=\\s)(?:on|from|auf|sur|bei|en|at)\\s+(?=(?:${AGENCIES.join('|')})(?![\\p{L}\\p{N}])|https?://)`,
  ],
  ['source', false, '(?<=\\s)(?=https?://)'],
];
const MARKERS = PATTERNS.map(([role, strong, source]) => ({
  role,
  strong,
  pattern: new RegExp(source, 'giu'),
}));

/** The markers of a masked caption, in order; of two that overlap, the one that begins first and reaches further. */
export function creditMarkers(text: string): CreditMarker[] {
  const found = MARKERS.flatMap(({ role, strong, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      role,
      strong,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: CreditMarker[] = [];
  for (const marker of found) {
    const last = kept.at(-1);
    // Markers that touch are one: the later tells more ("Photo credit: © A", "Photo: courtesy of A").
    if (last !== undefined && marker.start <= last.end) {
      if (marker.end > last.end)
        kept[kept.length - 1] = { ...marker, start: last.start, strong: marker.strong || last.strong };
    } else kept.push(marker);
  }
  return kept;
}
