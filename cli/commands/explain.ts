import type { Command } from 'commander';
import { onePageCommand } from '../one-page/one-page-command.ts';

const HELP = `
PAGE is a file, or "-" for standard input; gzip is unpacked. Every piece of the page that is no text of the article is
told in the order of the page: removed, or kept as related link, caption or metadata; the rule, the reason, how many
characters, where it stands and how it begins. The sum at the end accounts for every character of the page's body.

Examples:
  faircopy explain page.html
  faircopy explain --format json page.html | jq '.parts[] | select(.rule == "comments")'`;

/** `faircopy explain`: why each piece of a page is or is not in its fair copy. */
export function explainCommand(): Command {
  return onePageCommand({
    name: 'explain',
    description: 'tell what was left out of a page, and why',
    help: HELP,
    load: async () => (await import('../explain/explain-page.ts')).explainPage,
  });
}
