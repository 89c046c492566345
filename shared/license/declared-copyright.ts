import { articleNodes } from '../article/metadata/article-nodes.ts';
import { metaFindings } from '../article/metadata/findings.ts';
import { isObject, listOf, readJsonLd, textOf } from '../article/metadata/json-ld.ts';
import { surveyOf } from '../article/metadata/page-survey.ts';
import type { StrippedPage } from '../article/stripped-page.ts';
import { copyrightNotices } from './copyright-notice.ts';
import { microdataRole } from './embedded-licenses.ts';
import { richTextOf } from './rich-text-of.ts';
import type { RightsScan } from './rights-scan.ts';

/** What a page's metadata says of its copyright. */
export interface DeclaredCopyright {
  readonly holder: string | undefined;
  readonly year: string | undefined;
  readonly notice: string | undefined;
}

/** Copyright as the metadata gives it: schema.org's terms on the page's own work, then `meta` elements. */
export function declaredCopyright(stripped: StrippedPage, scan: RightsScan): DeclaredCopyright {
  const { page } = stripped;
  const inMicrodata = (name: string): string | undefined => microdataValue(stripped, scan, name);
  const { resolve } = readJsonLd(page);
  const nodes = articleNodes(page).map(({ object }) => object);
  const holders = nodes.flatMap((object) =>
    listOf(object['copyrightHolder']).flatMap((value) => {
      const holder = resolve(value);
      const name = isObject(holder) ? textOf(holder['name']) : textOf(holder);
      return name === undefined ? [] : [name.trim()];
    }),
  );
  const metas = metaFindings(surveyOf(page), [
    'copyright',
    'dcterms.rightsholder',
    'copyrightholder',
    'dc.rights',
    'rights',
  ]).map(({ value }) => value);
  const fromMeta = metas.flatMap((value) => copyrightNotices(value))[0];
  return {
    holder: holders[0] ?? inMicrodata('copyrightHolder') ?? fromMeta?.holder,
    year:
      nodes
        .map((object) => textOf(object['copyrightYear']))
        .concat(inMicrodata('copyrightYear'))
        .find((year) => year !== undefined && YEAR.test(year)) ?? fromMeta?.year,
    notice: nodes
      .map((object) => textOf(object['copyrightNotice']))
      .concat(inMicrodata('copyrightNotice'))
      .find((notice) => notice !== undefined),
  };
}
/** Longest value read, in characters. */
const MAX_VALUE = 300;
const YEAR = /^(?:19|20)\d{2}$/;

/** The page's own value of a property of schema.org, from JSON-LD or microdata. */
export function ownValue(stripped: StrippedPage, scan: RightsScan, key: string): string | undefined {
  const declared = articleNodes(stripped.page)
    .map(({ object }) => {
      const value = object[key];
      return isObject(value) ? (textOf(value['url']) ?? textOf(value['@id'])) : textOf(value);
    })
    .find((text) => text !== undefined);
  return declared ?? microdataValue(stripped, scan, key);
}

/** The value of a microdata property where it is the article's (https://html.spec.whatwg.org/multipage/microdata.html#values). */
function microdataValue(stripped: StrippedPage, scan: RightsScan, name: string): string | undefined {
  return scan.unseen.properties
    .filter((element) => element.attribs['itemprop']?.split(' ').includes(name))
    .filter((element) => microdataRole(element, stripped) === null)
    .map((element) => {
      const { attribs } = element;
      return attribs['content'] ?? attribs['href'] ?? richTextOf(element, MAX_VALUE).text;
    })
    .find((value) => value !== '');
}
