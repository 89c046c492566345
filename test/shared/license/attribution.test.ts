import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribution } from '../../../shared/license/attribution.ts';
import { creditOf } from '../../../shared/license/caption-text.ts';
import type { Credit, Party } from '../../../shared/license/credit.ts';
import type { License, PageLicense } from '../../../shared/license/license.ts';
import { licenseByUri, licenseOf } from '../../../shared/license/license-by-uri.ts';
import { LICENSE_TABLE } from '../../../shared/license/license-table.ts';

const CC_BY = licenseByUri('https://creativecommons.org/licenses/by/4.0/') ?? undefined;
const CC0 = licenseByUri('https://creativecommons.org/publicdomain/zero/1.0/') ?? undefined;
const image = {
  name: 'Low Tide [2]',
  creator: [{ name: 'Ada Holm', url: 'https://example.org/ada?a=1&b=2' }, { name: 'Bo Vik' }],
  sourceOrganization: [{ name: 'Fjord Picture Pool' }],
  ...(CC_BY === undefined ? {} : { license: CC_BY }),
};
const article = {
  headline: 'The Pier & the Tide',
  author: [{ name: 'Ada Holm' }],
  siteName: 'The Meridian Desk',
  canonicalUrl: 'https://example.org/pier',
  license: null,
};

describe('attribution', () => {
  it('prints title, authors, source and licence of an image, with the address that the licence asks for', () => {
    expect(attribution(image, 'text')).toBe(
      '“Low Tide [2]” by Ada Holm and Bo Vik via Fjord Picture Pool, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
    );
  });

  it('links names and licence in HTML, escapes every text, and never says rel=license', () => {
    expect(attribution({ ...image, name: '<b>' }, 'html')).toBe(
      '“&lt;b&gt;” by <a href="https://example.org/ada?a=1&amp;b=2">Ada Holm</a> and Bo Vik via Fjord Picture Pool, licensed under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
    );
  });

  it('links names and licence in Markdown and escapes what would be markup', () => {
    expect(attribution(image, 'markdown')).toBe(
      '“Low Tide \\[2\\]” by [Ada Holm](https://example.org/ada?a=1&b=2) and Bo Vik via Fjord Picture Pool, licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)',
    );
  });

  it('leads from the title of an article to its page, and grants nothing where no licence is known', () => {
    expect(attribution(article, 'text')).toBe(
      '“The Pier & the Tide” (https://example.org/pier) by Ada Holm via The Meridian Desk',
    );
    expect(attribution(article, 'markdown')).toBe(
      '[“The Pier & the Tide”](https://example.org/pier) by Ada Holm via The Meridian Desk',
    );
  });

  it('names whom the licensor asks to be credited', () => {
    const asked = { name: 'The Harbour Trust', url: 'https://trust.example/', title: 'Pier' };
    expect(attribution({ ...article, attributeTo: asked }, 'markdown')).toBe(
      '[“Pier”](https://example.org/pier) by [The Harbour Trust](https://trust.example/) via The Meridian Desk',
    );
  });

  it('notes the changes', () => {
    expect(attribution({ ...image, license: undefined }, 'text', 'cropped, colours removed.')).toBe(
      '“Low Tide [2]” by Ada Holm and Bo Vik via Fjord Picture Pool. Changes: cropped, colours removed.',
    );
  });

  it('says of a waiver that it is one, and not that the work is licensed', () => {
    expect(attribution({ creator: [{ name: 'Ada Holm' }], license: CC0 }, 'text')).toBe(
      'By Ada Holm, CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)',
    );
  });

  it('repeats a credit of no known form as it was printed, and says nothing of what is unknown', () => {
    expect(attribution({ creator: [], sourceOrganization: [], creditText: 'From the attic' }, 'html')).toBe(
      'From the attic',
    );
    expect(attribution({}, 'text', 'cropped')).toBe('');
  });
});

