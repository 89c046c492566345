import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Image } from '../../shared/article/article.ts';
import { extract } from '../../shared/article/extract.ts';
import { strip } from '../../shared/article/strip.ts';
import { creditOf } from '../../shared/license/caption-text.ts';
import type { Credit } from '../../shared/license/credit.ts';
import { licenseByUri } from '../../shared/license/license-by-uri.ts';
import { decode } from '../../shared/page/decode.ts';
import { parse } from '../../shared/page/parse.ts';

/** Hand-made licence truth; reference material beside the project, absent from a fresh clone. */
const TRUTH = new URL('../../../shared/license/', import.meta.url);
const PAGES = new URL('../../../shared/wcxb/dev/html/', import.meta.url);
const present = existsSync(TRUTH) && existsSync(PAGES);
if (!present) console.warn(`licence gate skipped: ${TRUTH.pathname} is not there`);

/** Floors, pinned a little under what the code reaches: page licence F1 .98, holder F1 .98, media credit F1 .94, captions 1. */
const FLOOR = { license: 0.97, holder: 0.97, media: 0.92, captions: 0.97 };

const fileOf = (folder: URL, name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const Labels = z.array(
  z.object({
    id: z.string(),
    pageLicense: z
      .object({ uri: z.string().nullable(), id: z.string(), accept: z.array(z.string()).optional() })
      .nullable(),
    copyrightNotice: z.object({ holder: z.string(), alsoAccept: z.array(z.string()).optional() }).nullable(),
    mediaComplete: z.boolean(),
    media: z.array(
      z.object({
        creator: z.string().nullable(),
        source: z.string().nullable(),
        licenseUri: z.string().nullable(),
      }),
    ),
  }),
);
const Captions = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    isCredit: z.boolean(),
    expect: z.object({
      title: z.string().nullable(),
      creator: z.string().nullable(),
      source: z.string().nullable(),
      licenseUri: z.string().nullable(),
      licenseId: z.string().nullable(),
    }),
  }),
);
const Licenses = z.array(
  z.object({
    uri: z.string(),
    spdx: z.string().nullable(),
    flags: z.object({
      attribution: z.unknown(),
      commercial: z.unknown(),
      derivatives: z.unknown(),
      shareAlike: z.unknown(),
    }),
  }),
);

const squash = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const holderKey = (name: string): string =>
  squash(name.replace(/\b(the|inc|llc|ltd|limited|corp|corporation|co|company|gmbh|plc|bv|ab)\b\.?/gi, ' '));
const f1 = (right: number, wrong: number, missed: number): number =>
  (2 * right) / (2 * right + wrong + missed);

function articleOf(id: string) {
  const bytes = gunzipSync(readFileSync(new URL(`${id.replace('wcxb-dev:', '')}.html.gz`, PAGES)));
  const decoded = decode({ bytes, name: `${id}.html` });
  const parsed = decoded.outcome === 'decoded' ? parse(decoded.page) : decoded;
  return parsed.outcome === 'parsed' ? extract(strip(parsed.page)) : null;
}

/** A credit's first word: its maker, else its source, and its licence. A few agencies have two names. */
const creditKey = (
  creator: string | null | undefined,
  source: string | null | undefined,
  uri: string | null,
) => JSON.stringify([AGENCY_KEY.get(squash(creator || source)) ?? squash(creator || source), uri]);
const AGENCY_KEY = new Map([
  ['getty', 'gettyimages'],
  ['istockphoto', 'istock'],
]);

const tellsOf = ({ creator = [], sourceOrganization = [] }: Image) => ({
  creator: creator.map(({ name }) => name).join(', '),
  source: sourceOrganization.map(({ name }) => name).join('/'),
});

const tells = (credit: Credit | null) => ({
  title: squash(credit?.name),
  creator: squash(credit?.creator.map(({ name }) => name).join(', ')),
  source: squash(credit?.sourceOrganization.map(({ name }) => name).join('/')),
  license: credit?.license?.['@id'] ?? squash(credit?.license?.identifier),
});

