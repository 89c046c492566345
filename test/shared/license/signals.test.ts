import { describe, expect, it } from 'vitest';
import { strip } from '../../../shared/article/strip.ts';
import { PageRights } from '../../../shared/license/license.ts';
import { readRights } from '../../../shared/license/read-rights.ts';
import { decode } from '../../../shared/page/decode.ts';
import { parse } from '../../../shared/page/parse.ts';
import { strippedPage } from './page-of.ts';

/** Each fixture is written after the specification that its group names; no dev page carries these signals. */
const rights = (parts: { head?: string; end?: string; after?: string }) =>
  PageRights.parse(readRights(strippedPage(parts)));
const BY = 'https://creativecommons.org/licenses/by/4.0/';
const SA = 'https://creativecommons.org/licenses/by-sa/2.0/';
const CANONICAL = '<link rel="canonical" href="https://harbour.example/quiet">';
const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...node })}</script>`;
const rdf = (about: string): string =>
  `<!-- <rdf:RDF xmlns="http://web.resource.org/cc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Work rdf:about="${about}"><dc:title>Quiet harbour</dc:title><license rdf:resource="http://creativecommons.org/licenses/by-sa/2.0/" /></Work><License rdf:about="http://creativecommons.org/licenses/by-sa/2.0/"><permits rdf:resource="http://web.resource.org/cc/Reproduction" /></License></rdf:RDF> -->`;

describe('ccREL (https://www.w3.org/Submission/2008/SUBM-ccREL-20080501/)', () => {
  it('reads how the licensor asks to be credited from RDFa', () => {
    const { license, attributeTo } = rights({
      head: CANONICAL,
      end: `<p xmlns:cc="https://creativecommons.org/ns#" xmlns:dct="http://purl.org/dc/terms/"><span property="dct:title">Quiet harbour</span> by <a rel="cc:attributionURL" property="cc:attributionName" href="/ada">Ada Holm</a> is licensed under a <a rel="license" href="${BY}">Creative Commons Attribution 4.0 International License</a>.</p>`,
    });
    expect(license?.['@id']).toBe(BY);
    expect(attributeTo).toEqual({
      name: 'Ada Holm',
      url: 'https://harbour.example/ada',
      title: 'Quiet harbour',
    });
  });

  it('leaves RDFa about a picture to the picture', () => {
    const { attributeTo, license } = rights({
      end: `<figure><img src="a.jpg" alt=""><figcaption about="a.jpg">Photo by <a rel="cc:attributionURL" property="cc:attributionName" href="/ada">Ada Holm</a>, <a rel="license" href="${BY}">CC BY 4.0</a></figcaption></figure>`,
    });
    expect([attributeTo, license]).toEqual([undefined, null]);
  });

  it('takes a block of RDF in a comment for the page where it is about it', () => {
    expect(rights({ end: rdf('') }).license).toMatchObject({ '@id': SA, basis: 'metadata' });
    expect(rights({ head: CANONICAL, end: rdf('https://harbour.example/quiet/') }).license?.['@id']).toBe(SA);
  });

  it('turns it down where it is about another page', () => {
    const found = rights({ head: CANONICAL, end: rdf('https://harbour.example/loud') });
    expect(found.license).toBeNull();
    expect(found.candidates).toMatchObject([{ '@id': SA, role: 'other-work' }]);
  });
});

describe('microdata (https://html.spec.whatwg.org/multipage/microdata.html)', () => {
  const item = (type: string, inner: string): string =>
    `<div itemscope itemtype="https://schema.org/${type}">${inner}</div>`;

  it('reads licence and copyright of the article', () => {
    const found = rights({
      end: item(
        'NewsArticle',
        `<link itemprop="license" href="${BY}"><meta itemprop="copyrightYear" content="2024"><span itemprop="copyrightHolder">The Harbour</span><meta itemprop="usageInfo" content="https://harbour.example/use">`,
      ),
    });
    expect(found.license).toMatchObject({ '@id': BY, basis: 'metadata' });
    expect([found.copyrightHolder?.name, found.copyrightYear]).toEqual(['The Harbour', '2024']);
    expect(found.usageInfo).toBe('https://harbour.example/use');
  });

  it.each([
    ['ImageObject', 'image'],
    ['SoftwareApplication', 'software'],
    ['Dataset', 'dataset'],
    ['Product', 'other-work'],
  ])('keeps the licence of a %s as a candidate', (type, role) => {
    const found = rights({ end: item(type, `<meta itemprop="license" content="${BY}">`) });
    expect(found.license).toBeNull();
    expect(found.candidates).toMatchObject([{ '@id': BY, role }]);
  });
});

