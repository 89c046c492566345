import { ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type QueueAttributeName,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { type Deployment, deployToEmulator } from '../../cli/local/deploy-to-emulator.ts';
import { type EmulatorClients, emulatorClients } from '../../cli/local/emulator-clients.ts';
import { type EmulatorLocalStack, emulatorLocalStack } from '../../cli/local/emulator-local-stack.ts';
import { freePort } from '../../cli/local/free-port.ts';
import { PATHS } from '../../cli/local/paths.ts';
import { startEmulator } from '../../cli/local/start-emulator.ts';
import { synthesize } from '../../cli/local/synthesize.ts';
import { ensureVenv } from '../../cli/local/venv.ts';

/** The stack of this project in an emulator of its own that enforces IAM, and what tests look at it with. */
export interface System {
  readonly endpoint: string;
  readonly clients: EmulatorClients;
  readonly deployment: Deployment;
  readonly stack: EmulatorLocalStack;
  readonly ingestQueueUrl: string;
  readonly deadLetterQueueUrl: string;
  close(): Promise<void>;
}

/** Makes what is missing, starts, synthesizes, deploys. Everything is stopped when a step fails. */
export async function openSystem(): Promise<System> {
  const assembly = synthesize(PATHS.root, PATHS.assembly);
  assembly.catch(() => {});
  const { python } = await ensureVenv(PATHS.venv, PATHS.requirements);
  const port = (await freePort(0)) ?? 0;
  const emulator = await startEmulator({ python, port, auth: true });
  try {
    const { folder } = await assembly;
    const clients = emulatorClients(emulator.endpoint);
    const deployment = await deployToEmulator(clients, emulator.endpoint, folder, { auth: true });
    const stack = await emulatorLocalStack(clients, deployment.stack);
    const queues = await findQueues(clients);
    const close = async () => {
      await emulator.stop();
      clients.destroy();
    };
    return { endpoint: emulator.endpoint, clients, deployment, stack, ...queues, close };
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}

const Redrive = z.object({ deadLetterTargetArn: z.string() });

/** The ingest queue is the one that a function reads from; its dead letters lie where its redrive policy says. */
async function findQueues({ lambda, sqs }: EmulatorClients) {
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const arn = EventSourceMappings.map((mapping) => mapping.EventSourceArn).find((source) =>
    source?.includes(':sqs:'),
  );
  const ingestQueueUrl = await urlOf(sqs, arn);
  const redrive = await attribute(sqs, ingestQueueUrl, 'RedrivePolicy');
  const { deadLetterTargetArn } = Redrive.parse(JSON.parse(redrive));
  return { ingestQueueUrl, deadLetterQueueUrl: await urlOf(sqs, deadLetterTargetArn) };
}

async function urlOf(sqs: EmulatorClients['sqs'], arn: string | undefined): Promise<string> {
  const QueueName = arn?.split(':').at(-1);
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  return z.string().parse(QueueUrl);
}

/**
 * Sets how long the ingest queue hides a message that failed. The template's own value, six times the function's
 * timeout, would take a poison message many minutes to its dead letters; the template's tests hold that one.
 */
export async function hideFailedFor({ clients, ingestQueueUrl }: System, seconds: number): Promise<void> {
  const Attributes = { VisibilityTimeout: String(seconds) };
  await clients.sqs.send(new SetQueueAttributesCommand({ QueueUrl: ingestQueueUrl, Attributes }));
}

/** One attribute of a queue, as SQS gives it. */
export async function attribute(
  sqs: EmulatorClients['sqs'],
  QueueUrl: string,
  name: QueueAttributeName,
): Promise<string> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }));
  return z.string().parse(Attributes?.[name]);
}
