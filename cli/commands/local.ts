import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod';
import { EngineName } from '../local/engine-name.ts';

const MAX_PORT = 65_535;

const Options = z.object({
  once: z.boolean().default(false),
  auth: z.boolean().default(false),
  port: z.number().optional(),
  engine: EngineName.optional(),
});

const HELP = `
Without --once the stack stays up until Ctrl-C: what is dropped, changed or deleted in inbox/<publisher>/ goes the
whole way. PAGE is a file or a folder; without one the sample pages are put.

Engines, in the order in which they are tried unless one is named:
  endpoint  the emulator at AWS_ENDPOINT_URL, an address of this machine only
  emulator  one that is installed into .venv (needs Python 3.10 or newer) and started for this run
  docker    the same emulator's image
  memory    the functions alone, with no part of AWS

Exit codes with --once: 0 all went well, 1 a PAGE was rejected or something failed, 2 wrong usage. One of the samples
is broken on purpose and does not count.

Examples:
  npm run local
  npm run local -- --once page.html
  npm run local -- --auth --port 4600
  npm run local -- --engine memory --once`;

/** `faircopy local`: the whole stack on this machine. */
export function localCommand(): Command {
  return new Command('local')
    .description('run the whole stack on this machine and watch pages go through it')
    .argument('[page...]', 'pages to put instead of the samples')
    .option('--once', 'end after the pages; print each event whole')
    .option('--auth', 'enforce IAM policies (slower; shows least privilege)')
    .option('--port <port>', 'port of the emulator; 4566 or a free one when not given', parsePort)
    .addOption(new Option('--engine <name>', 'this engine and no other').choices(EngineName.options))
    .addHelpText('after', HELP)
    .action(async (pages: string[], given: unknown) => {
      const { runLocal } = await import('../local/run-local.ts');
      const endpointUrl = process.env['AWS_ENDPOINT_URL'];
      process.exitCode = await runLocal({ ...Options.parse(given), pages, endpointUrl });
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= MAX_PORT) return port;
  throw new InvalidArgumentError(`expected a port from 1 to ${MAX_PORT}`);
}
