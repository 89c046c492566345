import type { Mark, RichText } from '../article/block.ts';
import { artworkCredit } from './artwork-credit.ts';
import { cleanName, withoutLoneBracket } from './clean-name.ts';
import type { Credit, Party } from './credit.ts';
import { type CreditMarker, creditMarkers } from './credit-markers.ts';
import { isNameLike, isOrganisation, isPersonLike } from './credit-names.ts';
import { type CreditRoles, rolesOfSegments } from './credit-roles.ts';
import { takeTitle } from './credit-title.ts';
import { eastCredit } from './east-credit.ts';
import { mostExact } from './license-mentions.ts';
import { MASK, type MaskedCaption, maskLicenses } from './mask-licenses.ts';
import { SENTENCE_END } from './sentence-end.ts';

/** What is known of the place that a caption stood in. */
export interface CreditPlace {
  /** True where the page marks the element as a credit (`class="photo-credit"`): then a bare name is one too. */
  readonly slot?: boolean;
}

const SEGMENT_END = new RegExp(`[\uFDD0;\n]|\\s[—–•·]\\s|${SENTENCE_END}`, 'u');
const MASKS = /\uFDD0[\uFDD0\s.,;()[\]<>-]*/gu;
const STATEMENT = /^(?:this|the)\s+(?:work|photo|image|picture|article|illustration|file)s?\s*$/iu;
const PLACEMENT = /^(?:above|below|left|right|top|bottom|cover|header)\s*$/iu;

/** Longest caption read for a credit, in characters; a longer one is a text, and its end is read. */
const MAX_CAPTION = 2000;

/**
 * Reads the credit in a caption: title, creator, source and licence, with the links its names carry. Null where the
 * caption names nobody and no licence. `creditText` is the credit as it stands in the caption.
 */
export function readCredit(caption: RichText, place: CreditPlace = {}): Credit | null {
  const short = lastPart(caption);
  if (short.text.trim() === '') return null;
  const masked = maskLicenses(short);
  const { title, text: titled, start } = takeTitle(masked.text);
  const text = withoutChanges(titled);
  const markers = creditMarkers(text);
  const first = markers.find((marker) => marker.strong);
  const roles =
    first === undefined
      ? (eastCredit(text) ?? unmarked(text, markers, masked, place, title))
      : marked(text, markers.slice(markers.indexOf(first)), title);
  if (roles === null) return artworkCredit(short);
  const license = mostExact(masked.licenses);
  const name = title ?? roles.title;
  if (roles.creators.length === 0 && roles.sources.length === 0 && license === null) return null;
  return {
    ...(name === undefined ? {} : { name }),
    creator: roles.creators.map((creator) => party(creator, text, short)),
    sourceOrganization: roles.sources.map((source) => party(source, text, short)),
    ...(license === null ? {} : { license }),
    creditText: withoutLoneBracket(short.text.slice(title === undefined ? roles.start : start).trim()),
  };
}

interface FoundRoles extends CreditRoles {
  /** Where the credit begins in the caption. */
  readonly start: number;
}

/** A credit that a label opens: each marker's words are its role's names. */
function marked(
  text: string,
  markers: readonly CreditMarker[],
  title: string | undefined,
): FoundRoles | null {
  const creators: string[] = [];
  const sources: string[] = [];
  let foundTitle: string | undefined;
  let start = markers[0]?.start ?? 0;
  for (const [index, marker] of markers.entries()) {
    // A label that names nobody opens the caption, not the credit: "Photo: the harbour. Photograph by Ada Holm".
    if (creators.length + sources.length === 0 && marker.strong) start = marker.start;
    const whole = text.slice(marker.end, markers[index + 1]?.start ?? text.length);
    const end = SEGMENT_END.exec(whole)?.index ?? whole.length;
    const segments = whole.slice(0, end);
    const roles = rolesOfSegments(segments, marker.role);
    const listed = marker.role === 'creator' ? listedNames(whole.slice(end)) : [];
    creators.push(...roles.creators, ...listed);
    sources.push(...roles.sources);
    foundTitle ??= roles.title;
    if (
      creators.length + sources.length > 0 &&
      end < whole.length &&
      !whole.slice(end).startsWith(MASK) &&
      whole[end] !== '|' &&
      !isOnlyMask(whole.slice(end))
    ) {
      if ((whole[end] === ';' && listed.length === 0) || markers[index + 1]?.strong !== false) break;
    }
  }
  const hasNames = creators.length + sources.length > 0;
  if (!hasNames && !text.includes(MASK)) return null;
  const [creator, source] = creators.length === 0 ? [[], sources] : [creators, sources];
  return {
    creators: unique(creator),
    sources: unique(source).filter((name) => !creator.includes(name)),
    title: title === undefined ? foundTitle : undefined,
    start,
  };
}

