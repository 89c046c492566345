import { setTimeout as sleep } from 'node:timers/promises';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeRuleCommand, TestEventPatternCommand } from '@aws-sdk/client-eventbridge';
import { HeadObjectCommand, NotFound } from '@aws-sdk/client-s3';
import { type ArticleEvent, EVENT_SOURCE } from '../../events/index.ts';
import type { DeployedStack } from './deploy-stack.ts';
import { deployToEmulator } from './deploy-to-emulator.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import { outputOf } from './emulator-local-stack.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import type { LocalStack } from './local-stack.ts';
import { PATHS } from './paths.ts';
import { sourceDigest } from './source-digest.ts';
import type { StepReport } from './step-report.ts';
import { type Assembly, synthesize } from './synthesize.ts';

/** What the consumer's template and bundle follow from. */
const SOURCES = ['examples/consumer', 'events', 'reader', 'shared', 'package-lock.json', 'tsconfig.json'];

/** Warm, the consumer takes a few tens of milliseconds; after that the page is shown without it. */
const MIRROR_TIMEOUT_MS = 10_000;
const POLL_MS = 20;

/** What the local run asks of the consumer. */
type Mirror = Required<Pick<LocalStack, 'mirrored'>>;

/**
 * Deploys `examples/consumer` beside the stack, by the same machinery. It is an example: where it cannot be deployed that is
 * told, and the run goes on without it.
 */
export async function openConsumer(
  clients: EmulatorClients,
  engine: { readonly endpoint: string; readonly auth: boolean },
  stage: string,
  report: StepReport,
  signal: AbortSignal,
): Promise<Mirror | undefined> {
  const deploy = async () => {
    const { folder } = await synthesizeConsumer(stage, signal);
    return await deployToEmulator(clients, engine.endpoint, folder, { auth: engine.auth, signal });
  };
  try {
    const { stack } = await report.step(
      'deploying the example consumer',
      deploy,
      (done) => `example consumer ${done.stack.stackName} deployed, ${done.stack.resources.size} resources`,
    );
    return await openMirror(clients, stack);
  } catch (error) {
    if (signal.aborted) throw error;
    report.note(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Synthesizes the consumer's app for a stage; left as it is while nothing that it follows from has changed. */
export function synthesizeConsumer(stage: string, signal?: AbortSignal): Promise<Assembly> {
  const digest = sourceDigest(PATHS.root, SOURCES);
  return synthesize(PATHS.consumer, PATHS.consumerAssembly, signal, { digest, context: { stage } });
}

/** Looks at the deployed consumer: what its rule lets through, what it has handled, what it keeps. */
async function openMirror(clients: EmulatorClients, stack: DeployedStack): Promise<Mirror> {
  const bucket = outputOf(stack, 'FilesBucketName');
  const seenTable = outputOf(stack, 'SeenTableName');
  const pattern = await patternOf(clients, outputOf(stack, 'RuleArn'));
  return {
    async mirrored({ event }, signal) {
      if (!(await isLetThrough(clients, pattern, event))) return 'not asked for by the consumer’s rule';
      const deadline = performance.now() + MIRROR_TIMEOUT_MS;
      while (!(await isHandled(clients, seenTable, event))) {
        if (performance.now() > deadline) return `not handled within ${MIRROR_TIMEOUT_MS / 1000} s`;
        await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
      }
      const key = `articles/${event.subject}.md`;
      return (await isKept(clients, bucket, key)) ? `mirrored to s3://${bucket}/${key}` : 'not kept';
    },
  };
}

/** `arn:aws:events:us-east-1:000000000000:rule/BUS/RULE`. */
async function patternOf({ eventBridge }: EmulatorClients, ruleArn: string): Promise<string> {
  const [EventBusName, Name] = ruleArn.split('/').slice(-2);
  const { EventPattern = '' } = await eventBridge.send(new DescribeRuleCommand({ EventBusName, Name }));
  return EventPattern;
}

async function isLetThrough(
  { eventBridge }: EmulatorClients,
  EventPattern: string,
  event: ArticleEvent,
): Promise<boolean> {
  const Event = JSON.stringify({
    id: event.id,
    account: LOCAL_ACCOUNT.account,
    source: EVENT_SOURCE,
    time: event.time,
    region: LOCAL_ACCOUNT.region,
    resources: [],
    'detail-type': event.type,
    detail: event,
  });
  return (await eventBridge.send(new TestEventPatternCommand({ EventPattern, Event }))).Result === true;
}

async function isHandled(
  { dynamoDb }: EmulatorClients,
  TableName: string,
  { subject, sequence }: ArticleEvent,
): Promise<boolean> {
  const command = new GetItemCommand({ TableName, Key: { subject: { S: subject } }, ConsistentRead: true });
  const handled = (await dynamoDb.send(command)).Item?.['handled']?.S;
  return handled !== undefined && handled >= sequence;
}

async function isKept({ s3 }: EmulatorClients, Bucket: string, Key: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket, Key }));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
