import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { dynamoRecordStore } from '../../shared/aws/dynamo-record-store.ts';
import { s3ClaimStore } from '../../shared/aws/s3-claim-store.ts';
import { Fault } from '../../shared/fault.ts';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import type { DeployedStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import { type EventTap, tapEvents } from './event-tap.ts';
import { effortReader } from './function-effort.ts';
import type { LocalStack } from './local-stack.ts';

/** The deployed stack, and the subscriber that the local run put on its bus. */
export interface EmulatorLocalStack extends LocalStack {
  readonly bucket: string;
  readonly tap: EventTap;
}

/** Opens the stack that stands in the emulator: S3 in front, the table and the bus behind. */
export async function emulatorLocalStack(
  clients: EmulatorClients,
  deployed: DeployedStack,
): Promise<EmulatorLocalStack> {
  const bucket = outputOf(deployed, 'RawBucketName');
  const records = dynamoRecordStore({
    dynamo: clients.dynamoDb,
    claims: s3ClaimStore(clients.s3, outputOf(deployed, 'RecordBucketName')),
    table: outputOf(deployed, 'RecordTableName'),
  });
  const tap = await tapEvents(clients, outputOf(deployed, 'EventBusName'));
  return {
    bucket,
    tap,
    async put({ key, bytes, contentType }) {
      const ContentType = contentType;
      await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType }));
    },
    async remove(key) {
      await clients.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    recordOf: (key) => records.read(recordIdOf(bucket, key)),
    eventOf: tap.eventOf,
    effortOf: await effortReader(clients, deployed),
    close: tap.close,
  };
}

/** An output of the deployed stack by its key. Throws a `Fault` that lists those there are. */
export function outputOf(deployed: DeployedStack, key: string): string {
  const value = deployed.outputs.get(key);
  if (value !== undefined) return value;
  const found = [...deployed.outputs.keys()].join(', ');
  throw new Fault(
    `expected the stack ${deployed.stackName} to have an output ${key}, found ${found || 'none'}`,
    {
      code: 'output-missing',
      retryable: false,
    },
  );
}
