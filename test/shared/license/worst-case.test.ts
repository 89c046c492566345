import { describe, expect, it } from 'vitest';
import { creditLine } from '../../../shared/article/extract/credit-lines.ts';
import { authorNames } from '../../../shared/article/metadata/author-names.ts';
import { withoutSite } from '../../../shared/article/metadata/headline.ts';
import { parseLooseJson } from '../../../shared/article/metadata/loose-json.ts';
import { findDate } from '../../../shared/article/metadata/parse-date.ts';
import { artworkCredit } from '../../../shared/license/artwork-credit.ts';
import { creditOf } from '../../../shared/license/caption-text.ts';
import {
  copyrightNotices,
  permissionHolder,
  reservesAllRights,
} from '../../../shared/license/copyright-notice.ts';
import { licenseByUri } from '../../../shared/license/license-by-uri.ts';
import { licenseMentions } from '../../../shared/license/license-mentions.ts';
import { licenseStatements } from '../../../shared/license/license-statement.ts';
import { rdfWorks } from '../../../shared/license/rdf-comment.ts';
import { readRsl } from '../../../shared/license/read-rsl.ts';

const LENGTH = 100_000;
/** What the readers of comments and lines pass over is longer. */
const LONGEST_COMMENT = 20_000;
const LONGEST_LINE = 300;
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
  '<Work ',
  '<content ',
  '<permits type="',
  'copied without the ',
];

const readers: ReadonlyArray<readonly [name: string, read: (text: string) => unknown]> = [
  ['creditOf text', (text) => creditOf({ text })],
  ['creditOf html', (text) => creditOf({ text, html: `<a href="x">${text}</a>` })],
  ['licenseMentions', licenseMentions],
  ['licenseStatements', (text) => licenseStatements({ text, marks: [] })],
  ['licenseByUri', licenseByUri],
  ['copyrightNotices', copyrightNotices],
  ['reservesAllRights', reservesAllRights],
  ['permissionHolder', permissionHolder],
  ['rdfWorks', (text) => rdfWorks(`rdf:RDF ${text}`.slice(0, LONGEST_COMMENT))],
  ['rslTerms', (text) => readRsl(`<rsl><content url="/">${text}`, 'https://example.org/')],
  ['creditLine', (text) => creditLine({ text: text.slice(0, LONGEST_LINE), marks: [] }, true)],
  ['artworkCredit', (text) => artworkCredit({ text, marks: [{ type: 'emphasis', start: 40, end: 50 }] })],
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
