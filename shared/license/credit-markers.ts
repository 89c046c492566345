import { anyOf } from './any-of.ts';
import type { CreditRole } from './credit-roles.ts';
import {
  AGENCIES,
  BY,
  COURTESY,
  CREDIT_NOUNS,
  EAST_MAKERS,
  EAST_SOURCES,
  MADE,
  MAKERS,
  NOUNS,
  SOURCES,
} from './credit-words.ts';

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

const NOUN = anyOf(NOUNS);
const CREDIT = anyOf(CREDIT_NOUNS);
const BOUNDARY = '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][ -](?=cr|cop))';
/** A label stands at the beginning, or after the end of a sentence, a bracket, a line or a separator. */
const LABEL_PLACE = '(?<=^\\s*|[.!?…;:|/()\\[\\]\\uFDD0\\n•·—–\\-,”"]\\s{0,3})';
const COLON = '\\s?[:：]\\s{0,3}';
/** Where East Asian captions have their labels, and what follows these. */
const EAST_PLACE = '(?<=^\\s*|[。．！？；：、，｜／（【［「『〔…\\s.!?;:,|/(\\[]\\s{0,3})';
const EAST_COLON = '\\s?[:：=＝/／・·]\\s{0,3}(?=[\\p{L}@©])';
const LEADS = 'featured main lead top title all some header cover hero stock archive file feature'.split(' ');
const OTHERS = `(?:${anyOf(LEADS)} )?`;

/**
 * Words of which a marker has one, looked for before it: to read on from every character with what stands before it costs
 * a hundred times as much, and most captions have no marker at all.
 */
const oneOf = (...sources: readonly string[]): RegExp => new RegExp(anyOf(sources), 'i');
const HAS_NOUN = oneOf(...NOUNS);
const HAS_CREDIT = oneOf(...NOUNS, ...CREDIT_NOUNS);
const HAS_COURTESY = oneOf(...COURTESY);
const HAS_COLON = oneOf(':', '：');
const HAS_BY = oneOf('by');
const HAS_SIGN = oneOf('©', '\\(c\\)', 'copyright');
const HAS_MASK = oneOf('\\uFDD0');
const HAS_EAST = oneOf(...EAST_MAKERS, ...EAST_SOURCES);

const PATTERNS: ReadonlyArray<
  readonly [role: CreditRole, strong: boolean, source: string, needs: readonly RegExp[]]
