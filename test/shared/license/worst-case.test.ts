import { describe, expect, it } from 'vitest';
import { authorNames } from '../../../shared/article/metadata/author-names.ts';
import { withoutSite } from '../../../shared/article/metadata/headline.ts';
import { parseLooseJson } from '../../../shared/article/metadata/loose-json.ts';
import { findDate } from '../../../shared/article/metadata/parse-date.ts';
import { creditOf } from '../../../shared/license/caption-text.ts';
import { copyrightNotices, reservesAllRights } from '../../../shared/license/copyright-notice.ts';
import { licenseByUri } from '../../../shared/license/license-by-uri.ts';
import { licenseMentions } from '../../../shared/license/license-mentions.ts';
import { licenseStatements } from '../../../shared/license/license-statement.ts';

const LENGTH = 100_000;
const HOSTILE = [
  ' ',
  'a',
  'A ',
  '1 ',
  '©',
  '© 2020 ',
  'by ',
  'Photo by ',
  '"',
  '“a',
  '/',
  ', ',
  'cc by ',
  'Attribution-',
  'Creative Commons ',
  'licensed under ',
  'via ',
  '(',
  '[',
  '\n',
  '. A',
  '2020-',
  'jan ',
  'https://',
  '| ',
  'all rights ',
  '<',
  '-',
  ',]',
  '\\',
];

const readers: ReadonlyArray<readonly [name: string, read: (text: string) => unknown]> = [
  ['creditOf text', (text) => creditOf({ text })],
  ['creditOf html', (text) => creditOf({ text, html: `<a href="x">${text}</a>` })],
  ['licenseMentions', licenseMentions],
  ['licenseStatements', (text) => licenseStatements({ text, marks: [] })],
  ['licenseByUri', licenseByUri],
  ['copyrightNotices', copyrightNotices],
  ['reservesAllRights', reservesAllRights],
  ['findDate', findDate],
  ['authorNames', authorNames],
  ['withoutSite', (text) => withoutSite(text, ['Harbour'], ['pier'])],
  ['parseLooseJson', (text) => parseLooseJson(`["${text}`)],
];

describe.each(readers)('%s', (_name, read) => {
  it.each(HOSTILE)('comes to an end on 100 KB of %j', (unit) => {
    expect(() => read(unit.repeat(Math.ceil(LENGTH / unit.length)))).not.toThrow();
  });
});