describe.skipIf(!present)('licence gate', () => {
  it('holds the floors of page licences, copyright holders and media credits on the labelled pages', () => {
    const media = { right: 0, wrong: 0, missed: 0 };
    const license = { right: 0, wrong: 0, missed: 0, falseGrants: 0 };
    const holder = { right: 0, wrong: 0, missed: 0 };
    for (const label of Labels.parse(fileOf(TRUTH, 'dev-labels.json'))) {
      const { id, pageLicense, copyrightNotice } = label;
      const rights = articleOf(id);
      const found = rights?.license ?? null;
      const wanted = [pageLicense?.uri, pageLicense?.id, ...(pageLicense?.accept ?? [])]
        .map(squash)
        .filter(Boolean);
      const hit =
        found !== null && [found['@id'], found.identifier].some((name) => wanted.includes(squash(name)));
      if (hit) license.right++;
      if (!hit && found !== null) license.wrong++;
      if (!hit && pageLicense !== null) license.missed++;
      if (pageLicense === null && found !== null) license.falseGrants++;
      const name = rights?.copyrightHolder?.name;
      const holders =
        copyrightNotice === null ? [] : [copyrightNotice.holder, ...(copyrightNotice.alsoAccept ?? [])];
      const named = name !== undefined && holders.map(holderKey).includes(holderKey(name));
      if (named) holder.right++;
      if (!named && name !== undefined) holder.wrong++;
      if (!named && copyrightNotice !== null) holder.missed++;
      const credits = (rights?.image ?? [])
        .map((image) => ({ ...tellsOf(image), uri: image.license?.['@id'] ?? null }))
        .filter(({ creator, source, uri }) => creator !== '' || source !== '' || uri !== null)
        .map(({ creator, source, uri }) => creditKey(creator, source, uri));
      for (const { creator, source, licenseUri } of label.media) {
        const at = credits.indexOf(creditKey(creator, source, licenseUri));
        if (at >= 0) credits.splice(at, 1);
        if (at >= 0) media.right++;
        else media.missed++;
      }
      if (label.mediaComplete) media.wrong += credits.length;
    }
    expect(f1(media.right, media.wrong, media.missed)).toBeGreaterThanOrEqual(FLOOR.media);
    expect(f1(license.right, license.wrong, license.missed)).toBeGreaterThanOrEqual(FLOOR.license);
    expect(license.falseGrants).toBe(0);
    expect(f1(holder.right, holder.wrong, holder.missed)).toBeGreaterThanOrEqual(FLOOR.holder);
  });

  it('holds the floor of captions with title, creator, source and licence all right', () => {
    const captions = Captions.parse(fileOf(TRUTH, 'caption-patterns.dev.json'));
    const credits = captions.filter((caption) => caption.isCredit);
    const right = credits.filter((caption) => {
      const { title, creator, source, licenseUri, licenseId } = caption.expect;
      const expected = {
        title: squash(title),
        creator: squash(creator),
        source: squash(source),
        license: licenseUri ?? squash(licenseId),
      };
      return JSON.stringify(tells(creditOf(caption))) === JSON.stringify(expected);
    });
    expect(right.length / credits.length).toBeGreaterThanOrEqual(FLOOR.captions);
    expect(
      captions.filter((caption) => !caption.isCredit).every((caption) => creditOf(caption) === null),
    ).toBe(true);
  });

  it('knows every licence of the canonical table by its address, identifier and terms', () => {
    for (const { uri, spdx, flags } of Licenses.parse(fileOf(TRUTH, 'licenses.json'))) {
      const license = licenseByUri(uri);
      expect(license?.['@id']).toBe(uri);
      if (spdx !== null) expect(license?.identifier).toBe(spdx);
      const terms = [flags.attribution, flags.commercial, flags.derivatives, flags.shareAlike];
      expect(Object.values(license?.flags ?? {})).toEqual(
        terms.map((term) => (term === null ? null : Boolean(term))),
      );
    }
  });
});
