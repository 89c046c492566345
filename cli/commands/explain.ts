import { Command, Option } from 'commander';
import * as z from 'zod';
import { ExplainFormat } from '../explain/explain-format.ts';
import { listSources } from '../extract/list-sources.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';

const Options = z.object({ format: ExplainFormat, contentType: z.string().optional() });

const HELP = `
PAGE is a file, or "-" for standard input; gzip is unpacked. Every piece of the page that is no text of the article is
told in the order of the page: removed, or kept as related link, caption or metadata; the rule, the reason, how many
characters, where it stands and how it begins. The sum at the end accounts for every character of the page's body.

Examples:
  faircopy explain page.html
  faircopy explain --format json page.html | jq '.parts[] | select(.rule == "comments")'`;

/** `faircopy explain`: why each piece of a page is or is not in its fair copy. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('tell what was left out of a page, and why')
    .argument('<page>', 'a file, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(ExplainFormat.options).default('text'),
    )
    .option('--content-type <type>', 'the Content-Type that the page was served with')
    .addHelpText('after', HELP)
    .action(async (page: string, given: unknown) => {
      const options = parseOptions(Options, given);
      const [source, ...others] = await listSources([page]);
      if (source === undefined || others.length > 0)
        throw new UsageError(`explain tells of one page, and ${page} holds ${others.length + 1}`);
      const { explainPage } = await import('../explain/explain-page.ts');
      process.exitCode = await explainPage({ source, ...options });
    });
}
