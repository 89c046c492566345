import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { loadConfig } from '../load-config.ts';
import { readLocalEndpoint } from '../local-endpoint.ts';
import { UsageError } from '../usage-error.ts';
import { readOutputs } from './read-outputs.ts';

/** Which stack: the local one, or that of a stage (the config's where none is given). */
export interface StackChoice {
  readonly local: boolean;
  readonly stage?: string | undefined;
}

/** A stack as the commands reach it: clients that talk to it, and its outputs. */
export interface OpenStack {
  readonly s3: S3Client;
  readonly dynamo: DynamoDBClient;
  readonly eventBridge: EventBridgeClient;
  readonly sqs: SQSClient;
  /** An output by its key; the stack is asked for its outputs at the first one. Throws a `UsageError` where it has none. */
  output(key: string): Promise<string>;
  close(): void;
}

type Outputs = Readonly<Record<string, string>>;

/** Finds the stack. Throws a `UsageError` where the local one is not up; whether a deployed one is there, `output` tells. */
export async function openStack({ local, stage }: StackChoice): Promise<OpenStack> {
  const endpoint = local ? await readLocalEndpoint() : undefined;
  const access = endpoint === undefined ? {} : accessTo(endpoint);
  const elsewhere = endpoint !== undefined || process.env['AWS_ENDPOINT_URL'] !== undefined;
  const clients = {
    s3: new S3Client({ ...access, forcePathStyle: elsewhere }),
    dynamo: new DynamoDBClient(access),
    eventBridge: new EventBridgeClient(access),
    sqs: new SQSClient(access),
  };
  let known: Promise<Outputs> | undefined = endpoint && Promise.resolve(endpoint.outputs);
  return {
    ...clients,
    async output(key) {
      known ??= namedStack(stage).then(readOutputs);
      return outputOf(await known, key);
    },
    close() {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

const namedStack = async (stage: string | undefined): Promise<string> =>
  `faircopy-${stage ?? (await loadConfig()).stage}`;

function accessTo(endpoint: Awaited<ReturnType<typeof readLocalEndpoint>>) {
  const { accessKeyId, secretAccessKey, region } = endpoint;
  return { endpoint: endpoint.endpoint, region, credentials: { accessKeyId, secretAccessKey } };
}

function outputOf(outputs: Outputs, key: string): string {
  const value = outputs[key];
  if (value !== undefined) return value;
  throw new UsageError(
    `expected the stack to have an output ${key}, found ${Object.keys(outputs).join(', ') || 'none'}`,
  );
}
