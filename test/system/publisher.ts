import {
  GetFunctionConfigurationCommand,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { System } from './open-system.ts';

/** The publish function of a deployed stack, as somebody with a hand on the switches has it. */
export interface Publisher {
  /** Shuts its stream off, as a throttled function's is. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Takes away a setting that it cannot start without; from then on every batch fails, and comes again. */
  breakDown(): Promise<void>;
  mend(): Promise<void>;
}

/** Finds the publish function by what it reads: the table's stream. */
export async function findPublisher({ clients: { lambda } }: System): Promise<Publisher> {
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const mapping = EventSourceMappings.find(({ EventSourceArn }) => EventSourceArn?.includes(':dynamodb:'));
  const { UUID, FunctionArn: FunctionName } = z
    .object({ UUID: z.string(), FunctionArn: z.string() })
    .parse(mapping);
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { EVENT_BUS, ...others } = z.record(z.string(), z.string()).parse(Environment?.Variables);
  const enable = async (Enabled: boolean) => {
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  };
  const configure = async (Variables: Record<string, string>) => {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  };
  return {
    stop: () => enable(false),
    start: () => enable(true),
    breakDown: () => configure(others),
    mend: () => configure({ ...others, EVENT_BUS: z.string().parse(EVENT_BUS) }),
  };
}
