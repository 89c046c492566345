import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { MAX_PAGE_DEPTH } from './limits.ts';

/** A tree and the deepest nesting met in it; `document` is null where that passed the limit and parsing stopped. */
export interface HtmlTree {
  readonly document: Document | null;
  readonly depth: number;
}

/** Soft hyphens and zero-width characters that no reader sees; joiners stay, for they change how scripts and emoji read. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Parses HTML with htmlparser2 into a domhandler tree. Stops at the depth limit: past it that parser takes quadratic time. */
export function parseHtml(text: string): HtmlTree {
  let depth = 0;
  let deepest = 0;
  const handler = new DomHandler();
  const parser = new Parser({
    onparserinit: (started) => handler.onparserinit(started),
    onopentag: (name, attribs) => {
      depth++;
      if (depth > deepest) deepest = depth;
      if (depth > MAX_PAGE_DEPTH) parser.pause();
      handler.onopentag(name, attribs);
    },
    onclosetag: () => {
      depth--;
      handler.onclosetag();
    },
    ontext: (piece) => {
      const visible = piece.replace(INVISIBLE, '');
      if (visible !== '') handler.ontext(visible);
    },
    oncomment: (comment) => handler.oncomment(comment),
    oncommentend: () => handler.oncommentend(),
    onerror: (error) => handler.onerror(error),
    onend: () => handler.onend(),
  });
  parser.write(text);
  if (deepest > MAX_PAGE_DEPTH) return { document: null, depth: deepest };
  parser.end();
  return { document: handler.root, depth: deepest };
}