const PEOPLE = ['Ada Holm', 'Bo Vik', 'Cy de la Cruz', 'Ólafur Ek', 'J. R. Moe', 'Siri Strand-Lund'];
const HOUSES = ['Meridian Studio', 'Fjord Picture Pool', 'U.S. Army', 'Harbour & Sons Photography'];
const HANDLES = ['joisey', 'amedeo_84', 'skymoon13', 'Kittiwut'];
const SOURCES = ['Flickr', 'Wikimedia Commons', 'Getty Images', 'The Meridian Desk', 'Fjord Picture Pool'];
const TITLES = [
  'Low Tide',
  'What we saw: a/b, 1999',
  'by the sea',
  'Tide – low, by night',
  'CC 7 | a boat',
  'is it?',
];
const CC_LICENSES = ['by/4.0', 'by-sa/3.0/de', 'by-nc-nd/2.0', 'by-sa/4.0'].map(
  (path) => `https://creativecommons.org/licenses/${path}/`,
);

const party = (names: readonly string[]): fc.Arbitrary<Party> =>
  fc.record(
    {
      name: fc.constantFrom(...names),
      url: fc.constantFrom('https://example.org/a', 'https://example.com/b?c=d'),
    },
    { requiredKeys: ['name'] },
  );
const licenses: fc.Arbitrary<License> = fc.constantFrom(
  ...CC_LICENSES.flatMap((uri) => licenseByUri(uri) ?? []),
  ...(CC0 === undefined ? [] : [CC0]),
  ...LICENSE_TABLE.map(licenseOf),
);
/** Works that the line can tell whole: someone or a licence is named, and no source is a maker too. */
const works: fc.Arbitrary<Omit<Credit, 'creditText'>> = fc
  .record(
    {
      name: fc.constantFrom(...TITLES),
      creator: fc.uniqueArray(party([...PEOPLE, ...HOUSES.slice(0, 1), ...HOUSES.slice(2), ...HANDLES]), {
        maxLength: 3,
        selector: ({ name }) => name,
      }),
      sourceOrganization: fc.uniqueArray(party(SOURCES), { maxLength: 2, selector: ({ name }) => name }),
      license: licenses,
    },
    { requiredKeys: ['creator', 'sourceOrganization'] },
  )
  .filter(
    ({ creator, sourceOrganization, license }) =>
      creator.length > 0 || sourceOrganization.length > 0 || license !== undefined,
  );

/** Markdown's links as HTML's, its escapes undone: what a renderer would make of the line. */
const fromMarkdown = (line: string): string =>
  line
    .replace(/\\([\\`*_[\]<>~|])/g, (_whole, character: string) => `&#${character.charCodeAt(0)};`)
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');

const GRANT = {
  status: 'granted',
  scope: 'article',
  basis: 'link',
  evidence: [{ source: 'link', where: 'link[rel=license]' }],
} satisfies Omit<PageLicense, keyof License>;

const withoutAddresses = (parties: readonly Party[]) => parties.map(({ name }) => ({ name }));

describe('reading an attribution back', () => {
  it.each(['html', 'markdown'] as const)('gives the same credit, links and all, from %s', (format) => {
    fc.assert(
      fc.property(works, fc.option(fc.constantFrom('cropped', 'colours removed')), (work, changes) => {
        const line = attribution(work, format, changes ?? undefined);
        const html = format === 'html' ? line : fromMarkdown(line);
        const { creditText: _verbatim, ...credit } = creditOf({ text: '', html }) ?? { creditText: '' };
        expect(credit).toEqual(work);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same names and licence from plain text', () => {
    fc.assert(
      fc.property(works, fc.option(fc.constantFrom('cropped', 'colours removed')), (work, changes) => {
        const { creditText: _verbatim, ...credit } = creditOf({
          text: attribution(work, 'text', changes ?? undefined),
        }) ?? { creditText: '' };
        expect(credit).toEqual({
          ...work,
          creator: withoutAddresses(work.creator),
          sourceOrganization: withoutAddresses(work.sourceOrganization),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives headline, authors, site and licence of an article', () => {
    fc.assert(
      fc.property(works, fc.constantFrom('text', 'html'), ({ name, creator, license }, format) => {
        const granted = license === undefined ? null : { ...license, ...GRANT };
        const story = { ...article, headline: name ?? 'The Pier', author: creator, license: granted };
        const line = attribution(story, format);
        const credit = creditOf(format === 'html' ? { text: '', html: line } : { text: line });
        expect(credit?.name).toBe(story.headline);
        expect(withoutAddresses(credit?.creator ?? [])).toEqual(withoutAddresses(creator));
        expect(credit?.sourceOrganization.map((source) => source.name)).toEqual([article.siteName]);
        expect(credit?.license).toEqual(license);
      }),
    );
  });
});
