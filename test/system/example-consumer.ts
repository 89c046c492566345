import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect, vi } from 'vitest';
import { loadConfig } from '../../cli/load-config.ts';
import { deployToEmulator } from '../../cli/local/deploy-to-emulator.ts';
import { synthesizeConsumer } from '../../cli/local/open-consumer.ts';
import { PATHS } from '../../cli/local/paths.ts';
import { attribute, type System } from './open-system.ts';

/** Longer than its queue hides a message that has to come again because another of its subject was being handled. */
const IDLE_TIMEOUT_MS = 240_000;

/** The deployed example consumer, looked at from outside. */
export interface ExampleConsumer {
  /** What it keeps: the text of each file, by key. */
  files(): Promise<Record<string, string>>;
  /** Waits until nothing waits on its queue and nothing is being worked. */
  idle(): Promise<void>;
}

/** Deploys the example consumer beside the stack, with the rights that its template gives it and no others. */
export async function openExample({ clients, endpoint }: System): Promise<ExampleConsumer> {
  const { stage } = await loadConfig(PATHS.root);
  const { folder } = await synthesizeConsumer(stage);
  const { stack } = await deployToEmulator(clients, endpoint, folder, { auth: true });
  const Bucket = stack.outputs.get('FilesBucketName');
  const queue = [...stack.resources].find(
    ([id, { type }]) => type === 'AWS::SQS::Queue' && id.startsWith('Articles'),
  );
  const url = queue?.[1].physicalId ?? '';
  return {
    async files() {
      const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket }));
      const files = Contents.map(async ({ Key = '' }) => {
        const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }));
        return [Key, (await Body?.transformToString()) ?? ''] as const;
      });
      return Object.fromEntries(await Promise.all(files));
    },
    async idle() {
      await vi.waitFor(async () => {
        expect(await attribute(clients.sqs, url, 'ApproximateNumberOfMessages')).toBe('0');
        expect(await attribute(clients.sqs, url, 'ApproximateNumberOfMessagesNotVisible')).toBe('0');
      }, IDLE_TIMEOUT_MS);
    },
  };
}
