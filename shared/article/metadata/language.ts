import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import { textOf } from './json-ld.ts';
import { surveyOf, visibleText } from './page-survey.ts';

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;
/** Tags that are canonical as they stand; asking `Intl` costs a tenth of all metadata. */
const CANONICAL =
  /^(?:ar|da|de|en|es|fi|fr|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)(?:-(?:AU|BR|CA|CH|CN|DE|ES|FR|GB|IE|IN|IT|JP|KR|MX|NL|NZ|TW|US))?$/;
const WORDS = /\p{L}+/gu;
const SCRIPTS: ReadonlyArray<readonly [language: string, script: RegExp]> = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
/** Frequent short words that tell languages apart. */
const STOP_WORDS: ReadonlyArray<readonly [language: string, words: string]> = [
  ['en', 'the of and to in is that for it with was his are this from not'],
  ['de', 'der die und das ist nicht den von mit sich auf für ein eine auch dem'],
  ['fr', 'le la les des et est que une dans pour pas sur du qui au avec'],
  ['es', 'el la los las que y en un una por con para del se no su'],
  ['it', 'il di che la è per un non una con del sono della nel gli più'],
  ['pt', 'o que não uma os para com do da em um por mais como dos as'],
  ['nl', 'de het een en van is dat niet op zijn te met voor er ook aan'],
  ['sv', 'och att det som en är på för med av den till inte har om ett'],
  ['da', 'og at det er en til på for med af den ikke som har de et'],
  ['pl', 'i w na z się nie do to że jest o jak po przez dla od'],
  ['ru', 'и в не на что с как это по но из у за от он для'],
  ['tr', 've bir bu için ile da de olarak daha çok olan en gibi ne o var'],
];
/** Text looked at, in characters. */
const SAMPLE = 4000;
/** Share of stop words, and of letters of one script, that settles a guess. */
const ENOUGH_WORDS = 0.12;
const ENOUGH_LETTERS = 0.25;

/** Reads the language of the article as a BCP 47 tag: as declared, else guessed from its words. */
export function readLanguage(page: ParsedPage): Finding[] {
  const survey = surveyOf(page);
  const declared = [
    ...tagged(survey.html?.attribs['lang'] ?? survey.html?.attribs['xml:lang'], 'attribute', 'html[lang]'),
    ...articleNodes(page).flatMap(({ object, where }) =>
      tagged(textOf(object['inLanguage']), 'json-ld', `${where}.inLanguage`),
    ),
    ...metaFindings(survey, [
      'og:locale',
      'content-language',
      'dc.language',
      'dcterms.language',
      'inlanguage',
      'language',
    ]).flatMap(({ value, evidence }) => tagged(value, evidence.source, evidence.where)),
  ];
  return declared.length > 0 ? declared : guess(page);
}

function tagged(value: string | undefined, source: Finding['evidence']['source'], where: string): Finding[] {
  const tag = value?.trim().replaceAll('_', '-') ?? '';
  if (!TAG.test(tag) || tag === 'und') return [];
  const [canonical] = CANONICAL.test(tag) ? [tag] : safeTags(tag);
  return canonical === undefined ? [] : [finding(canonical, source, where, tag)];
}

function safeTags(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

function guess(page: ParsedPage): Finding[] {
  const text = visibleText(page.document, SAMPLE * 2).slice(-SAMPLE);
  for (const [language, script] of SCRIPTS)
    if ((text.match(script)?.length ?? 0) > text.length * ENOUGH_LETTERS)
      return [finding(language, 'computed', 'script of the text', '')];
  const words = text.toLowerCase().match(WORDS) ?? [];
  const ranked = STOP_WORDS.map(([language, list]) => {
    const stop = new Set(list.split(' '));
    return { language, share: words.filter((word) => stop.has(word)).length / Math.max(1, words.length) };
  }).toSorted((a, b) => b.share - a.share);
  const [first] = ranked;
  return first === undefined || first.share < ENOUGH_WORDS
    ? []
    : [finding(first.language, 'computed', 'frequent words of the text', '')];
}
