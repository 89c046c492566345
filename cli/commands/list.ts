import { Command, Option } from 'commander';
import * as z from 'zod';
import { ListFormat } from '../list/list-format.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';

const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]{2,16}Z?)?)?)?$/;
const isoDate = z
  .string()
  .regex(ISO_DATE, 'expected a date such as 2026, 2026-03, 2026-03-01 or 2026-03-01T09:30Z');
const LIMIT = 'expected a whole number from 1';

const Options = z.object({
  license: z.string().min(1, 'expected an identifier such as CC-BY-4.0').optional(),
  images: z.boolean().default(false),
  publisher: z.string().min(1, 'expected the name of a publisher').optional(),
  canonicalUrl: z.string().min(1, 'expected an address').optional(),
  since: isoDate.optional(),
  until: isoDate.optional(),
  oldestFirst: z.boolean().default(false),
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).optional(),
  cursor: z.string().optional(),
  format: ListFormat,
  stage: z.string().optional(),
  local: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

const HELP = `
Records are listed under their publication date, else their arrival; --since 2026-03 begins with March, --until 2026-03
ends with the last of it. Without --limit everything is listed. With it, standard error tells the cursor to go on by,
and json has it as "cursor". ndjson is one whole record a line.

Examples:
  faircopy list --license CC-BY-4.0 --since 2026-01-01
  faircopy list --license CC0-1.0 --images --publisher meridian-desk --format ndjson
  faircopy list --publisher meridian-desk --limit 50
  faircopy list --canonical-url https://news.example/lamps --format json --local`;

/** `faircopy list`: records by licence, publisher or address. */
export function listCommand(): Command {
  return new Command('list')
    .description('list records by licence, publisher or address')
    .option('--license <id>', 'articles under this licence, or images with --images')
    .option('--images', 'records with an image under --license')
    .option('-p, --publisher <name>', 'records of this publisher')
    .option('--canonical-url <url>', 'records of the article at this address')
    .option('--since <date>', 'from this date on')
    .option('--until <date>', 'up to this date, which is included')
    .option('--oldest-first', 'in order of date; newest first when not given')
    .option('--limit <count>', 'at most so many')
    .option('--cursor <cursor>', 'go on where a listing of the same options ended')
    .addOption(
      new Option('-f, --format <format>', 'how to print').choices(ListFormat.options).default('table'),
    )
    .option('--stage <stage>', 'stage of the deployed stack')
    .option('--local', 'the stack that "npm run local" keeps up')
    .addHelpText('after', HELP)
    .action(async (given: unknown) => {
      const options = parseOptions(Options, given);
      const query = queryOf(options);
      const { listRecords } = await import('../list/list-records.ts');
      const order = options.oldestFirst ? 'oldest-first' : 'newest-first';
      process.exitCode = await listRecords(query, { ...options, order });
    });
}

function queryOf({ license, images, publisher, canonicalUrl, since, until }: Options) {
  if (images && license === undefined) throw new UsageError('--images needs --license');
  if (canonicalUrl !== undefined) {
    if ((license ?? publisher ?? since ?? until) !== undefined) {
      throw new UsageError('--canonical-url goes with no other choice of records');
    }
    return { by: 'canonical-url', url: canonicalUrl } as const;
  }
  if (license !== undefined) {
    return { by: 'license', license, of: images ? 'image' : 'article', publisher } as const;
  }
  if (publisher !== undefined) return { by: 'publisher', publisher } as const;
  throw new UsageError('say which records: --license, --publisher or --canonical-url');
}