describe('attributes and scripts', () => {
  it('takes a licence on the element that holds the article, and in a button for republishing', () => {
    const around = rights({ after: `<div data-license="${BY}"></div>` });
    expect(around.candidates).toMatchObject([{ role: 'unclear' }]);
    const button = `<div class="republish"><button data-license-url="https%3A%2F%2Fcreativecommons.org%2Flicenses%2Fby-nd%2F4.0%2F">Republish</button></div>`;
    expect(rights({ after: button }).license?.identifier).toBe('CC-BY-ND-4.0');
  });

  it('leaves a licence on a picture to the picture', () => {
    const found = rights({ end: `<figure><img src="a.jpg" alt="" data-license="CC BY-SA 4.0"></figure>` });
    expect(found.license).toBeNull();
    expect(found.candidates).toMatchObject([{ identifier: 'CC-BY-SA-4.0', role: 'image' }]);
  });

  it('grants nothing from a script', () => {
    const found = rights({
      after: `<script>window.state = {"license":"https:\\/\\/creativecommons.org\\/licenses\\/by\\/4.0\\/"}</script>`,
    });
    expect(found.license).toBeNull();
    expect(found.candidates).toMatchObject([{ '@id': BY, role: 'script' }]);
  });
});

describe('schema.org terms (https://schema.org/license, /acquireLicensePage, /usageInfo)', () => {
  it('reads where a licence is to be had and what use is allowed', () => {
    const { acquireLicensePage, usageInfo } = rights({
      head: ld({
        '@type': 'NewsArticle',
        headline: 'Quiet harbour',
        acquireLicensePage: 'https://harbour.example/buy',
        usageInfo: { '@id': 'https://harbour.example/use' },
      }),
    });
    expect([acquireLicensePage, usageInfo]).toEqual([
      'https://harbour.example/buy',
      'https://harbour.example/use',
    ]);
  });
});

describe('other licences by name and address', () => {
  it.each([
    [
      'https://rightsstatements.org/page/1.0/',
      '<link rel="license" href="http://rightsstatements.org/vocab/InC/1.0/">',
      'LicenseRef-RS-InC',
    ],
    [
      'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      '<link rel="license" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">',
      'OGL-UK-3.0',
    ],
    [
      'https://opendatacommons.org/licenses/odbl/1-0/',
      '<link rel="license" href="http://opendatacommons.org/licenses/odbl/1.0/">',
      'ODbL-1.0',
    ],
  ])('knows the licence of %s by its link', (_specification, head, identifier) => {
    expect(rights({ head }).license?.identifier).toBe(identifier);
  });

  it.each([
    [
      'All content is available under the Open Government Licence v3.0, except where otherwise stated',
      'OGL-UK-3.0',
    ],
    ['This page is made available under the Open Database License', 'ODbL-1.0'],
  ])('knows it from the words %j', (words, identifier) => {
    expect(rights({ after: `<footer><p>${words}</p></footer>` }).license?.identifier).toBe(identifier);
  });

  it('permits nothing under "In Copyright"', () => {
    const head = '<link rel="license" href="https://rightsstatements.org/vocab/InC/1.0/">';
    expect(rights({ head }).license?.flags).toMatchObject({ commercialUse: false, derivatives: false });
  });
});

const RSL = (
  url: string,
): string => `<script type="application/rsl+xml"><rsl xmlns="https://rslstandard.org/rsl">
  <content url="/archive/*" server="https://license.example/old"><license><permits type="usage">all</permits></license></content>
  <content url="${url}" server="https://license.example/api"><license>
    <permits type="usage">search, ai-index</permits><prohibits type="usage">ai-train</prohibits><prohibits type="geo">EU</prohibits>
    <payment type="crawl"><amount currency="USD">0.01</amount></payment></license>
    <terms>https://harbour.example/terms</terms></content></rsl></script>`;

