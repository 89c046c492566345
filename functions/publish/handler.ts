import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { makeEventBridgeClient } from '../../shared/aws/eventbridge-client.ts';
import { eventBridgePublisher } from '../../shared/aws/eventbridge-publisher.ts';
import { type ReadChange, readChange } from '../../shared/aws/read-change.ts';
import { type ClaimStore, s3ClaimStore } from '../../shared/aws/s3-claim-store.ts';
import { makeS3Client } from '../../shared/aws/s3-client.ts';
import { StreamEvent, type StreamRecord } from '../../shared/aws/stream-event.ts';
import { Fault } from '../../shared/fault.ts';
import type { BatchResponse } from '../../shared/runtime/batch-response.ts';
import { PublishEnv, readEnv } from '../../shared/runtime/env.ts';
import { handlerStack, type LambdaHandler } from '../../shared/runtime/handler-stack.ts';
import { METRIC, SERVICE } from '../../shared/runtime/metric-names.ts';
import { makeTelemetry, type Telemetry } from '../../shared/runtime/telemetry.ts';
import { toFault } from '../../shared/runtime/to-fault.ts';
import { type ChangeOutcome, type PublishDeps, publish } from './publish.ts';

/** What the publish function works with beside its use case: where the parts of large records lie. */
export interface PublishHandlerDeps extends PublishDeps {
  readonly claims: ClaimStore;
}

/** One record of the batch on its way: what it says, then what became of it. */
interface Passage {
  readonly record: StreamRecord;
  readonly read: ReadChange | Fault;
  outcome: 'done' | 'published' | 'failed';
}

/**
 * The publish function around its use case. A stream is checkpointed: the answer names the first record that failed,
 * and everything from there comes again; consumers drop repeats by event id. Throws when nothing at all went out.
 */
export function publishHandler(deps: PublishHandlerDeps, telemetry: Telemetry): LambdaHandler<BatchResponse> {
  const work = async (event: StreamEvent, signal: AbortSignal): Promise<BatchResponse> => {
    const passages: Passage[] = [];
    for (const record of event.Records) passages.push(await open(record, deps, telemetry, signal));
    await tell(passages, deps, telemetry, signal);
    const failed = passages.findIndex((passage) => passage.outcome === 'failed');
    const done = failed === -1 ? passages : passages.slice(0, failed);
    await release(done, deps, telemetry);
    return answer(passages, failed);
  };
  return handlerStack({ telemetry, schema: StreamEvent, work });
}

async function open(
  record: StreamRecord,
  deps: PublishHandlerDeps,
  telemetry: Telemetry,
  signal: AbortSignal,
): Promise<Passage> {
  try {
    return { record, read: await readChange(record, deps.claims, signal), outcome: 'done' };
  } catch (cause) {
    const fault = toFault(cause);
    const sequenceNumber = record.dynamodb.SequenceNumber;
    telemetry.logger.error(fault.message, { code: fault.code, sequenceNumber, error: fault });
    return { record, read: fault, outcome: 'failed' };
  }
}

async function tell(
  passages: readonly Passage[],
  deps: PublishDeps,
  telemetry: Telemetry,
  signal: AbortSignal,
): Promise<void> {
  const changed = passages.flatMap((passage) =>
    !(passage.read instanceof Fault) && passage.read.read === 'change'
      ? [{ passage, change: passage.read.change }]
      : [],
  );
  const outcomes = await publish(
    changed.map(({ change }) => change),
    deps,
    signal,
  );
  for (const [index, outcome] of outcomes.entries()) {
    const told = changed[index];
    if (told === undefined) continue;
    const { id, version } = told.change.next;
    telemetry.logger.appendKeys({ recordId: id, recordVersion: version });
    report(outcome, telemetry);
    telemetry.logger.removeKeys(['recordId', 'recordVersion']);
    told.passage.outcome = outcome.outcome === 'silent' ? 'done' : outcome.outcome;
  }
}

function report(outcome: ChangeOutcome, { logger, metrics }: Telemetry): void {
  if (outcome.outcome === 'silent') return;
  const { id, type } = outcome.event;
  if (outcome.outcome === 'published') {
    metrics.addMetric(METRIC.published, MetricUnit.Count, 1);
    logger.info('event published', { eventId: id, eventType: type });
    return;
  }
  metrics.addMetric(METRIC.publishFailed, MetricUnit.Count, 1);
  const { code, message } = outcome;
  logger.error('event failed', { eventId: id, eventType: type, code, detail: message });
}

/** Deletes the claims that nobody needs any more. A claim that stays costs a little storage, so a fault is only told. */
async function release(
  passages: readonly Passage[],
  deps: PublishHandlerDeps,
  { logger }: Telemetry,
): Promise<void> {
  for (const { read } of passages) {
    if (read instanceof Fault || read.read !== 'change' || read.superseded === undefined) continue;
    await deps.claims.delete(read.superseded).catch((cause: unknown) => {
      logger.warn('superseded claim stays', { claim: read.superseded, error: toFault(cause) });
    });
  }
}

function answer(passages: readonly Passage[], failed: number): BatchResponse {
  const first = passages[failed];
  if (first === undefined) return { batchItemFailures: [] };
  if (passages.some((passage) => passage.outcome === 'published')) {
    return { batchItemFailures: [{ itemIdentifier: first.record.dynamodb.SequenceNumber }] };
  }
  throw new Fault(`publish: expected events to go out for ${passages.length} changes, none did`, {
    code: 'nothing-published',
    retryable: true,
  });
}

function wire(env: PublishEnv): PublishHandlerDeps {
  return {
    publisher: eventBridgePublisher({ client: makeEventBridgeClient(), bus: env.EVENT_BUS }),
    claims: s3ClaimStore(makeS3Client(), env.RECORD_BUCKET),
    table: env.RECORD_TABLE,
    bucket: env.RECORD_BUCKET,
    source: `faircopy/${env.STAGE}`,
  };
}

const env = readEnv(PublishEnv);

/** The publish function: batches of the table's stream in, events on the bus out. */
export const handler = publishHandler(wire(env), makeTelemetry(SERVICE.publish, env.STAGE));
