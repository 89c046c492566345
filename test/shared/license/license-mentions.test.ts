import { describe, expect, it } from 'vitest';
import { licenseByName, licenseMentions } from '../../../shared/license/license-mentions.ts';

describe('licenseByName', () => {
  it.each([
    ['CC BY 4.0', 'CC-BY-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC BY NC ND 2.0', 'CC-BY-NC-ND-2.0'],
    ['CC BY-NC-SA 3.0 IGO', 'CC-BY-NC-SA-3.0-IGO'],
    ['CC BY-SA 3.0 DE', 'CC-BY-SA-3.0-DE'],
    ['Creative Commons Attribution-ShareAlike 4.0 International License', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution 3.0 United States License', 'CC-BY-3.0-US'],
    ['Creative Commons BY-NC 4.0', 'CC-BY-NC-4.0'],
    ['Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland', 'CC-BY-SA-3.0-DE'],
    ['Attribution - Pas d’Utilisation Commerciale 2.0', 'CC-BY-NC-2.0'],
    ['Creative Commons Reconocimiento-NoComercial-CompartirIgual 4.0', 'CC-BY-NC-SA-4.0'],
    ['CC BY', 'CC-BY'],
    ['Creative Commons Attribution-ShareAlike', 'CC-BY-SA'],
    ['CC0 1.0 Universal', 'CC0-1.0'],
    ['Public Domain Mark 1.0', 'CC-PDM-1.0'],
    ['This photo is in the public domain', 'LicenseRef-PublicDomain'],
    ['gemeinfrei', 'LicenseRef-PublicDomain'],
    ['GNU Free Documentation License, Version 1.2', 'GFDL-1.2-or-later'],
    ['Open Government Licence v3.0', 'OGL-UK-3.0'],
    ['Open Database License', 'ODbL-1.0'],
    ['the MIT license', 'MIT'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['under a Creative Commons license', 'CC-unspecified'],
    ['https://creativecommons.org/licenses/by-sa/3.0>', 'CC-BY-SA-3.0'],
  ])('reads %j', (text, identifier) => {
    expect(licenseByName(text)?.identifier).toBe(identifier);
  });

  it.each([
    'Attribution is a virtue',
    'please cc by mail',
    'a driving licence',
    'the cc of the engine',
    'BY the sea',
    '',
  ])('reads no licence in %j', (text) => expect(licenseByName(text)).toBeNull());

  it('gives a versionless licence no address', () => {
    expect(licenseByName('CC BY-SA')?.['@id']).toBeNull();
  });

  it('takes an ordinary word after the version for no jurisdiction', () => {
    expect(licenseByName('CC BY 3.0 it is')?.identifier).toBe('CC-BY-3.0');
  });

  it('prefers the name that says most', () => {
    expect(licenseByName('a Creative Commons license (CC BY-NC 4.0)')?.identifier).toBe('CC-BY-NC-4.0');
  });
});

describe('licenseMentions', () => {
  it('gives the range of the words that name each licence', () => {
    const text = 'Text CC BY 4.0, code MIT License.';
    expect(licenseMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'CC BY 4.0',
      'MIT License',
    ]);
  });
});
