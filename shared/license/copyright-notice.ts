import { isNameLike } from './credit-names.ts';

/** A copyright notice: holder and years as printed, and the notice itself. */
export interface CopyrightNotice {
  readonly holder: string | undefined;
  /** `YYYY` or `YYYY-YYYY`. */
  readonly year: string | undefined;
  readonly text: string;
}

const SIGN =
  /(?:copyright\s*(?:©|\(c\)|ⓒ)|(?:©|ⓒ|\(c\)(?=\s?(?:19|20)\d\d|\s?copyright))\s*copyright|©|ⓒ|\(c\)(?=\s?(?:19|20)\d\d)|\bcopyright(?=\s+(?:by\s+|of\s+)?(?:(?:19|20)\d\d|(?-i:\p{Lu})|the\s)))[\s:,–-]{0,4}/giu;
/** The dash between two years is often the victim of a wrong decoding. */
const YEARS =
  /(?<![\d])((?:19|20)\d{2})(?:\s?(?:[-–—]|â\u0080[\u0093\u0094]|â€[“”])\s?((?:19|20)\d{2}|present|current|today|heute|now|\d{2}(?!\d)))?(?!\d)/i;
const END =
  /\s*(?:[,.|·•;–—-]\s*)?(?:all\s+(?:other\s+)?rights|alle rechte|tous droits|todos los derechos|tutti i diritti|todos os direitos|alle rechten|wszelkie prawa|some rights|no part of|unauthorized|powered by|designed by|website by|site by|web design|licen[sc]ed|is licen|privacy|terms\b|sitemap|cookie|contact|registered|used under|used with|a registered|this work|this site|this material|may not|content is|made with|built with|theme|hosted)|\s[|·•]\s|\s[–—.]\s|\s\p{L}+ is an? (?:registered )?trademark|(?<=\b(?:Inc|LLC|Ltd|GmbH|Corp|BV|B\.V|plc)\.?),\s(?!Inc|LLC|Ltd)|(?<=\b(?:Inc|LLC|Ltd|GmbH|Corp)\.?)(?=(?-i:\p{Lu}\p{Ll}))|\s{3,}|\s?[❉★✦●◆■▪]|[;|]|(?<=[\p{L}\d)]{3})\.\s+(?=\p{Lu})|\n|©|(?<!\b(?:Inc|Ltd|Corp|Co|B\.V|S\.A))\.\s*$/iu;
const EDGES = /^[\s,.:;|·•–—\-()/]+|[\s,:;|·•–—\-(/]+$/gu;
const BY = /^(?:by|of|to)\s+/i;
const LETTER = /\p{L}/u;
const BARE = /^copyright[\s:,–-]*$/i;
const CENTURY = 100;
/** Longest holder, in characters, and longest notice kept. */
const MAX_HOLDER = 120;
const MAX_NOTICE = 240;

const RESERVED =
  /\ball\s+(?:other\s+)?rights\s+(?:are\s+)?reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti (?:sono )?riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|no part of (?:this|the) [\w ]{1,40}may be reproduced|all rights? reserved/iu;

/** The copyright notices in a text, in order. */
export function copyrightNotices(text: string): CopyrightNotice[] {
  return [...text.matchAll(SIGN)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + MAX_NOTICE);
    const found = holderAndYear(rest);
    // The bare word "copyright" is a notice only with a year or "by": "Copyright Act" is none.
    const bare = BARE.test(match[0]) && found.year === undefined && !BY.test(rest);
    return bare ? [] : [{ ...found, text: noticeText(text, match.index) }];
  });
}

/** "May not be copied … without the written approval of Acme": a notice that names its holder without the sign. */
const PERMISSION =
  /(?<=(?:copied|reproduced|republished|used|distributed|reprinted|duplicated|redistributed|part)\b[^.]{1,200})\bwithout\s(?:(?:the|prior|express|explicit|written)\s|(?:or|and|,)\s?){0,6}(?:permission|consent|approval|authori[sz]ation)\s(?:of|from|by)\s((?-i:\p{Lu})[^.;,\n]{1,80})/iu;

/** The holder named by a sentence that forbids copying without its leave; null where none is named. */
export function permissionHolder(text: string): string | null {
  const holder = PERMISSION.exec(text)?.[1]?.replace(EDGES, '') ?? '';
  return holder !== '' && isNameLike(holder) ? holder : null;
}

/** Whether a text keeps all rights back, in one of the languages known. */
export const reservesAllRights = (text: string): boolean => RESERVED.test(text);

/** "All rights reserved" and what leads from it to a holder: "All Rights Reserved - Acme", "all rights reserved by Acme". */
const AFTER_RESERVED =
  /^[\s.,|–—-]{0,4}all rights reserved[\s.]{0,2}(?:by\s+|\s?[-–—,]\s?)(?=(?-i:\p{Lu}))/iu;
const AFTER_YEARS = /^[\s.,|–—-]*$/;

function holderAndYear(rest: string): Pick<CopyrightNotice, 'holder' | 'year'> {
  const years = YEARS.exec(rest);
  const early = years !== null && years.index <= MAX_HOLDER;
  const afterYears = early && years !== null ? rest.slice(years.index + years[0].length) : '';
  const before = early && years !== null ? rest.slice(0, years.index) : rest;
  const cut = (part: string): string => {
    const end = END.exec(part)?.index ?? part.length;
    return part.slice(0, end).replace(EDGES, '').replace(BY, '').replace(EDGES, '');
  };
  const leading = early && years !== null && AFTER_YEARS.test(before) ? '' : cut(before);
  const reserved = AFTER_RESERVED.exec(afterYears)?.[0] ?? '';
  const trailing = afterYears.slice(reserved.length).replace(EDGES, '');
  const holder = LETTER.test(leading) ? leading : cut(trailing);
  const ended =
    LETTER.test(leading) &&
    before.length > 0 &&
    (END.exec(before)?.index ?? before.length) < before.trimEnd().length;
  return {
    holder: LETTER.test(holder) && holder.length <= MAX_HOLDER ? holder : undefined,
    year: early && years !== null && !ended ? yearsOf(years) : undefined,
  };
}

function yearsOf([, first = '', last]: RegExpExecArray): string {
  if (last === undefined) return first;
  if (last.length === 2) return `${first}-${Math.floor(Number(first) / CENTURY)}${last}`;
  return LETTER.test(last) ? first : `${first}-${last}`;
}

function noticeText(text: string, start: number): string {
  const rest = text.slice(start, start + MAX_NOTICE);
  const end = NOTICE_END.exec(rest)?.index;
  return (end === undefined ? rest : rest.slice(0, end + 1)).trim();
}
const NOTICE_END = /(?<=[\p{L}\d)]{3})\.(?=\s+\p{Lu})(?!\s+(?:All|Alle|Tous|Todos|Tutti)\b)/u;
