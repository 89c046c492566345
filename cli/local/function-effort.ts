import { setTimeout as sleep } from 'node:timers/promises';
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { Effort } from '../../functions/ingest/ingest-deps.ts';
import type { DeployedStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';

/** The log follows the record by the rest of the invocation; a page whose function says nothing is not waited for. */
const LOG_TIMEOUT_MS = 500;
const POLL_MS = 20;

const milliseconds = z.number().nonnegative().exactOptional();

/** The line that ingest writes for each notice, as far as it is read here. */
const OutcomeLine = z.object({
  effort: z.object({
    readMs: milliseconds,
    extractMs: milliseconds,
    writeMs: milliseconds,
    bytes: milliseconds,
  }),
});

/** Answers what the last notice of a record cost the function, as its log says; undefined where no line tells of it. */
export type EffortReader = (recordId: string, since: Date) => Promise<Effort | undefined>;

/** Reads the logs of the stack's functions in the emulator. */
export async function effortReader(clients: EmulatorClients, stack: DeployedStack): Promise<EffortReader> {
  const functions = [...stack.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Function');
  const groups = await Promise.all(functions.map(({ physicalId }) => logGroupOf(clients, physicalId)));
  return async (recordId, since) => {
    const deadline = performance.now() + LOG_TIMEOUT_MS;
    for (;;) {
      const lines = await Promise.all(groups.map((group) => linesOf(clients, group, recordId, since)));
      const effort = lines.flat().flatMap(effortIn).at(-1);
      if (effort !== undefined || performance.now() > deadline) return effort;
      await sleep(POLL_MS);
    }
  };
}

async function logGroupOf({ lambda }: EmulatorClients, FunctionName: string): Promise<string> {
  const { LoggingConfig } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  return LoggingConfig?.LogGroup ?? `/aws/lambda/${FunctionName}`;
}

async function linesOf(
  { logs }: EmulatorClients,
  logGroupName: string,
  recordId: string,
  since: Date,
): Promise<string[]> {
  const startTime = since.getTime();
  const filterPattern = `"${recordId}"`;
  const { events = [] } = await logs.send(
    new FilterLogEventsCommand({ logGroupName, startTime, filterPattern }),
  );
  return events.flatMap(({ message }) => (message === undefined ? [] : [message]));
}

function effortIn(line: string): Effort[] {
  try {
    const parsed = OutcomeLine.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data.effort] : [];
  } catch {
    // Lines that are no JSON (START, END, REPORT) tell nothing of this.
    return [];
  }
}
