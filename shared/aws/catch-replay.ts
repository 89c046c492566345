import {
  DeleteRuleCommand,
  type EventBridgeClient,
  InvalidEventPatternException,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { EVENT_SOURCE, parseArticleEvent } from '../../events/index.ts';
import { Fault } from '../fault.ts';
import type { CaughtEvent, ReplayCatch } from '../port/event-archive.ts';
import { sdkFault } from './sdk-fault.ts';

/** Most messages that SQS hands out at once, and the seconds that it waits for one. */
const BATCH = 10;
const WAIT_SECONDS = 2;

/** Seconds until an event that was taken and not let go of comes again: far longer than telling ten takes. */
const HIDDEN_SECONDS = 120;

const TARGET = 'catch';

/** What is needed to catch a replay: the clients, and the name of the bus. */
export interface CatchReplayDeps {
  readonly eventBridge: EventBridgeClient;
  readonly sqs: SQSClient;
  readonly bus: string;
}

/** Makes a rule and a queue, both of the name of the replay, for what of it matches `pattern`. */
export async function catchReplay(
  deps: CatchReplayDeps,
  name: string,
  pattern: object,
): Promise<ReplayCatch> {
  const { eventBridge, sqs, bus } = deps;
  const rule = { Name: name, EventBusName: bus };
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const EventPattern = JSON.stringify({ source: [EVENT_SOURCE], ...pattern, 'replay-name': [name] });
    const { RuleArn } = await eventBridge.send(new PutRuleCommand({ ...rule, EventPattern }));
    undo.push(() => eventBridge.send(new DeleteRuleCommand(rule)));
    const ruleArn = z.string().parse(RuleArn);
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
    undo.push(() => sqs.send(new DeleteQueueCommand({ QueueUrl })));
    const Arn = await letWrite(sqs, QueueUrl, ruleArn);
    await eventBridge.send(
      new PutTargetsCommand({ Rule: name, EventBusName: bus, Targets: [{ Id: TARGET, Arn }] }),
    );
    undo.push(() =>
      eventBridge.send(new RemoveTargetsCommand({ Rule: name, EventBusName: bus, Ids: [TARGET] })),
    );
    return { ruleArn, close, take: () => take(sqs, QueueUrl) };
  } catch (cause) {
    await close().catch(() => {});
    if (!(cause instanceof InvalidEventPatternException)) {
      throw sdkFault('event-archive-unavailable', `rule and queue ${name}`, cause);
    }
    throw new Fault(cause.message, { code: 'bad-pattern', retryable: false, cause });
  }
}

/** Lets the one rule write to the queue. Answers the queue's ARN. */
async function letWrite(sqs: SQSClient, QueueUrl: string | undefined, ruleArn: string): Promise<string> {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const arn = z.string().parse((await sqs.send(asked)).Attributes?.['QueueArn']);
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: arn,
    Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  const VisibilityTimeout = String(HIDDEN_SECONDS);
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy, VisibilityTimeout } }));
  return arn;
}

async function take(sqs: SQSClient, QueueUrl: string | undefined): Promise<CaughtEvent[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: BATCH,
    WaitTimeSeconds: WAIT_SECONDS,
  });
  const { Messages = [] } = await sqs.send(command);
  return Messages.flatMap(({ Body = '', ReceiptHandle }) => {
    const parsed = parseArticleEvent(JSON.parse(Body));
    if (parsed.outcome === 'unknown') return [];
    const done = async () => void (await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })));
    return [{ event: parsed.event, done }];
  });
}
