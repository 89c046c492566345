import { SIGNATURES } from './signatures.ts';

/** Bytes looked at for NULs: more than any head of a page before its text begins. */
const BINARY_WINDOW = 8192;
/** NULs a text may hold in that window, a few broken bytes or this share; a binary file has far more. */
const MAX_NULS = 3;
const MAX_NUL_SHARE = 0.01;
/** Characters looked at for the first words of a page. */
const HEAD_LENGTH = 4096;

const XML_PROLOG = /^(?:<\?[^>]{0,1000}\?>|<!--[\s\S]{0,4000}?-->|<!doctype\s[^>]{0,400}>|\s)+/i;
const FEED_ROOT = /^<(rss|feed|rdf:RDF|urlset|sitemapindex|opml|svg|kml|gpx|plist|wsdl:definitions)[\s>]/i;
const HTML_ROOT = /^<html[\s>]/i;
const ANY_TAG = /<[a-z!?/]/i;
const JSON_START = /^[[{]\s*(?:["[\]{}\d-]|true|false|null)/;

/** The kind of a file that its first bytes give away as no text, or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const { kind, magic, offset = 0 } of SIGNATURES) if (startsWith(bytes, magic, offset)) return kind;
  const window = bytes.subarray(0, BINARY_WINDOW);
  let nuls = 0;
  for (let at = window.indexOf(0); at >= 0; at = window.indexOf(0, at + 1)) nuls++;
  return nuls > Math.max(MAX_NULS, window.length * MAX_NUL_SHARE)
    ? `binary content (${nuls} NULs in its first ${window.length} bytes)`
    : null;
}

/** The kind of a text that is neither a page nor an article, or null: JSON, feeds and other XML. */
export function foreignTextKind(text: string, format: 'html' | 'text'): string | null {
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  if (JSON_START.test(head) && isJson(text)) return 'JSON';
  const root = head.replace(XML_PROLOG, '');
  const feed = FEED_ROOT.exec(root)?.[1];
  if (feed !== undefined) return `XML with the root element <${feed}>`;
  if (format === 'text') return null;
  if (head.startsWith('<?xml') && root.startsWith('<') && !HTML_ROOT.test(root) && ANY_TAG.test(root))
    return isXhtml(root) ? null : 'XML that is not XHTML';
  return null;
}

const XHTML_HINT = /xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml|<(?:head|body|div|p|table)[\s>]/i;
const isXhtml = (root: string): boolean => XHTML_HINT.test(root);

function startsWith(bytes: Uint8Array, magic: string, offset: number): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[offset + i] !== magic.charCodeAt(i)) return false;
  return true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
