import { Command } from 'commander';
import * as z from 'zod';
import { parseOptions } from '../parse-options.ts';
import { readPattern } from '../replay/read-pattern.ts';
import { UsageError } from '../usage-error.ts';

const MOMENT = 'expected a moment such as 2026-11-01 or 2026-11-01T09:30:00Z';
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: MOMENT })
  .transform((text) => new Date(text));

const Options = z.object({
  from: moment,
  to: moment,
  rule: z.array(z.string().min(1)).default([]),
  pattern: z.string().optional(),
  stage: z.string().optional(),
  local: z.boolean().default(false),
});

const HELP = `
Both moments are included; a day alone means its midnight, UTC. Events come again with the ids they had, in no order, so
a consumer that drops what it has seen stays as it is. The archive is up to ten minutes behind the bus.

--pattern is an EventBridge event pattern, as JSON or in a file. A replay itself cannot choose among events: this command
has it brought to a queue of its own and puts what matches back on the bus, where every rule gets what it asks for. Those
events are archived once more. Rule and queue are named like the replay, and go when the command ends, by Ctrl-C too.

Examples:
  faircopy replay --from 2026-11-01 --to 2026-11-25
  faircopy replay --from 2026-11-24T09:00:00Z --to 2026-11-24T12:00:00Z --rule mirror-articles --stage prod
  faircopy replay --from 2026-11-01 --to 2026-11-25 --pattern '{"detail":{"data":{"publisher":["meridian-desk"]}}}'`;

/** `faircopy replay`: events of the archive once more. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('have events of the archive told again')
    .requiredOption('--from <moment>', 'the first event, by its time')
    .requiredOption('--to <moment>', 'the last event, by its time')
    .option('--rule <name...>', 'for these rules of the bus alone; every rule when not given')
    .option('--pattern <file or JSON>', 'only events that match this pattern')
    .option('--stage <stage>', 'stage of the deployed stack')
    .option('--local', 'the stack that "npm run local" keeps up')
    .addHelpText('after', HELP)
    .action(async (given: unknown) => {
      const { from, to, rule, pattern: asked, ...choice } = parseOptions(Options, given);
      if (asked !== undefined && rule.length > 0) {
        throw new UsageError('--pattern tells every rule of the bus: it does not go with --rule');
      }
      const pattern = asked === undefined ? undefined : await readPattern(asked);
      const { replayFromStack } = await import('../replay/replay-from-stack.ts');
      process.exitCode = await replayFromStack({ from, to, rules: rule, pattern }, choice);
    });
}
