import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../shared/article/strip.ts';
import { PageRights } from '../../../shared/license/license.ts';
import { readRights } from '../../../shared/license/read-rights.ts';
import { pageOf, strippedPage } from './page-of.ts';

const rights = (parts: { head?: string; end?: string; after?: string }) => readRights(strippedPage(parts));
const BY = 'https://creativecommons.org/licenses/by/4.0/';

describe('readRights: grants', () => {
  it('takes a statement at the end of the article', () => {
    const { license } = rights({
      end: `<p>This work is licensed under a <a href="${BY}">Creative Commons Attribution 4.0 International License</a>.</p>`,
    });
    expect(license).toMatchObject({
      '@id': BY,
      identifier: 'CC-BY-4.0',
      status: 'granted',
      scope: 'article',
      basis: 'statement',
    });
    expect(license?.evidence[0]?.text).toContain('This work is licensed under');
  });

  it('takes a rel=license link in the head', () => {
    const { license } = rights({
      head: '<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.en">',
    });
    expect(license).toMatchObject({ identifier: 'CC-BY-SA-4.0', scope: 'page-text', basis: 'link' });
  });

  it('takes JSON-LD on the page’s own article, as an address or as a CreativeWork', () => {
    const ld = (license: unknown) =>
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Quiet harbour', license })}</script>`;
    expect(rights({ head: ld('http://creativecommons.org/licenses/by-nd/4.0') }).license?.identifier).toBe(
      'CC-BY-ND-4.0',
    );
    expect(
      rights({ head: ld({ '@type': 'CreativeWork', name: 'House terms', url: 'https://example.org/terms' }) })
        .license,
    ).toMatchObject({
      '@id': 'https://example.org/terms',
      identifier: 'LicenseRef-custom',
      name: 'House terms',
    });
  });

  it('takes a site’s default from the footer', () => {
    const { license, copyrightHolder, copyrightYear } = rights({
      after: '<footer><p>Copyright Ada Holm 2012-2025. CC BY-NC 4.0.</p></footer>',
    });
    expect(license).toMatchObject({ identifier: 'CC-BY-NC-4.0', scope: 'site', basis: 'site-default' });
    expect([copyrightHolder?.name, copyrightYear]).toEqual(['Ada Holm', '2012-2025']);
  });

  it('tells users’ contributions from the page', () => {
    const { license } = rights({
      after:
        '<footer><p>Site design © 2025 Harbour Exchange Inc; user contributions licensed under CC BY-SA.</p></footer>',
    });
    expect(license).toMatchObject({ '@id': null, identifier: 'CC-BY-SA', scope: 'user-contributions' });
  });

  it('calls a Creative Commons license without a name unspecified', () => {
    const { license } = rights({
      end: '<p>This article is republished from Harbour Talk under a Creative Commons license.</p>',
    });
    expect(license).toMatchObject({
      status: 'unspecified',
      '@id': null,
      scope: 'article-text',
      basis: 'republication',
    });
  });

  it('takes a republication widget even in a sidebar', () => {
    const { license } = rights({
      after: `<aside class="sidebar"><div class="republish-widget"><p>Republish our articles for free under a <a rel="license" href="${BY}">license</a>.</p></div></aside>`,
    });
    expect(license).toMatchObject({ identifier: 'CC-BY-4.0', scope: 'article-text', basis: 'republication' });
  });

  it('records all rights reserved beside an explicit grant', () => {
    const { license, rightsReservations } = rights({
      end: `<p>This article is licensed under <a rel="license" href="${BY}">CC BY 4.0</a>.</p>`,
      after: '<footer>© 2025 The Harbour. All Rights Reserved.</footer>',
    });
    expect(license?.identifier).toBe('CC-BY-4.0');
    expect(rightsReservations.allRightsReserved).toBe(true);
  });

  it('puts the licence of code beside that of the text', () => {
    const { license, otherLicenses } = rights({
      after:
        '<footer><p>Except as otherwise noted, the content of this page is licensed under the Creative Commons Attribution 4.0 License, and code samples are licensed under the Apache 2.0 License.</p></footer>',
    });
    expect(license?.identifier).toBe('CC-BY-4.0');
    expect(otherLicenses.map(({ identifier, appliesTo }) => [identifier, appliesTo])).toEqual([
      ['Apache-2.0', 'code'],
    ]);
  });

  it('reads dc.rights and dcterms.license', () => {
    expect(rights({ head: `<meta name="dcterms.license" content="${BY}">` }).license?.identifier).toBe(
      'CC-BY-4.0',
    );
    expect(
      rights({ head: '<meta name="DC.rights" content="Open Government Licence v3.0">' }).license?.identifier,
    ).toBe('OGL-UK-3.0');
  });
});