/** The further names of a list with semicolons: "Photos: Ada Holm; Bo Vik". */
function listedNames(rest: string): string[] {
  const names: string[] = [];
  for (const part of rest.split(LIST_GAP).slice(1)) {
    const end = SEGMENT_END.exec(part)?.index ?? part.length;
    const name = cleanName(part.slice(0, end));
    if (!isListedName(name)) break;
    names.push(name);
    if (end < part.length) break;
  }
  return rest.startsWith(';') ? names : [];
}
const LIST_GAP = /;\s/;
const isListedName = (name: string): boolean =>
  isNameLike(name) &&
  !name.includes(' by ') &&
  (isPersonLike(name) || isOrganisation(name) || !name.includes(' '));

/** A credit without a label: "A / Agency", "A via Agency", "A, <licence>", a bare name in a credit slot. */
function unmarked(
  text: string,
  markers: readonly CreditMarker[],
  masked: MaskedCaption,
  place: CreditPlace,
  title: string | undefined,
): FoundRoles | null {
  const firstMarker = markers[0];
  const head = text.slice(0, firstMarker?.start ?? text.length);
  const tail = markers.map((marker, index) =>
    text.slice(marker.end, markers[index + 1]?.start ?? text.length),
  );
  const licensed = masked.licenses.length > 0;
  const parts = head
    .split(MASKS)
    .map(cleanName)
    .filter((part) => part !== '');
  const named = rolesOfSegments(head.replace(MASKS, ' / '), 'unknown');
  const tailSources = tail
    .flatMap((part) => rolesOfSegments(part.replace(MASKS, '|'), 'source').sources)
    .filter((name) => PROPER.test(name));
  if (tailSources.length > 0) {
    const creators = named.creators.length > 0 ? named.creators : [];
    return {
      creators,
      sources: unique([...named.sources, ...tailSources]),
      title: named.title,
      start: head.includes(MASK) ? 0 : (named.start ?? 0),
    };
  }
  if (licensed) return licensedRoles(parts, named, title, head);
  if (named.sure || (place.slot === true && named.creators.length + named.sources.length > 0))
    return { ...named, start: named.start ?? 0 };
  return null;
}

/** Beside a licence, one short name is its creator; words that are no name are the caption, and a label's colon means another thing's licence. */
function licensedRoles(
  parts: readonly string[],
  named: CreditRoles,
  title: string | undefined,
  head: string,
): FoundRoles | null {
  const statement = parts.length === 0 || parts.every((part) => STATEMENT.test(part) || PLACEMENT.test(part));
  if (statement) return { creators: [], sources: [], title: undefined, start: 0 };
  if (OPEN_LABEL.test(head)) return null;
  if (title !== undefined && named.creators.length === 0 && named.sources.length === 0)
    return { creators: [], sources: [], title: undefined, start: 0 };
  if (named.creators.length > 0 || named.sources.length > 0) return { ...named, start: 0 };
  const first = head.indexOf(MASK);
  return { creators: [], sources: [], title: undefined, start: Math.max(first, 0) };
}

/** Names have a capital, letters of a script without them, or are one word: "via the menu" names nobody. */
const PROPER = /[\p{Lu}\p{Lo}]|^\S+$/u;
const OPEN_LABEL = /[:：]\s*\uFDD0/u;
const isOnlyMask = (text: string): boolean => cleanName(text.replace(MASKS, '')) === '';
const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** A name with the link it carries in the caption, looked for where no title and no licence stands. */
function party(name: string, masked: string, caption: RichText): Party {
  const start = masked.indexOf(name);
  const link = caption.marks.find(
    (mark): mark is Extract<Mark, { type: 'link' }> =>
      mark.type === 'link' && mark.start < start + name.length && mark.end > start,
  );
  return link === undefined || start < 0 ? { name } : { name, url: link.href };
}

/** What was done to the work ends its credit and names nobody. */
const CHANGES = /(?:^|[.;,)\uFDD0/|–—-]\s{1,3})(?:changes(?: made)?|modifications|modified|edited):\s/iu;

function withoutChanges(text: string): string {
  const start = CHANGES.exec(text)?.index;
  return start === undefined ? text : text.slice(0, start + 1);
}

function lastPart(caption: RichText): RichText {
  const cut = caption.text.length - MAX_CAPTION;
  if (cut <= 0) return caption;
  const marks = caption.marks.flatMap((mark) =>
    mark.start < cut ? [] : [{ ...mark, start: mark.start - cut, end: mark.end - cut }],
  );
  return { text: caption.text.slice(cut), marks };
}
