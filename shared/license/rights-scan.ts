import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import { knownLicenseByUri } from './license-by-uri.ts';
import { type UnseenRights, unseenRights } from './unseen-rights.ts';

/** What one walk over a page's body finds that may speak of rights. */
export interface RightsScan {
  /** Smallest blocks whose text or links speak of a licence or a copyright, in document order. */
  readonly blocks: readonly Element[];
  /** What stands in the page and no reader sees. */
  readonly unseen: UnseenRights;
  /** `a` elements that the page marks as its licence (`rel=license`), in document order. */
  readonly licenseLinks: readonly Element[];
}

const HINT =
  /licen[cs]|lizenz|creative[ -]commons|\bcc[ :-]?(?:by|0)\b|copyright|copyleft|©|\(c\)\s?\d|ⓒ|public[ -]domain|gemeinfrei|domaine public|dominio p|rights reserved|droits réservés|derechos reservados|rechte vorbehalten|republish|may not be (?:copied|reproduced|republished|duplicated)|\bGFDL\b|\bOGL\b|\bODbL\b|\bCC0\b/i;
const UNSEEN = new Set(['script', 'style', 'svg', 'template', 'head', 'iframe', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote body button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html label li main nav ol p pre section small table tbody td textarea tfoot th thead tr ul center details summary dialog'.split(
    ' ',
  ),
);
/** Most texts of a page are nothing but the space between two elements. */
const VISIBLE = /\S/;
/** A path of the page's own site is no known licence's address. */
const isElsewhere = (href: string): boolean =>
  href !== '' && !href.startsWith('#') && (!href.startsWith('/') || href.startsWith('//'));
const LICENSE_REL = /(?:^|\s)license(?:\s|$)/i;

/** Walks the body once, scripts, styles and drawings left out. */
export function scanRights(page: ParsedPage): RightsScan {
  const blocks = new Set<Element>();
  const licenseLinks: Element[] = [];
  const unseen = unseenRights();
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      if (VISIBLE.test(node.data) && HINT.test(node.data)) addBlock(node, blocks);
      return;
    }
    unseen.note(node);
    if (!isTag(node)) return;
    if (node.name === 'head') node.children.forEach(unseen.note);
    if (UNSEEN.has(node.name)) return;
    if (node.name === 'a') {
      const { href = '', rel } = node.attribs;
      if (rel !== undefined && LICENSE_REL.test(rel)) licenseLinks.push(node);
      else if (isElsewhere(href) && HINT.test(href) && knownLicenseByUri(href) !== null)
        addBlock(node, blocks);
    }
    for (const child of node.children) visit(child);
  };
  for (const node of page.document.children) visit(node);
  for (const link of licenseLinks) addBlock(link, blocks);
  return { blocks: [...blocks], unseen: unseen.found, licenseLinks };
}

/** The nearest block around a node. */
export function blockOf(node: AnyNode): Element | null {
  let up: AnyNode['parent'] | AnyNode = node;
  while (up !== null && !(isTag(up) && BLOCKS.has(up.name))) up = up.parent;
  return up !== null && isTag(up) ? up : null;
}

function addBlock(node: AnyNode, blocks: Set<Element>): void {
  const block = blockOf(node);
  if (block !== null) blocks.add(block);
}
