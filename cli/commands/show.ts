import { Command, Option } from 'commander';
import * as z from 'zod';
import { parseOptions } from '../parse-options.ts';
import { ShowFormat } from '../show/show-format.ts';
import { UsageError } from '../usage-error.ts';

const RECORD_ID = /^[0-9a-f]{32}$/;

const Options = z.object({
  format: ShowFormat,
  stage: z.string().optional(),
  local: z.boolean().default(false),
});

const HELP = `
ID is a record's id: 32 hexadecimal digits, as "list", "put --wait" and every event (its subject) have it. json is the
whole record with provenance, rights and evidence; markdown, html and text are the article alone.

Examples:
  faircopy show 6dcd42666241f3e98dfba3f19b9fd590
  faircopy show 6dcd42666241f3e98dfba3f19b9fd590 --format markdown --local > article.md`;

/** `faircopy show`: one record, or its article. */
export function showCommand(): Command {
  return new Command('show')
    .description('show one record, or its article as Markdown, HTML or text')
    .argument('<id>', "the record's id")
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(ShowFormat.options).default('json'),
    )
    .option('--stage <stage>', 'stage of the deployed stack')
    .option('--local', 'the stack that "npm run local" keeps up')
    .addHelpText('after', HELP)
    .action(async (id: string, given: unknown) => {
      const options = parseOptions(Options, given);
      if (!RECORD_ID.test(id)) {
        throw new UsageError(`expected the id of a record (32 hexadecimal digits), found ${id}`);
      }
      const { showRecord } = await import('../show/show-record.ts');
      process.exitCode = await showRecord(id, options);
    });
}
