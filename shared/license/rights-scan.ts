import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { surveyOf } from '../article/metadata/page-survey.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { knownLicenseByUri } from './license-by-uri.ts';
import { mayLeadToLicense } from './rights-signs.ts';
import { type UnseenRights, unseenRights } from './unseen-rights.ts';

/** What in a page may speak of rights. */
export interface RightsScan {
  /** Smallest blocks whose text or links speak of a licence or a copyright, in document order. */
  readonly blocks: readonly Element[];
  /** What stands in the page and no reader sees. */
  readonly unseen: UnseenRights;
  /** `a` elements that the page marks as its licence (`rel=license`), in document order. */
  readonly licenseLinks: readonly Element[];
}

const BLOCKS = new Set(
  'address article aside blockquote body button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html label li main nav ol p pre section small table tbody td textarea tfoot th thead tr ul center details summary dialog'.split(
    ' ',
  ),
);
const LICENSE_REL = /(?:^|\s)license(?:\s|$)/i;

/** Sorts what the survey of a page has found that may speak of rights. */
export function scanRights(page: ParsedPage): RightsScan {
  const blocks = new Set<Element>();
  const licenseLinks: Element[] = [];
  const unseen = unseenRights();
  for (const node of surveyOf(page).rights) {
    if (isText(node)) addBlock(node, blocks);
    else unseen.note(node);
    if (!isTag(node) || node.name !== 'a') continue;
    const { href = '', rel = '' } = node.attribs;
    if (LICENSE_REL.test(rel)) licenseLinks.push(node);
    else if (mayLeadToLicense(href) && knownLicenseByUri(href) !== null) addBlock(node, blocks);
  }
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
