import { fill, MASK } from './mask-licenses.ts';

const QUOTED = /(?<=^\s*|[/|,\uFDD0]\s{0,3})["“„«]([^"“”„«»]{1,300})["”“»](?=\s{0,3}(?:[/|,\uFDD0]|$))/u;
const QUOTED_BY =
  /^\s*["“„«‘'](.{1,300}?)["”“»’']\s*,?\s*(?:\(https?:\/\/[^\s()]{1,300}\)\s*)?(?=(?:©\s*\d{4}\s*)?(?<=\s)(?:by|via|von|par|por|di|de|is|are)\b|[([]?\uFDD0|©)/u;
/** After a sentence of the caption the title must be quoted whole. */
const LATER_QUOTED_BY =
  /(?<=[.!?…)\n|]\s{1,3})(["“„«][^"“”„«»]{1,300}["”“»])\s*,?\s*(?=(?:by|via|von|par|por|di|de)\s)/u;
const LOST_QUOTE_BY = /^\s*([^"“”„«»]{1,300}?)["”»]\s*(?=(?:by|von|par|por|di)\s)/u;
const UNQUOTED_BY = /^\s*([^\uFDD0"“”]{1,200}?)\s*(?:©\s*(?:\d{4}\s*)?)?\s(?=by\s[^\uFDD0]{1,200}\uFDD0)/u;
const GENERIC =
  /^(?:this|the|these)?\s*(?:works?|photo(?:graph)?s?|images?|pictures?|article|illustrations?|foto|bild|graphic|video|courtesy|originally posted|posted|created|taken|credits?:?.*|(?:photo|image) credits?:?.*)$/iu;
const COPYRIGHT_END = /\s*©\s*(?:\d{4})?\s*$/u;
const COMMA_END = /,$/;
const SLASH = /\s[/|]\s|[/|]/;

/** A title found in a masked caption, and the caption with the title masked too. */
export interface FoundTitle {
  readonly title: string | undefined;
  readonly text: string;
  /** Where the title begins, its quotation mark with it; 0 where none was found. */
  readonly start: number;
}

/** Takes the title out of a masked caption: quoted, with its first quotation mark lost, or plain before "by … <licence>". */
export function takeTitle(text: string): FoundTitle {
  const later = text.includes(MASK) ? LATER_QUOTED_BY.exec(text) : null;
  if (later?.[1] !== undefined) return taken(text, later.index, later[0].length, later[1].slice(1, -1));
  for (const pattern of [QUOTED_BY, LOST_QUOTE_BY]) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return taken(text, match.index, match[0].length, match[1]);
  }
  const plain = text.includes(MASK) ? UNQUOTED_BY.exec(text) : null;
  if (plain?.[1] !== undefined) {
    const title = plain[1].replace(COPYRIGHT_END, '').trim();
    const generic = GENERIC.test(title);
    return { ...taken(text, 0, plain[0].length, title), ...(generic ? { title: undefined } : {}) };
  }
  const quoted = SLASH.test(text) || text.includes(MASK) ? QUOTED.exec(text) : null;
  if (quoted?.[1] !== undefined) return taken(text, quoted.index, quoted[0].length, quoted[1]);
  return { title: undefined, text, start: 0 };
}

const taken = (text: string, start: number, length: number, title: string): FoundTitle => ({
  title: title.trim().replace(COMMA_END, ''),
  text: fill(text, start, start + length),
  start,
});