> = [
  [
    'source',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN} (?:are |is )?)?(?:used )?${anyOf(COURTESY)}(?:${COLON}|\\s+)`,
    [HAS_COURTESY],
  ],
  // In a sentence, "provided by" is followed by a name.
  [
    'source',
    true,
    `(?<=[,\\s])${anyOf(COURTESY)}\\s+(?=(?:the |our )?(?-i:[\\p{Lu}\\p{Lo}@\\d])|\\S{1,40}\\s{0,3}$)`,
    [HAS_COURTESY],
  ],
  [
    'source',
    true,
    `${LABEL_PLACE}(?:(?:${NOUN}|data|daten)[ /])?${anyOf(SOURCES)}${COLON}`,
    [HAS_COLON, oneOf(...SOURCES)],
  ],
  [
    'either',
    true,
    `${LABEL_PLACE}${OTHERS}${NOUN} (?:via|from) (?=\\S)`,
    [oneOf(' (?:via|from) '), HAS_NOUN],
  ],
  [
    'creator',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN}[ /]?(?:and|&|\\+|y|et|und)?[ /]?)?(?:${NOUN}(?: ${CREDIT})?|${CREDIT}(?: ${NOUN})?)${COLON}`,
    [HAS_COLON, HAS_CREDIT],
  ],
  // Glued to the caption without a stop, a label of two words is known by its capital.
  [
    'creator',
    true,
    `(?<=(?-i:[\\p{Ll}\\d]) )(?=(?-i:\\p{Lu}))${NOUN} (?:${CREDIT}${COLON}|by (?=(?-i:\\p{Lu})))`,
    [oneOf(':', '：', ' by '), HAS_NOUN],
  ],
  ['creator', true, `${LABEL_PLACE}${anyOf(MAKERS)}${COLON}`, [HAS_COLON, oneOf(...MAKERS)]],
  ['source', true, `${EAST_PLACE}${anyOf(EAST_SOURCES)}${EAST_COLON}`, [HAS_EAST]],
  ['creator', true, `${EAST_PLACE}${anyOf(EAST_MAKERS)}${EAST_COLON}`, [HAS_EAST]],
  [
    'creator',
    true,
    `${LABEL_PLACE}${OTHERS}(?:${NOUN} )?(?:${anyOf(MADE)} )?${NOUN} (?:${anyOf(MADE)} )?${anyOf(BY)}(?:${COLON}|\\s+)(?=(?-i:[\\p{Lu}\\p{Lo}@\\d])|[\\p{L}\\d_.]{1,40}\\s{0,2}(?:[/|]|on |via |from |,?\\s{0,2}\\uFDD0|$))`,
    [oneOf(` ${anyOf(BY)}[\\s:：]`), HAS_NOUN],
  ],
  [
    'creator',
    true,
    `${LABEL_PLACE}(?:${anyOf(MADE)}|originally posted to \\S{1,40}|this work) by\\s+`,
    [HAS_BY, oneOf(...MADE, 'originally posted to', 'this work')],
  ],
  [
    'creator',
    true,
    `${LABEL_PLACE}(?:text|words|story|texte?|texto|fotos?|photos?) (?:and|&|und|et|y|e) (?:text|words|story|${NOUN})(?: (?:by|von|par|por|di)\\s+|${COLON})`,
    [oneOf('text', 'words', 'story', 'foto', 'photo')],
  ],
  // "Photo Ada Holm": a label and a name are the whole caption.
  [
    'creator',
    true,
    `(?<=^\\s*)(?:photo|foto|photographer|fotograf|credit|crédit|image|bild) (?=(?-i:\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)?)\\s*[.)]?\\s*$)`,
    [oneOf('photo', 'foto', 'credit', 'crédit', 'image', 'bild')],
  ],
  ['creator', true, `(?<=^\\s*)${NOUN} copyright\\s+(?=(?-i:\\p{Lu}))`, [HAS_SIGN, HAS_NOUN]],
  [
    'creator',
    true,
    '(?<=\\uFDD0[)\\]\\s]{0,3})by\\s+(?=(?-i:\\p{Lu})|@|[\\p{L}\\d_.]{1,40}(?: via |[,;]?\\s{0,2}\\uFDD0|; |\\s*$))',
    [HAS_MASK, HAS_BY],
  ],
  [
    'creator',
    true,
    '^\\s*by\\s+(?=(?-i:\\p{Lu})|@|[\\p{L}\\d_.]{1,40}(?: via |[,;]?\\s{0,2}\\uFDD0|; |\\s*$))',
    [HAS_BY],
  ],
  [
    'creator',
    true,
    `${LABEL_PLACE}${NOUN} (?=(?-i:[\\p{Lu}\\d])[^.|;:]{1,60} (?:on|from|via|/|https?:))`,
    [oneOf(' (?:on|from|via|/|https?:)'), HAS_NOUN],
  ],
  [
    'creator',
    true,
    `(?:(?:${NOUN} )?(?:copyright|\\(c\\))\\s{0,2})?(?:©|\\(c\\)|(?<=^\\s*)copyright)\\s{0,2}(?:by\\s)?(?:\\d{4}(?:\\s?[–-]\\s?\\d{4})?,?\\s{0,2})?(?:by\\s)?`,
    [HAS_SIGN],
  ],
  ['source', false, `${BOUNDARY}via\\s+`, [oneOf('via')]],
  [
    'source',
    false,
    `(?<=\\s)(?:on|from|auf|sur|bei|en|at)\\s+(?=(?:${AGENCIES.join('|')})(?![\\p{L}\\p{N}])|https?://)`,
    [oneOf('\\s(?:on|from|auf|sur|bei|en|at)\\s')],
  ],
  ['source', false, '(?<=\\s)(?=https?://)', [oneOf('https?://')]],
];
const MARKERS = PATTERNS.map(([role, strong, source, needs]) => ({
  role,
  strong,
  needs,
  pattern: new RegExp(source, 'giu'),
}));

/** The markers of a masked caption, in order; of two that overlap, the one that begins first and reaches further. */
export function creditMarkers(text: string): CreditMarker[] {
  const has = new Map<RegExp, boolean>();
  const holds = (word: RegExp): boolean => {
    const known = has.get(word) ?? word.test(text);
    has.set(word, known);
    return known;
  };
  const found = MARKERS.flatMap(({ role, strong, pattern, needs }) =>
    needs.every(holds)
      ? [...text.matchAll(pattern)].map((match) => ({
          role,
          strong,
          start: match.index,
          end: match.index + match[0].length,
        }))
      : [],
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
