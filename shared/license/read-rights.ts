import type { Element } from 'domhandler';
import type { Evidence } from '../article/evidence.ts';
import { readAddress, readCanonical } from '../article/metadata/addresses.ts';
import { surveyOf } from '../article/metadata/page-survey.ts';
import { describe } from '../article/metadata/surroundings.ts';
import type { StrippedPage } from '../article/stripped-page.ts';
import { attributeTo } from './attribute-to.ts';
import {
  type CopyrightNotice,
  copyrightNotices,
  permissionHolder,
  reservesAllRights,
} from './copyright-notice.ts';
import { declaredCopyright, ownValue } from './declared-copyright.ts';
import { declaredLicenses } from './declared-licenses.ts';
import { embeddedLicenses } from './embedded-licenses.ts';
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
  const embedded = embeddedLicenses(stripped, scan.unseen, address);
  const { license, others } = settleGrants([...stated.grants, ...declared.grants, ...embedded.grants]);
  const asked = attributeTo(stripped, scan.unseen.ccRel, address);
  const notices = readNotices(stripped, scan);
  const [notice] = notices.found;
  const named = declaredCopyright(stripped, scan);
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
    rightsReservations: readReservations(page, { reserved: notices.reserved, rsl: scan.unseen.rsl, address }),
    ...optional('acquireLicensePage', ownValue(stripped, scan, 'acquireLicensePage')),
    ...optional('usageInfo', ownValue(stripped, scan, 'usageInfo')),
    ...(asked === undefined ? {} : { attributeTo: asked }),
    candidates: [...stated.candidates, ...declared.candidates, ...embedded.candidates].slice(
      0,
      MAX_CANDIDATES,
    ),
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