describe('Really Simple Licensing 1.0 (https://rslstandard.org/rsl)', () => {
  it.each(['/', '/quiet', '/qui*', '/*t$', 'https://harbour.example/*'])(
    'reads inline terms whose pattern %j covers the page',
    (pattern) => {
      expect(rights({ head: CANONICAL + RSL(pattern) }).rightsReservations.rslTerms).toEqual({
        permits: [{ type: 'usage', values: ['search', 'ai-index'] }],
        prohibits: [
          { type: 'usage', values: ['ai-train'] },
          { type: 'geo', values: ['EU'] },
        ],
        payment: ['crawl'],
        server: 'https://license.example/api',
        terms: 'https://harbour.example/terms',
      });
    },
  );

  it.each(['/loud', '/q$', 'https://other.example/*'])(
    'leaves terms whose pattern %j does not',
    (pattern) => {
      expect(rights({ head: CANONICAL + RSL(pattern) }).rightsReservations.rslTerms).toBeUndefined();
    },
  );

  it('keeps the address of a document elsewhere, and takes it for no licence of the page', () => {
    const { license, rightsReservations } = rights({
      head: '<link rel="license" type="application/rsl+xml" href="https://harbour.example/license.xml">',
    });
    expect(license).toBeNull();
    expect(rightsReservations.rsl).toBe('https://harbour.example/license.xml');
  });
});

describe('TDM Reservation Protocol (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/)', () => {
  it('reads reservation and policy from meta elements', () => {
    const head =
      '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://harbour.example/policies/policy.json">';
    expect(rights({ head }).rightsReservations.tdm).toEqual({
      reservation: true,
      policy: 'https://harbour.example/policies/policy.json',
    });
  });

  it('tells "not reserved" from saying nothing', () => {
    const head = '<meta name="tdm-reservation" content="0">';
    expect(rights({ head }).rightsReservations.tdm).toEqual({ reservation: false });
    expect(rights({}).rightsReservations.tdm).toBeUndefined();
  });
});

describe('headers stored with the page', () => {
  const withHeaders = (headers: Record<string, string>, head = '') => {
    const html = `<!doctype html><html><head>${head}</head><body><article><h1>Quiet</h1><p>The harbour was quiet that morning.</p></article></body></html>`;
    const decoded = decode({ bytes: new TextEncoder().encode(html), headers });
    const parsed = decoded.outcome === 'decoded' ? parse(decoded.page) : decoded;
    if (parsed.outcome === 'rejected') throw new Error(parsed.rejection.detail);
    return readRights(strip(parsed.page)).rightsReservations;
  };

  it('reserve as the page itself does: X-Robots-Tag, TDMRep and RSL', () => {
    const found = withHeaders({
      'x-robots-tag': 'otherbot: noindex, noai, noimageai',
      'tdm-reservation': '1',
      link: '<https://harbour.example/license.xml>; rel="license"; type="application/rsl+xml", </m.c2pa>; rel="c2pa-manifest"',
    });
    expect(found).toMatchObject({
      robots: ['noai', 'noimageai'],
      tdm: { reservation: true },
      rsl: 'https://harbour.example/license.xml',
      contentCredentials: '/m.c2pa',
    });
    expect(found.evidence.map(({ where }) => where)).toContain('x-robots-tag header');
  });

  it('hold against a page that says otherwise', () => {
    const page = '<meta name="tdm-reservation" content="0">';
    expect(withHeaders({ 'tdm-reservation': '1' }, page).tdm?.reservation).toBe(true);
  });
});

describe('Content Credentials (https://spec.c2pa.org/)', () => {
  it('keeps the address of the manifest', () => {
    const head = '<link rel="c2pa-manifest" href="https://harbour.example/quiet.c2pa">';
    expect(rights({ head }).rightsReservations.contentCredentials).toBe('https://harbour.example/quiet.c2pa');
  });
});
