import type { Element } from 'domhandler';
import type { Evidence } from '../article/evidence.ts';
import { readAddress, readCanonical } from '../article/metadata/addresses.ts';
import { articleNodes } from '../article/metadata/article-nodes.ts';
import { metaFindings } from '../article/metadata/findings.ts';
import { isObject, listOf, readJsonLd, textOf } from '../article/metadata/json-ld.ts';
import { surveyOf } from '../article/metadata/page-survey.ts';
import { describe } from '../article/metadata/surroundings.ts';
import type { StrippedPage } from '../article/stripped-page.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import {
  type CopyrightNotice,
  copyrightNotices,
  permissionHolder,
  reservesAllRights,
} from './copyright-notice.ts';
import { declaredLicenses } from './declared-licenses.ts';
import { settleGrants } from './grant.ts';
import type { OtherLicense, PageRights } from './license.ts';
import { readReservations } from './reservations.ts';
import { linesOf } from './rich-text-of.ts';
import { rightsPlace } from './rights-place.ts';
import { type RightsScan, scanRights } from './rights-scan.ts';
import { statedLicenses } from './stated-licenses.ts';

/** Longest block read for a copyright notice, in characters: notices stand alone or end a footer. */
const MAX_BLOCK = 1500;
/** Longest quotation kept as evidence, in characters. */
const MAX_QUOTE = 240;
/** Most candidates kept: a list of software has one for each entry, and they say no more. */
const MAX_CANDIDATES = 50;

/** Reads everything that a page says of its own rights; licences of other things are told as candidates, never as the page's. */
export function readRights(stripped: StrippedPage): PageRights {
  const { page } = stripped;
  const address = (readCanonical(page)[0] ?? readAddress(page)[0])?.value ?? surveyOf(page).base;
  const scan = scanRights(page);
  const declared = declaredLicenses(page, address);
  const stated = statedLicenses(stripped, scan, address);
  const { license, others } = settleGrants([...stated.grants, ...declared.grants]);
  const notices = readNotices(stripped, scan);
  const [notice] = notices.found;
  const named = declaredCopyright(page);
  const holder = notice?.holder ?? named.holder ?? notices.permission;
  const year = notice?.year ?? named.year;
  return {
    license,
    otherLicenses: [
      ...stated.others,
      ...others.map(
        ({ license: other, scope, evidence }): OtherLicense => ({
          ...other,
          appliesTo: scope,
          evidence: [evidence],
        }),
      ),
    ],
    ...(holder === undefined ? {} : { copyrightHolder: { name: holder } }),
    ...(year === undefined ? {} : { copyrightYear: year }),
    ...optional('copyrightNotice', named.notice ?? notice?.text),
    rightsReservations: readReservations(page, notices.reserved),
    ...optional('acquireLicensePage', ownValue(page, 'acquireLicensePage')),
    ...optional('usageInfo', ownValue(page, 'usageInfo')),
    candidates: [...stated.candidates, ...declared.candidates].slice(0, MAX_CANDIDATES),
  };
}

const optional = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> => {
  const filled: Partial<Record<Key, string>> = {};
  if (value !== undefined) filled[key] = value;
  return filled;
};

interface Notices {
  readonly found: readonly CopyrightNotice[];
  readonly reserved: readonly Evidence[];
  /** Who must be asked before anything is copied. */
  readonly permission: string | undefined;
}

/** Copyright notices of the page, nearest the content first; those of images, cards and comments are not its own. */
function readNotices(stripped: StrippedPage, scan: RightsScan): Notices {
  const ranked: Array<{ notice: CopyrightNotice; rank: number }> = [];
  const reserved: Evidence[] = [];
  let permission: string | undefined;
  for (const block of scan.blocks) {
    const place = rightsPlace(block, stripped);
    if (NOT_ITS_OWN.has(place) || (isCell(block) && place !== 'footer' && place !== 'slot')) continue;
    const lines = linesOf(block, MAX_BLOCK);
    const text = lines.join(' ');
    if (reservesAllRights(text))
      reserved.push({ source: 'visible-text', where: describe(block), text: text.slice(0, MAX_QUOTE) });
    permission ??= permissionHolder(text) ?? undefined;
    const ownPlace = place === 'footer' || place === 'slot';
    if (!ownPlace && text.length > MAX_ARTICLE_NOTICE) continue;
    for (const notice of lines.flatMap(copyrightNotices)) {
      // Outside its own places a notice without a year is as often a sentence about copyright.
      const certain = ownPlace || notice.year !== undefined || reservesAllRights(text);
      if (notice.holder !== undefined && certain) ranked.push({ notice, rank: RANK[place] ?? OTHER_RANK });
    }
  }
  const found = ranked.toSorted(
    (a, b) => a.rank - b.rank || Number(b.notice.year !== undefined) - Number(a.notice.year !== undefined),
  );
  return { found: found.map(({ notice }) => notice), reserved, permission };
}

const NOT_ITS_OWN: ReadonlySet<string> = new Set(['image', 'card', 'comment', 'software']);
/** Longest block of the article that is a notice, in characters. */
const MAX_ARTICLE_NOTICE = 200;
const RANK: Readonly<Partial<Record<string, number>>> = { slot: 0, footer: 1, article: 2, elsewhere: 3 };
const OTHER_RANK = 4;

const isCell = (block: Element): boolean => block.name === 'td' || block.name === 'th';

interface DeclaredCopyright {
  readonly holder: string | undefined;
  readonly year: string | undefined;
  readonly notice: string | undefined;
}

/** Copyright as the metadata gives it: schema.org's terms on the page's own work, then `meta` elements. */
function declaredCopyright(page: ParsedPage): DeclaredCopyright {
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
    holder: holders[0] ?? fromMeta?.holder,
    year:
      nodes
        .map((object) => textOf(object['copyrightYear']))
        .find((year) => year !== undefined && YEAR.test(year)) ?? fromMeta?.year,
    notice: nodes.map((object) => textOf(object['copyrightNotice'])).find((notice) => notice !== undefined),
  };
}
const YEAR = /^(?:19|20)\d{2}$/;

function ownValue(page: ParsedPage, key: string): string | undefined {
  return articleNodes(page)
    .map(({ object }) => {
      const value = object[key];
      return isObject(value) ? (textOf(value['url']) ?? textOf(value['@id'])) : textOf(value);
    })
    .find((text) => text !== undefined);
}
