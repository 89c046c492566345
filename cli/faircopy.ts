#!/usr/bin/env node
import { Command } from 'commander';
import { creditCommand } from './commands/credit.ts';
import { explainCommand } from './commands/explain.ts';
import { extractCommand } from './commands/extract.ts';
import { licenseCommand } from './commands/license.ts';
import { listCommand } from './commands/list.ts';
import { localCommand } from './commands/local.ts';
import { putCommand } from './commands/put.ts';
import { replayCommand } from './commands/replay.ts';
import { showCommand } from './commands/show.ts';
import { exitCodeOf, explain } from './exit-code.ts';
import { endQuietlyOnClosedPipe } from './write-out.ts';

const EXAMPLES = `
Examples:
  faircopy extract --format markdown page.html
  faircopy extract --format ndjson pages/ > articles.ndjson
  curl -s https://example.org/story | faircopy extract -
  faircopy explain page.html
  faircopy license page.html
  faircopy put --publisher meridian-desk --wait page.html
  faircopy credit --format ndjson < captions.ndjson
  faircopy list --license CC-BY-4.0 --since 2026-01-01
  faircopy show 6dcd42666241f3e98dfba3f19b9fd590 --format markdown
  faircopy replay --from 2026-11-01 --to 2026-11-25
  faircopy local --once page.html

Exit codes:
  0  everything went well
  1  a page was rejected or failed; the others were still done
  2  the command was wrong: nothing was done

FAIRCOPY_DEBUG=1 adds the stack trace of an unexpected fault.`;

/** Builds `faircopy` with all its sub-commands. */
function buildProgram(): Command {
  const program = new Command('faircopy')
    .description('Turns raw article pages into clean, licensed, structured records.')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES);
  const commands = [
    extractCommand(),
    explainCommand(),
    licenseCommand(),
    creditCommand(),
    putCommand(),
    listCommand(),
    showCommand(),
    replayCommand(),
    localCommand(),
  ];
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

endQuietlyOnClosedPipe();
try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  const explanation = explain(error, process.env['FAIRCOPY_DEBUG'] === '1');
  if (explanation !== undefined) process.stderr.write(`${explanation}\n`);
}
