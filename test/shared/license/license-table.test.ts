import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ccLicense } from '../../../shared/license/cc-license.ts';
import { licenseByUri } from '../../../shared/license/license-by-uri.ts';
import { LICENSE_TABLE } from '../../../shared/license/license-table.ts';

const require = createRequire(import.meta.url);
const spdx = new Set(z.array(z.string()).parse(require('spdx-license-ids')));

describe('the licence table', () => {
  it('uses SPDX identifiers, or LicenseRef where SPDX has none', () => {
    const unknown = LICENSE_TABLE.filter(({ id }) => !id.startsWith('LicenseRef-') && !spdx.has(id));
    expect(unknown).toEqual([]);
  });

  it('names every licence once', () => {
    expect(new Set(LICENSE_TABLE.map(({ id }) => id)).size).toBe(LICENSE_TABLE.length);
    expect(new Set(LICENSE_TABLE.map(({ uri }) => uri)).size).toBe(LICENSE_TABLE.length);
  });

  it('finds each entry by its own address', () => {
    for (const { uri, id } of LICENSE_TABLE) expect(licenseByUri(uri)?.identifier).toBe(id);
  });
});

describe('the Creative Commons family', () => {
  const FORM = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/;

  it('has every attribution licence that SPDX lists', () => {
    const listed = [...spdx].filter((id) => FORM.test(id) && id !== 'CC-BY-NC-ND-1.0');
    expect(listed.length).toBeGreaterThan(40);
    for (const id of listed) {
      const [, code = '', version = '', port] = FORM.exec(id) ?? [];
      expect(ccLicense(code.toLowerCase(), version, port?.toLowerCase() ?? null)?.identifier).toBe(id);
    }
  });

  it('derives what a licence permits, requires and prohibits from its code', () => {
    expect(ccLicense('by-nc-sa', '4.0', null)).toMatchObject({
      permits: ['DerivativeWorks', 'Distribution', 'Reproduction'],
      requires: ['Attribution', 'Notice', 'ShareAlike'],
      prohibits: ['CommercialUse'],
      flags: { attribution: true, commercialUse: false, derivatives: true, shareAlike: true },
    });
    expect(ccLicense('by-nd', '4.0', null)).toMatchObject({
      permits: ['Distribution', 'Reproduction'],
      flags: { commercialUse: true, derivatives: false },
    });
  });
});
