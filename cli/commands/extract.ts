import { Command, Option } from 'commander';
import * as z from 'zod';
import { listSources } from '../extract/list-sources.ts';
import { OutputFormat } from '../extract/output-format.ts';
import { UsageError } from '../usage-error.ts';

const Options = z.object({ format: OutputFormat.optional(), contentType: z.string().optional() });

const HELP = `
PATH is a file, a folder (its .html, .htm, .xhtml and .txt pages, recursively) or "-" for standard input; gzip is
unpacked. json, text, markdown and html write one page; ndjson writes one line a page, in the order of the paths:
  {"source": …, "article": …, "text": …}         an article
  {"source": …, "rejection": {reason, detail}}   a page that is none
  {"source": …, "failure": …}                    a page that could not be read or copied

Examples:
  faircopy extract page.html
  faircopy extract --format markdown page.html > page.md
  faircopy extract --format ndjson pages/ more.html.gz > articles.ndjson
  curl -s https://example.org/story | faircopy extract --format text -`;

/** `faircopy extract`: pages in, fair copies out, no cloud. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('make the fair copy of pages, without the cloud')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'json for one page, ndjson for several, when not given').choices(
        OutputFormat.options,
      ),
    )
    .option('--content-type <type>', 'the Content-Type that the pages were served with')
    .addHelpText('after', HELP)
    .action(async (paths: string[], given: unknown) => {
      const options = Options.parse(given);
      const sources = await listSources(paths);
      const format = options.format ?? (sources.length > 1 ? 'ndjson' : 'json');
      if (sources.length > 1 && format !== 'ndjson') {
        throw new UsageError(
          `format ${format} holds one page and ${sources.length} were given: use --format ndjson`,
        );
      }
      const { extractPages } = await import('../extract/extract-pages.ts');
      const jobs = sources.map((source) => ({ source, format, contentType: options.contentType }));
      process.exitCode = await extractPages(jobs);
    });
}
