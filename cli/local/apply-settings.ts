import { UpdateContinuousBackupsCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { CreateArchiveCommand, ResourceAlreadyExistsException } from '@aws-sdk/client-eventbridge';
import {
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketTaggingCommand,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import { Fault } from '../../shared/fault.ts';
import type { DeployedStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import type { ApiSetting } from './emulator-template.ts';
import type { SettingKind } from './refused-types.ts';
import { SETTING_SHAPES } from './setting-shapes.ts';

/** Makes every setting that the template could not carry. `target` is the physical name of its resource. */
export async function applySettings(
  clients: EmulatorClients,
  stack: DeployedStack,
  settings: readonly ApiSetting[],
): Promise<void> {
  for (const setting of settings) {
    const target = stack.resources.get(setting.logicalId)?.physicalId ?? setting.logicalId;
    await APPLY[setting.kind](clients, target, resolveOutputs(setting.value, stack.outputs));
  }
}

type Apply = (clients: EmulatorClients, target: string, value: unknown) => Promise<unknown>;

const APPLY: Readonly<Record<SettingKind, Apply>> = {
  archive: async ({ eventBridge }, logicalId, value) => {
    const { ArchiveName = logicalId.slice(0, 48), ...rest } = SETTING_SHAPES.archive.parse(value);
    try {
      await eventBridge.send(new CreateArchiveCommand({ ArchiveName, ...rest }));
    } catch (error) {
      if (!(error instanceof ResourceAlreadyExistsException)) throw error;
    }
  },
  'bucket-encryption': ({ s3 }, Bucket, value) => {
    const ServerSideEncryptionConfiguration = SETTING_SHAPES.encryption.parse(value);
    return s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration }));
  },
  'bucket-lifecycle': ({ s3 }, Bucket, value) => {
    const LifecycleConfiguration = SETTING_SHAPES.lifecycle.parse(value);
    return s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }));
  },
  'bucket-ownership': ({ s3 }, Bucket, value) => {
    const OwnershipControls = SETTING_SHAPES.ownership.parse(value);
    return s3.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls }));
  },
  'bucket-tags': ({ s3 }, Bucket, value) => {
    const TagSet = SETTING_SHAPES.tags.parse(value);
    return s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
  },
  'table-ttl': ({ dynamoDb }, TableName, value) => {
    const TimeToLiveSpecification = SETTING_SHAPES.ttl.parse(value);
    return dynamoDb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  },
  'table-recovery': ({ dynamoDb }, TableName, value) => {
    const PointInTimeRecoverySpecification = SETTING_SHAPES.recovery.parse(value);
    return dynamoDb.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  },
};

const OutputReference = z.strictObject({ $output: z.string() });

/** Puts the deployed values where the template's references stood. */
function resolveOutputs(value: unknown, outputs: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolveOutputs(entry, outputs));
  const reference = OutputReference.safeParse(value);
  if (reference.success) {
    const found = outputs.get(reference.data.$output);
    if (found !== undefined) return found;
    throw new Fault(`expected the output ${reference.data.$output} of the deployed stack; it has none`, {
      code: 'output-missing',
      retryable: false,
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, resolveOutputs(entry, outputs)]),
  );
}