describe('readRights: what grants nothing', () => {
  it.each([
    [
      'image',
      `<figure><img src="a.jpg" alt=""><figcaption>Ada Holm is licensed under <a href="${BY}">CC BY 4.0</a></figcaption></figure>`,
      '',
    ],
    [
      'card',
      '',
      `<section class="related"><div class="card"><h4><a href="/x">Another</a></h4><p>Photo by A is licensed under <a href="${BY}">CC BY 4.0</a></p></div></section>`,
    ],
    [
      'comment',
      '',
      `<div id="comments"><div class="comment"><p>This work is licensed under <a href="${BY}">CC BY 4.0</a></p></div></div>`,
    ],
    ['software', '<p>The harbour tool is free software, licensed under the MIT License.</p>', ''],
    ['dataset', '<p>The tide data are licensed under the Open Database License.</p>', ''],
    [
      'aspiration',
      '<p>The harbour paper aspires to publish all content under a Creative Commons license but may not be able to do so in all cases.</p>',
      '',
    ],
    ['other-work', '<p>Ada released her first album under CC BY-SA 4.0, and nobody noticed.</p>', ''],
  ])('keeps a licence of the %s as a candidate', (role, end, after) => {
    const found = rights({ end, after });
    expect(found.license).toBeNull();
    expect(found.candidates.map((candidate) => candidate.role)).toContain(role);
    expect(found.candidates[0]?.reason).not.toBe('');
  });

  it('keeps JSON-LD of software and images as candidates', () => {
    const ld = {
      '@graph': [
        { '@type': 'SoftwareApplication', name: 'Tide', license: 'https://opensource.org/licenses/MIT' },
        { '@type': 'ImageObject', license: BY },
      ],
    };
    const found = rights({ head: `<script type="application/ld+json">${JSON.stringify(ld)}</script>` });
    expect(found.license).toBeNull();
    expect(found.candidates.map(({ role }) => role)).toEqual(['software', 'image']);
  });

  it('believes neither half of a notice that reserves all rights and names a licence without linking it', () => {
    const notice = '© 2025 The Harbour. All rights reserved. Our content is licensed under CC BY-NC-ND 4.0.';
    const found = rights({ after: `<footer><p>${notice}</p></footer>` });
    expect(found.license).toBeNull();
    expect(found.rightsReservations.allRightsReserved).toBe(true);
    expect(found.candidates[0]).toMatchObject({ identifier: 'CC-BY-NC-ND-4.0', role: 'unclear' });
    const linked = notice.replace('CC BY-NC-ND 4.0', `<a href="${BY}">CC BY 4.0</a>`);
    expect(rights({ after: `<footer><p>${linked}</p></footer>` }).license?.identifier).toBe('CC-BY-4.0');
    const excepted = `© 2025 The Harbour. All rights reserved. Except where noted, content is licensed under CC BY 4.0.`;
    expect(rights({ after: `<footer><p>${excepted}</p></footer>` }).license?.identifier).toBe('CC-BY-4.0');
  });

  it('turns down the licences of a list whose entries differ', () => {
    const entry = (code: string) => `<div class="entry-license">License: CC ${code} 4.0</div>`;
    const found = rights({ after: `<section>${entry('BY')}${entry('BY-NC')}</section>` });
    expect(found.license).toBeNull();
  });
});

