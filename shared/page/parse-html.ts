import type { Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import { MAX_PAGE_DEPTH } from './limits.ts';
import { scanHtml } from './scan-html.ts';
import { type Holds, treeBuilder } from './tree-builder.ts';

/** A tree and the deepest nesting met in it; `document` is null where that passed the limit and parsing stopped. */
export interface HtmlTree {
  readonly document: Document | null;
  readonly depth: number;
  readonly holds: Readonly<Holds>;
}

/**
 * Parses HTML into a domhandler tree as htmlparser2 does: its parser says which elements the tags open and close, the
 * tags are found by `scanHtml`. `hides` as in `ScanOptions`. Stops at the depth limit: past it that parser takes quadratic time.
 */
export function parseHtml(text: string, hides: boolean): HtmlTree {
  const tree = treeBuilder();
  const parser = new Parser(tree);
  // Paused, it keeps the text that names are cut from and leaves the scan to us.
  parser.pause();
  parser.write(text);
  scanHtml(text, parser, tree, { hides, isTooDeep: () => tree.deepest() > MAX_PAGE_DEPTH });
  const depth = tree.deepest();
  return { document: depth > MAX_PAGE_DEPTH ? null : tree.document, depth, holds: tree.holds };
}
