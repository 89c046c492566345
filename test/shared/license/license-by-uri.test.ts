import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CC_CODES } from '../../../shared/license/cc-family.ts';
import { knownLicenseByUri, licenseByUri } from '../../../shared/license/license-by-uri.ts';

describe('licenseByUri', () => {
  it.each([
    [
      'http://creativecommons.org/licenses/by-sa/3.0/deed.de',
      'https://creativecommons.org/licenses/by-sa/3.0/',
    ],
    [
      'https://creativecommons.org/licenses/by/4.0/?ref=openverse',
      'https://creativecommons.org/licenses/by/4.0/',
    ],
    ['https://CreativeCommons.org/Licenses/BY/4.0#x', 'https://creativecommons.org/licenses/by/4.0/'],
    ['//creativecommons.org/licenses/by/3.0/us/legalcode', 'https://creativecommons.org/licenses/by/3.0/us/'],
    [
      'creativecommons.org/licenses/by-nc/2.5/scotland',
      'https://creativecommons.org/licenses/by-nc/2.5/scotland/',
    ],
    [
      'https%3A%2F%2Fcreativecommons.org%2Flicenses%2Fby-nc%2F2.0%2F',
      'https://creativecommons.org/licenses/by-nc/2.0/',
    ],
    [
      'https://creativecommons.org/publicdomain/zero/1.0/legalcode.fr',
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['http://www.gnu.org/copyleft/fdl.html', 'https://www.gnu.org/licenses/fdl-1.3.html'],
    ['http://rightsstatements.org/vocab/InC/1.0/', 'https://rightsstatements.org/vocab/InC/1.0/'],
  ])('brings %s to its canonical form', (written, canonical) => {
    expect(licenseByUri(written)?.['@id']).toBe(canonical);
  });

  it('keeps the jurisdiction in the identifier', () => {
    expect(licenseByUri('https://creativecommons.org/licenses/by-nc-sa/3.0/us/')?.identifier).toBe(
      'CC-BY-NC-SA-3.0-US',
    );
  });

  it('takes the language of a deed for no jurisdiction', () => {
    expect(licenseByUri('https://creativecommons.org/licenses/by/4.0/de')?.identifier).toBe('CC-BY-4.0');
  });

  it('gives the early NoDerivs-NonCommercial licence its SPDX identifier', () => {
    expect(licenseByUri('https://creativecommons.org/licenses/by-nd-nc/1.0/')?.identifier).toBe(
      'CC-BY-NC-ND-1.0',
    );
  });

  it('keeps the address of a licence it does not know as it is written', () => {
    const license = licenseByUri('https://example.org/Terms?of=Use');
    expect(license).toMatchObject({
      '@id': 'https://example.org/Terms?of=Use',
      identifier: 'LicenseRef-custom',
    });
    expect(license?.flags).toEqual({
      attribution: null,
      commercialUse: null,
      derivatives: null,
      shareAlike: null,
    });
  });

  it.each(['mailto:editor@example.org', '/terms', '', 'javascript:void(0)', 'no address'])(
    'finds no licence in %j',
    (text) => {
      expect(licenseByUri(text)).toBeNull();
    },
  );

  it('never guesses a version that was not published', () => {
    expect(knownLicenseByUri('https://creativecommons.org/licenses/by/9.0/')).toBeNull();
  });

  it('is idempotent on every licence of the family', () => {
    const all = [...CC_CODES].flatMap(([code, versions]) =>
      Object.entries(versions).flatMap(([version, ports]) =>
        ports
          .split(' ')
          .map(
            (port) =>
              `https://creativecommons.org/licenses/${code}/${version}/${port === '-' ? '' : `${port}/`}`,
          ),
      ),
    );
    expect(all.length).toBeGreaterThan(600);
    for (const uri of all) expect(licenseByUri(uri)?.['@id']).toBe(uri);
  });

  it('is idempotent on any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (uri) => {
        const once = licenseByUri(uri);
        expect(once === null ? null : licenseByUri(once['@id'] ?? '')).toEqual(once);
      }),
    );
  });
});
