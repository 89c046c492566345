import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type Stack,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { BucketAlreadyOwnedByYou, CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Fault } from '../../shared/fault.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import type { Template } from './emulator-template.ts';
import type { Asset, StackArtifact } from './read-assembly.ts';
import { zip } from './zip.ts';

/** A stack of 45 resources took 1–2.7 s; this is for a machine in distress. */
const DEPLOY_TIMEOUT_MS = 120_000;
const POLL_MS = 100;
/** Where the template goes when the stack has no assets of its own. */
const FALLBACK_BUCKET = 'faircopy-local-assets';

/** The deployed stack: its outputs by key, and its resources by logical id. */
export interface DeployedStack {
  readonly stackName: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly resources: ReadonlyMap<string, { readonly type: string; readonly physicalId: string }>;
}

/** Uploads the assets, creates (or updates) the stack from `template` and waits. Throws a `Fault` with CloudFormation's reasons. */
export async function deployStack(
  clients: EmulatorClients,
  endpoint: string,
  artifact: StackArtifact,
  template: Template,
  signal?: AbortSignal,
): Promise<DeployedStack> {
  const buckets = new Set([...artifact.assets.map((asset) => asset.bucket)]);
  const templateBucket = artifact.assets[0]?.bucket ?? FALLBACK_BUCKET;
  for (const bucket of buckets.add(templateBucket)) await ensureBucket(clients, bucket);
  const templateKey = `${artifact.stackName}.template.json`;
  await Promise.all([
    ...artifact.assets.map((asset) => upload(clients, asset)),
    clients.s3.send(
      new PutObjectCommand({ Bucket: templateBucket, Key: templateKey, Body: JSON.stringify(template) }),
    ),
  ]);
  const request = {
    StackName: artifact.stackName,
    // TemplateBody ends at 51,200 bytes.
    TemplateURL: `${endpoint}/${templateBucket}/${templateKey}`,
    Capabilities: ['CAPABILITY_NAMED_IAM' as const, 'CAPABILITY_AUTO_EXPAND' as const],
  };
  const existing = await describe(clients, artifact.stackName);
  if (existing === undefined) await clients.cloudFormation.send(new CreateStackCommand(request));
  else await update(clients, request);
  const stack = await settled(clients, artifact.stackName, signal);
  return {
    stackName: artifact.stackName,
    outputs: new Map(
      (stack.Outputs ?? []).flatMap(({ OutputKey, OutputValue }) =>
        OutputKey === undefined || OutputValue === undefined ? [] : [[OutputKey, OutputValue]],
      ),
    ),
    resources: await resources(clients, artifact.stackName),
  };
}

async function ensureBucket(clients: EmulatorClients, bucket: string): Promise<void> {
  try {
    await clients.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
}

async function upload(clients: EmulatorClients, asset: Asset): Promise<void> {
  const body = asset.packaging === 'file' ? await readFile(asset.path) : zip(await folderEntries(asset.path));
  await clients.s3.send(new PutObjectCommand({ Bucket: asset.bucket, Key: asset.key, Body: body }));
}

async function folderEntries(folder: string) {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      bytes: await readFile(path),
    })),
  );
}

async function update(
  clients: EmulatorClients,
  request: { StackName: string; TemplateURL: string },
): Promise<void> {
  try {
    await clients.cloudFormation.send(new UpdateStackCommand(request));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('No updates are to be performed')) throw error;
  }
}

async function describe(clients: EmulatorClients, stackName: string): Promise<Stack | undefined> {
  try {
    const answer = await clients.cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }));
    return answer.Stacks?.find((stack) => stack.StackStatus !== 'DELETE_COMPLETE');
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return undefined;
    throw error;
  }
}

async function settled(clients: EmulatorClients, stackName: string, signal?: AbortSignal): Promise<Stack> {
  const deadline = performance.now() + DEPLOY_TIMEOUT_MS;
  for (;;) {
    signal?.throwIfAborted();
    const stack = await describe(clients, stackName);
    const status = stack?.StackStatus ?? 'gone';
    if (stack !== undefined && (status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE')) return stack;
    if (!status.endsWith('_IN_PROGRESS') || performance.now() > deadline) {
      throw new Fault(
        [`the stack ${stackName} was not deployed (${status}):`, ...(await reasons(clients, stackName))].join(
          '\n  ',
        ),
        { code: 'deployment-failed', retryable: false },
      );
    }
    await sleep(POLL_MS);
  }
}

async function reasons(clients: EmulatorClients, stackName: string): Promise<string[]> {
  const answer = await clients.cloudFormation
    .send(new DescribeStackEventsCommand({ StackName: stackName }))
    .catch(() => undefined);
  return (answer?.StackEvents ?? [])
    .filter((event) => event.ResourceStatus?.endsWith('_FAILED') === true)
    .map((event) => `${event.LogicalResourceId} (${event.ResourceType}): ${event.ResourceStatusReason}`);
}

async function resources(clients: EmulatorClients, stackName: string): Promise<DeployedStack['resources']> {
  const answer = await clients.cloudFormation.send(
    new DescribeStackResourcesCommand({ StackName: stackName }),
  );
  return new Map(
    (answer.StackResources ?? []).flatMap(({ LogicalResourceId, ResourceType, PhysicalResourceId }) =>
      LogicalResourceId === undefined || ResourceType === undefined || PhysicalResourceId === undefined
        ? []
        : [[LogicalResourceId, { type: ResourceType, physicalId: PhysicalResourceId }]],
    ),
  );
}