describe('readRights: copyright', () => {
  it.each([
    ['© 2023 The Meridian. All Rights Reserved.', 'The Meridian', '2023'],
    ['Copyright © 1998–2025 Ada Holm & Our Authors', 'Ada Holm & Our Authors', '1998-2025'],
    ['© Copyright 2025. All Rights Reserved - Pier Publications, Inc.', 'Pier Publications, Inc.', '2025'],
    ['© Harbour Media, LLC 2025 | Privacy', 'Harbour Media, LLC', '2025'],
    ['©2011-24 Pier Ltd.', 'Pier Ltd.', '2011-2024'],
    ['© Bread Pier', 'Bread Pier', undefined],
    ['© <a href="/">2025 Harbour Data</a>&nbsp;&nbsp;&nbsp;<a href="/t">Terms</a>', 'Harbour Data', '2025'],
    ['© 2025 Pier Media, LLC<span>Apple and App Store are trademarks.</span>', 'Pier Media, LLC', '2025'],
    ['Â©1998â\u0080\u00932026 by individual contributors', 'individual contributors', '1998-2026'],
    [
      'Material on this site may not be copied or reproduced without the written approval of Bread Pier.',
      'Bread Pier',
      undefined,
    ],
  ])('reads %j', (notice, holder, year) => {
    const found = rights({ after: `<footer><p>${notice}</p></footer>` });
    expect([found.copyrightHolder?.name, found.copyrightYear]).toEqual([holder, year]);
  });

  it('finds no holder where none is named', () => {
    const found = rights({ after: '<footer>© 2026 All rights reserved</footer>' });
    expect(found.copyrightHolder).toBeUndefined();
    expect(found.rightsReservations.allRightsReserved).toBe(true);
  });

  it('leaves the notice of a photograph to the photograph', () => {
    const found = rights({
      end: '<figure><img src="a.jpg" alt=""><figcaption>© 2020 Ada Holm</figcaption></figure>',
    });
    expect(found.copyrightHolder).toBeUndefined();
  });

  it('follows an @id to the holder in the JSON-LD', () => {
    const ld = {
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'The Harbour' },
        {
          '@type': 'NewsArticle',
          headline: 'Quiet harbour',
          copyrightHolder: { '@id': '#org' },
          copyrightYear: 2024,
          copyrightNotice: '© 2024 The Harbour',
          acquireLicensePage: 'https://example.org/buy',
          usageInfo: 'https://example.org/use',
        },
      ],
    };
    expect(
      rights({ head: `<script type="application/ld+json">${JSON.stringify(ld)}</script>` }),
    ).toMatchObject({
      copyrightHolder: { name: 'The Harbour' },
      copyrightYear: '2024',
      copyrightNotice: '© 2024 The Harbour',
      acquireLicensePage: 'https://example.org/buy',
      usageInfo: 'https://example.org/use',
    });
  });
});

describe('readRights: reservations', () => {
  it('reads robots noai and noimageai', () => {
    expect(
      rights({ head: '<meta name="robots" content="index, noai, noimageai">' }).rightsReservations.robots,
    ).toEqual(['noai', 'noimageai']);
  });

  it('reads the TDM Reservation Protocol', () => {
    const head =
      '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://example.org/policy.json">';
    expect(rights({ head }).rightsReservations.tdm).toEqual({
      reservation: true,
      policy: 'https://example.org/policy.json',
    });
  });

  it('reads an RSL link and takes it for no licence of the page', () => {
    const found = rights({
      head: '<link rel="license" type="application/rsl+xml" href="https://example.org/license.xml">',
    });
    expect(found.rightsReservations.rsl).toBe('https://example.org/license.xml');
    expect(found.license).toBeNull();
  });
});

it('gives rights of the contracted shape for any markup', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<footer>',
    '© 2020 ',
    'This work is licensed under ',
    'CC BY 4.0',
    `<a rel="license" href="${BY}">`,
    '</a>',
    '<figure>',
    '<script type="application/ld+json">{"license":',
    '</script>',
    'Pier',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 20 }), (parts): void => {
      PageRights.parse(readRights(strip(pageOf(`<p>x</p>${parts.join('')}`))));
    }),
    { numRuns: 100 },
  );
});
