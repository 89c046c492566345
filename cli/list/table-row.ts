import type { ArticleRecord } from '../../shared/record/article-record.ts';

const WIDTH = { id: 32, date: 10, publisher: 16, license: 16, headline: 60 } as const;

/** Control and format characters, which a terminal would obey, and white space. */
const UNSAFE_FOR_TERMINAL = /[\p{Cc}\p{Cf}\s]+/gu;

interface Row {
  readonly id: string;
  readonly date: string;
  readonly publisher: string;
  readonly license: string;
  readonly headline: string;
}

/** One record as a line of a table: id, date, publisher, licence (or the reason it was rejected), headline (or key). */
export function tableRow(record: ArticleRecord): string {
  const { id, publisher, provenance, status } = record;
  const own = { id, publisher: publisher ?? '–' };
  const arrival = provenance.receivedAt.slice(0, WIDTH.date);
  if (status !== 'ingested') {
    const license = status === 'rejected' ? `rejected: ${record.rejection.reason}` : status;
    return line({ ...own, date: arrival, license, headline: provenance.key });
  }
  const { datePublished, license, headline } = record.article;
  return line({
    ...own,
    date: datePublished?.slice(0, WIDTH.date) ?? arrival,
    license: license === null ? 'none' : (license.identifier ?? license.status),
    headline: headline ?? provenance.key,
  });
}

/** The line over the table. */
export const TABLE_HEAD = line({
  id: 'ID',
  date: 'DATE',
  publisher: 'PUBLISHER',
  license: 'LICENCE',
  headline: 'HEADLINE',
});

function line({ id, date, publisher, license, headline }: Row): string {
  const cells = [
    column(id, WIDTH.id),
    column(date, WIDTH.date),
    column(publisher, WIDTH.publisher),
    column(license, WIDTH.license),
    column(headline, WIDTH.headline).trimEnd(),
  ];
  return `${cells.join('  ')}\n`;
}

/** Made to `width` columns; the cut shows. */
function column(text: string, width: number): string {
  const characters = [...text.replaceAll(UNSAFE_FOR_TERMINAL, ' ')];
  const shown = characters.length > width ? [...characters.slice(0, width - 1), '…'] : characters;
  return shown.join('') + ' '.repeat(width - shown.length);
}
