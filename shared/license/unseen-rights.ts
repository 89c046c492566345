import { type AnyNode, type Element, isComment, isTag, isText } from 'domhandler';
import { carriesRights } from './rights-signs.ts';

/** A value of an attribute that may name a licence. */
export interface AttributeHint {
  readonly element: Element;
  readonly name: string;
  readonly value: string;
}

/** What a page says of rights where no reader looks: attributes, comments, scripts. */
export interface UnseenRights {
  /** Comments with a block of RDF. */
  readonly rdfComments: readonly string[];
  /** Elements with a microdata property of rights. */
  readonly properties: readonly Element[];
  /** Elements with a term of ccREL: `cc:attributionName`, `cc:attributionURL`. */
  readonly ccRel: readonly Element[];
  readonly attributes: readonly AttributeHint[];
  /** Inline RSL documents. */
  readonly rsl: readonly string[];
  /** Addresses of Creative Commons in other scripts. */
  readonly scripted: readonly string[];
}

const PROPERTY =
  /(?:^|\s)(?:license|copyrightHolder|copyrightYear|copyrightNotice|creditText|acquireLicensePage|usageInfo)(?:\s|$)/;
const CC_TERM = /\bcc:attribution(?:Name|URL)\b/i;
const RSL_TYPE = /^application\/rsl\+xml\b/i;
const LD_TYPE = /ld\+json/i;
const CC_HOST = 'creativecommons.org';
const CC_ADDRESS = /creativecommons\.org\\?\/(?:licenses|publicdomain)\\?\/[a-z+-]{2,20}(?:\\?\/\d\.\d)?/i;
/** Most finds of one kind kept of a page. */
const MAX_FINDS = 50;

/** Collects what is met on a walk over a page. */
export function unseenRights(): { readonly found: UnseenRights; readonly note: (node: AnyNode) => void } {
  const rdfComments: string[] = [];
  const properties: Element[] = [];
  const ccRel: Element[] = [];
  const attributes: AttributeHint[] = [];
  const rsl: string[] = [];
  const scripted: string[] = [];
  const noteScript = (script: Element): void => {
    const type = script.attribs['type'] ?? '';
    const text = script.children.map((child) => (isText(child) ? child.data : '')).join('');
    if (RSL_TYPE.test(type)) rsl.push(text);
    else if (!LD_TYPE.test(type) && scripted.length < MAX_FINDS) {
      const address = text.includes(CC_HOST) ? CC_ADDRESS.exec(text)?.[0] : undefined;
      if (address !== undefined) scripted.push(address.replaceAll('\\', ''));
    }
  };
  const noteElement = (element: Element): void => {
    const { attribs } = element;
    const { itemprop, property, rel } = attribs;
    if (itemprop !== undefined && PROPERTY.test(itemprop)) properties.push(element);
    if ((property !== undefined && CC_TERM.test(property)) || (rel !== undefined && CC_TERM.test(rel)))
      ccRel.push(element);
    if (attributes.length >= MAX_FINDS) return;
    for (const name in attribs) {
      const value = attribs[name] ?? '';
      if (carriesRights(name, value)) attributes.push({ element, name, value });
    }
  };
  const note = (node: AnyNode): void => {
    if (isComment(node)) {
      if (node.data.includes('rdf:RDF') && rdfComments.length < MAX_FINDS) rdfComments.push(node.data);
    } else if (!isTag(node)) return;
    else if (node.name === 'script') noteScript(node);
    else noteElement(node);
  };
  return { found: { rdfComments, properties, ccRel, attributes, rsl, scripted }, note };
}
