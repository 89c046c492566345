import type { RichText } from '../article/block.ts';
import type { License } from './license.ts';
import { knownLicenseByUri } from './license-by-uri.ts';
import { type LicenseMention, licenseMentions } from './license-mentions.ts';

/** Stands in a masked text where a licence or a title stood: no credit has it. */
export const MASK = '\uFDD0';

/** A caption with its licences taken out at equal length, so that positions still hold. */
export interface MaskedCaption {
  readonly text: string;
  readonly licenses: readonly License[];
}

/** Words that lead to a licence and go with it. */
const LEAD =
  /(?:\s(?:is|are|was|has been))?\s*\b(?:(?:licen[sc]ed|marked|made available|available|released|distributed|published|shared|provided|used)\s+(?:under|with|by|as|via|in)|(?:under|sous|con|bajo|sob|sotto|unter|unter der|onder)?\s*(?:licen[cs]es?|licence|licencia|licenza|licença|lizenz|licentie)|(?:^|(?<=[,.;:(|/]\s?))(?:licen[cs]e|licencia|licenza|licença|lizenz)\s*:|lizenziert unter|veröffentlicht unter|under|unter|sous|bajo|in|rights)(?:\s+(?:the\s+terms\s+of\s+)?(?:the|an?|der|den|la|le|una?|einer))?\s*$/iu;
const TRAIL =
  /^[\s)\]>.,]{0,3}(?:to view (?:a copy of )?(?:this licen[cs]e|the terms),? visit|mehr unter|deed\.[a-z-]{2,5})\s*/iu;
const LICENSE_WORD = /\(\s*licen[cs]e\s*\)/iu;

/** Longest stretch before a licence searched for the words that lead to it, in characters. */
const LEAD_WINDOW = 80;

/** Finds the licences of a caption, in its words and its links, and masks them together with the words that lead to them. */
export function maskLicenses(caption: RichText): MaskedCaption {
  const { text } = caption;
  const linked = caption.marks.flatMap((mark) => {
    const license = mark.type === 'link' ? knownLicenseByUri(mark.href) : null;
    return license === null ? [] : [{ license, start: mark.start, end: mark.end }];
  });
  const mentions = [...linked, ...licenseMentions(text)]
    .map((mention) => withItsName(mention, text))
    .toSorted((a, b) => a.start - b.start);
  let masked = text;
  for (const { start, end } of mentions) masked = fill(masked, start, end);
  for (const { start, end } of mentions) {
    const before = masked.slice(Math.max(0, start - LEAD_WINDOW), start);
    const lead = LEAD.exec(before)?.[0].length ?? 0;
    const trail = TRAIL.exec(masked.slice(end, end + LEAD_WINDOW))?.[0].length ?? 0;
    masked = fill(masked, start - lead, end + trail);
  }
  const word = mentions.length === 0 ? null : LICENSE_WORD.exec(masked);
  if (word !== null) masked = fill(masked, word.index, word.index + word[0].length);
  return { text: masked, licenses: mentions.map((mention) => mention.license) };
}

/** "NAME (https://…)" is one mention: the licence's own name goes with its address. */
function withItsName(mention: LicenseMention, text: string): LicenseMention {
  const named = `${mention.license.name} (`;
  return text.slice(0, mention.start).endsWith(named)
    ? { ...mention, start: mention.start - named.length }
    : mention;
}

/** The text with this range masked. */
export const fill = (text: string, start: number, end: number): string =>
  `${text.slice(0, start)}${MASK.repeat(Math.max(0, end - start))}${text.slice(end)}`;
