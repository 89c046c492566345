import { parseDocument } from 'htmlparser2';
import { parse } from 'parse5';
import { fairCopy } from '../shared/article/fair-copy.ts';
import type { RawPage } from '../shared/page/raw-page.ts';

/** Something that is measured: what it does to one page. Its result is returned so that no work is optimized away. */
export type Subject = (page: RawPage) => unknown;

const utf8 = new TextDecoder();

/** What is measured, by name. The first is what the others are held against. */
export const SUBJECTS: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['htmlparser2 alone', (page) => parseDocument(utf8.decode(page.bytes))],
  ['parse5 alone', (page) => parse(utf8.decode(page.bytes))],
  ['fairCopy', fairCopy],
]);
