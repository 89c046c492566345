import { Command, Option } from 'commander';

const HELP = `
Reads one caption a line from standard input, {"id": …, "text": …, "html": …} (html, where given, carries the links),
and writes one line each: {"id": …, "credit": …}, null where the caption holds no credit.

Example:
  echo '{"id":1,"text":"Photo by Ada Byron / Lumen Agency, CC BY 4.0"}' | faircopy credit --format ndjson`;

/** `faircopy credit`: image captions in, credits out. */
export function creditCommand(): Command {
  return new Command('credit')
    .description('read title, author, source and licence from image captions')
    .addOption(
      new Option('-f, --format <format>', 'format of input and output').choices(['ndjson']).default('ndjson'),
    )
    .addHelpText('after', HELP)
    .action(async () => {
      const { creditLines } = await import('../credit/credit-lines.ts');
      process.exitCode = await creditLines(process.stdin);
    });
}
