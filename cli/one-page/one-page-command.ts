import { Command, Option } from 'commander';
import * as z from 'zod';
import { listSources } from '../extract/list-sources.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';
import { type PageJob, ReportFormat } from './page-job.ts';

const Options = z.object({ format: ReportFormat, contentType: z.string().optional() });

/** A command that tells of one page. `load` brings what does it only once it is needed, and answers the exit code. */
export interface OnePageCommand {
  readonly name: string;
  readonly description: string;
  readonly help: string;
  readonly load: () => Promise<(job: PageJob) => Promise<number>>;
}

/** Makes a sub-command that takes one page, a format and a Content-Type. */
export function onePageCommand({ name, description, help, load }: OnePageCommand): Command {
  return new Command(name)
    .description(description)
    .argument('<page>', 'a file, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(ReportFormat.options).default('text'),
    )
    .option('--content-type <type>', 'the Content-Type that the page was served with')
    .addHelpText('after', help)
    .action(async (page: string, given: unknown) => {
      const options = parseOptions(Options, given);
      const [source, ...others] = await listSources([page]);
      if (source === undefined || others.length > 0)
        throw new UsageError(`${name} tells of one page, and ${page} holds ${others.length + 1}`);
      const tell = await load();
      process.exitCode = await tell({ source, ...options });
    });
}
