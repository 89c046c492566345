import type { Document, Element } from 'domhandler';
import type { PageHeaders } from './raw-page.ts';

/**
 * A page as a tree. A bare text becomes the tree that its headings, captions and noise suggest, so that every
 * later stage knows one shape only. `depth` is the deepest nesting met.
 */
export interface ParsedPage {
  readonly format: 'html' | 'text';
  readonly document: Document;
  /** The one that `ensureBody` gave the document. */
  readonly body: Element;
  readonly depth: number;
  readonly headers?: PageHeaders | undefined;
}
