import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoRecordStore } from '../../shared/aws/dynamo-record-store.ts';
import { s3ClaimStore } from '../../shared/aws/s3-claim-store.ts';
import type { RecordStore } from '../../shared/port/record-store.ts';
import { loadConfig } from '../load-config.ts';
import { readLocalEndpoint } from '../local-endpoint.ts';
import { UsageError } from '../usage-error.ts';

/** Which stack: the local one, or that of a stage (the config's where none is given). */
export interface StackChoice {
  readonly local: boolean;
  readonly stage?: string | undefined;
  /** Raw bucket to use instead of the stack's own. */
  readonly bucket?: string | undefined;
}

/** What `put` needs of a stack. `records` asks for the stack's outputs where they are not yet known. */
export interface OpenStack {
  readonly s3: S3Client;
  readonly bucket: string;
  readonly records: () => Promise<RecordStore>;
}

type Outputs = Readonly<Record<string, string>>;

/** Finds the stack and opens it. Throws a `UsageError` where there is none or nobody is signed in. */
export async function openStack({ local, stage, bucket }: StackChoice): Promise<OpenStack> {
  const endpoint = local ? await readLocalEndpoint() : undefined;
  const access = endpoint === undefined ? {} : accessTo(endpoint);
  const elsewhere = endpoint !== undefined || process.env['AWS_ENDPOINT_URL'] !== undefined;
  const s3 = new S3Client({ ...access, forcePathStyle: elsewhere });
  let known: Outputs | undefined = endpoint?.outputs;
  const outputs = async (): Promise<Outputs> => {
    known ??= await readOutputs(`faircopy-${stage ?? (await loadConfig()).stage}`);
    return known;
  };
  return {
    s3,
    bucket: bucket ?? output(await outputs(), 'RawBucketName'),
    records: async () =>
      dynamoRecordStore({
        dynamo: new DynamoDBClient(access),
        claims: s3ClaimStore(s3, output(await outputs(), 'RecordBucketName')),
        table: output(await outputs(), 'RecordTableName'),
      }),
  };
}

function accessTo(endpoint: Awaited<ReturnType<typeof readLocalEndpoint>>) {
  const { accessKeyId, secretAccessKey, region } = endpoint;
  return { endpoint: endpoint.endpoint, region, credentials: { accessKeyId, secretAccessKey } };
}

function output(outputs: Outputs, key: string): string {
  const value = outputs[key];
  if (value !== undefined) return value;
  throw new UsageError(
    `expected the stack to have an output ${key}, found ${Object.keys(outputs).join(', ') || 'none'}`,
  );
}

async function readOutputs(stackName: string): Promise<Outputs> {
  const client = new CloudFormationClient();
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const pairs = (Stacks?.[0]?.Outputs ?? []).map((entry) => [
      entry.OutputKey ?? '',
      entry.OutputValue ?? '',
    ]);
    return Object.fromEntries(pairs);
  } catch (error) {
    throw explained(error, stackName);
  } finally {
    client.destroy();
  }
}

/** What AWS refuses because of how the command was called, in words that say what to do. */
function explained(error: unknown, stackName: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'ValidationError' && error.message.includes('does not exist')) {
    return new UsageError(`no stack ${stackName} here: deploy it, name another --stage, or use --local`);
  }
  const unsigned = error.name === 'CredentialsProviderError' || error.message.includes('Region is missing');
  return unsigned ? new UsageError(`AWS: ${error.message}; sign in, set AWS_REGION, or use --local`) : error;
}
