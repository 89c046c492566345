import type { Command } from 'commander';
import { onePageCommand } from '../one-page/one-page-command.ts';

const HELP = `
PAGE is a file, or "-" for standard input; gzip is unpacked. Told are the licence of the article with the words that
grant it, copyright, reserved rights, the credit of each image, the credit lines to print, and every licence that was
seen and turned down, with the reason.

Examples:
  faircopy license page.html
  faircopy license --format json page.html | jq .rights.candidates`;

/** `faircopy license`: who may do what with a page's article and images, and how that is known. */
export function licenseCommand(): Command {
  return onePageCommand({
    name: 'license',
    description: 'tell the licences, credits and reserved rights of a page, with the evidence',
    help: HELP,
    load: async () => (await import('../license/license-page.ts')).licensePage,
  });
}
