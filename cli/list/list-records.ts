import { Fault } from '../../shared/fault.ts';
import {
  type ListOptions,
  MAX_PAGE,
  type RecordQuery,
  type RecordReader,
} from '../../shared/port/record-reader.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { EXIT } from '../exit-code.ts';
import { openRecords } from '../stack/open-records.ts';
import { openStack, type StackChoice } from '../stack/open-stack.ts';
import { UsageError } from '../usage-error.ts';
import { writeOut } from '../write-out.ts';
import type { ListFormat } from './list-format.ts';
import { TABLE_HEAD, tableRow } from './table-row.ts';

/** What of a listing is printed, and how. `limit` is that of the whole listing, not of one page; no limit: all of it. */
export interface ListingOptions
  extends StackChoice,
    Pick<ListOptions, 'since' | 'until' | 'order' | 'cursor'> {
  readonly limit?: number | undefined;
  readonly format: ListFormat;
}

/** Records of one page while there is no limit: a page is held in memory whole. */
const PAGE = 25;

/** Prints the records that `query` finds, page by page. Answers the exit code. */
export async function listRecords(query: RecordQuery, options: ListingOptions): Promise<number> {
  const stack = await openStack(options);
  try {
    const records = await openRecords(stack);
    const writer = WRITERS[options.format];
    await writeOut(writer.head);
    let first = true;
    const cursor = await eachRecord(records, query, options, async (record) => {
      await writeOut(writer.record(record, first));
      first = false;
    });
    await writeOut(writer.foot(cursor));
    if (cursor !== undefined) process.stderr.write(`there may be more: --cursor ${cursor}\n`);
    if (first && options.format === 'table') process.stderr.write('no records\n');
    return EXIT.done;
  } catch (error) {
    throw error instanceof Fault && error.code === 'bad-cursor' ? new UsageError(error.message) : error;
  } finally {
    stack.close();
  }
}

/** Hands every record to `take`; answers the cursor to go on by, where the limit came before the end. */
async function eachRecord(
  records: RecordReader,
  query: RecordQuery,
  options: ListingOptions,
  take: (record: ArticleRecord) => Promise<void>,
): Promise<string | undefined> {
  let { cursor } = options;
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  do {
    const limit = Math.min(left, options.limit === undefined ? PAGE : MAX_PAGE);
    const { since, until, order } = options;
    const page = await records.list(query, { since, until, order, limit, cursor });
    for (const record of page.records) await take(record);
    left -= page.records.length;
    cursor = page.cursor;
  } while (cursor !== undefined && left > 0);
  return cursor;
}

interface ListWriter {
  readonly head: string;
  record(record: ArticleRecord, first: boolean): string;
  foot(cursor: string | undefined): string;
}

const WRITERS: Readonly<Record<ListFormat, ListWriter>> = {
  table: { head: TABLE_HEAD, record: tableRow, foot: () => '' },
  ndjson: { head: '', record: (record) => `${JSON.stringify(record)}\n`, foot: () => '' },
  json: {
    head: '{"records": [',
    record: (record, first) => `${first ? '' : ','}\n${JSON.stringify(record, null, 2)}`,
    foot: (cursor) => `\n], "cursor": ${JSON.stringify(cursor ?? null)}}\n`,
  },
};
