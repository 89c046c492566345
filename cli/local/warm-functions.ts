import { InvokeCommand, ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import { Fault } from '../../shared/fault.ts';
import { TABLE_KEY } from '../../shared/record/table-layout.ts';
import type { DeployedStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';

const NOTHING = 'warm-up';

/** What each kind of source may send and a function has to take for nothing: S3's test event, the end of no record. */
const HARMLESS_BATCHES = [
  [':sqs:', { messageId: NOTHING, body: JSON.stringify({ Event: 's3:TestEvent' }) }],
  [
    ':dynamodb:',
    {
      eventName: 'REMOVE',
      dynamodb: {
        SequenceNumber: '0',
        Keys: { [TABLE_KEY.partition]: { S: NOTHING }, [TABLE_KEY.sort]: { S: NOTHING } },
      },
    },
  ],
] as const;

/**
 * Sends each function of the stack that reads a queue or a stream a batch in which there is nothing to do, so that its process is
 * up before the first page comes. Throws a `Fault` with the function's own words where it cannot start.
 */
export async function warmFunctions({ lambda }: EmulatorClients, stack: DeployedStack): Promise<void> {
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  // An emulator that the user gave may hold functions of others.
  const own = new Set([...stack.resources.values()].map(({ physicalId }) => physicalId));
  const mappings = EventSourceMappings.filter(({ UUID = '' }) => own.has(UUID));
  const warmed = mappings.map(async ({ FunctionArn, EventSourceArn = '' }) => {
    const batch = HARMLESS_BATCHES.find(([service]) => EventSourceArn.includes(service));
    if (batch === undefined || FunctionArn === undefined) return;
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: FunctionArn, Payload: JSON.stringify({ Records: [batch[1]] }) }),
    );
    if (answer.FunctionError === undefined) return;
    const said = answer.Payload?.transformToString() ?? answer.FunctionError;
    throw new Fault(`the function ${FunctionArn} does not start: ${said}`, {
      code: 'function-broken',
      retryable: false,
    });
  });
  await Promise.all(warmed);
}
