import { Command, Option } from 'commander';
import * as z from 'zod';
import { listSources } from '../extract/list-sources.ts';
import { LicenseFormat } from '../license/license-format.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';

const Options = z.object({ format: LicenseFormat, contentType: z.string().optional() });

const HELP = `
PAGE is a file, or "-" for standard input; gzip is unpacked. Told are the licence of the article with the words that
grant it, copyright, reserved rights, the credit of each image, the credit lines to print, and every licence that was
seen and turned down, with the reason.

Examples:
  faircopy license page.html
  faircopy license --format json page.html | jq .rights.candidates`;

/** `faircopy license`: who may do what with a page's article and images, and how that is known. */
export function licenseCommand(): Command {
  return new Command('license')
    .description('tell the licences, credits and reserved rights of a page, with the evidence')
    .argument('<page>', 'a file, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'what to print').choices(LicenseFormat.options).default('text'),
    )
    .option('--content-type <type>', 'the Content-Type that the page was served with')
    .addHelpText('after', HELP)
    .action(async (page: string, given: unknown) => {
      const options = parseOptions(Options, given);
      const [source, ...others] = await listSources([page]);
      if (source === undefined || others.length > 0)
        throw new UsageError(`license tells of one page, and ${page} holds ${others.length + 1}`);
      const { licensePage } = await import('../license/license-page.ts');
      process.exitCode = await licensePage({ source, ...options });
    });
}
