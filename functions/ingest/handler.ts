import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { EXTRACTOR_VERSION } from '../../shared/article/extractor-version.ts';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import { makeDynamoClient } from '../../shared/aws/dynamo-client.ts';
import { dynamoRecordStore } from '../../shared/aws/dynamo-record-store.ts';
import { s3ClaimStore } from '../../shared/aws/s3-claim-store.ts';
import { makeS3Client } from '../../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { Fault } from '../../shared/fault.ts';
import { parseNotice } from '../../shared/notice/parse-notice.ts';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import type { BatchResponse } from '../../shared/runtime/batch-response.ts';
import { IngestEnv, readEnv } from '../../shared/runtime/env.ts';
import type { LambdaHandler } from '../../shared/runtime/handler-stack.ts';
import { METRIC, SERVICE } from '../../shared/runtime/metric-names.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { systemClock } from '../../shared/runtime/system-clock.ts';
import { makeTelemetry, type Telemetry } from '../../shared/runtime/telemetry.ts';
import { type IngestOutcome, ingest } from './ingest.ts';
import type { IngestDeps } from './ingest-deps.ts';

/** The ingest function around its use case, whatever stands behind the ports. */
export function ingestHandler(deps: IngestDeps, telemetry: Telemetry): LambdaHandler<BatchResponse> {
  return sqsHandler({
    telemetry,
    receive: async (message, signal) => {
      const parsed = parseNotice(message.body);
      if (parsed.outcome === 'test-event') return telemetry.logger.info('test event: nothing to do');
      if (parsed.outcome === 'unknown') {
        throw new Fault(parsed.detail, { code: 'unknown-notice', retryable: false });
      }
      const { bucket, key } = parsed.notice;
      telemetry.logger.appendKeys({ recordId: recordIdOf(bucket, key), key });
      reportOutcome(await ingest(parsed.notice, deps, signal), telemetry);
    },
  });
}

/** Tells what a notice came to: one line in the log, and the business metrics. */
function reportOutcome(outcome: IngestOutcome, { logger, metrics }: Telemetry): void {
  const { effort } = outcome;
  metrics.addMetric(METRIC[outcome.outcome], MetricUnit.Count, 1);
  if (effort.bytes !== undefined) metrics.addMetric(METRIC.pageBytes, MetricUnit.Bytes, effort.bytes);
  if (effort.extractMs !== undefined) {
    metrics.addMetric(METRIC.extractionTime, MetricUnit.Milliseconds, effort.extractMs);
  }
  if (outcome.record !== undefined) logger.appendKeys({ recordVersion: outcome.record.version });
  if (outcome.outcome === 'stale') {
    logger.info('notice is stale', { why: outcome.why, effort });
    return;
  }
  const { record } = outcome;
  if (record.status === 'rejected' && outcome.outcome === 'rejected') {
    const { reason, detail } = record.rejection;
    metrics.singleMetric().addDimension('reason', reason).addMetric(METRIC.rejected, MetricUnit.Count, 1);
    logger.warn('page rejected', { reason, detail, effort });
    return;
  }
  logger.info(`article ${outcome.outcome}`, { status: record.status, effort });
}

function wire(env: IngestEnv): IngestDeps {
  const s3 = makeS3Client();
  const claims = s3ClaimStore(s3, env.RECORD_BUCKET);
  return {
    objects: s3ObjectStore(s3),
    records: dynamoRecordStore({ dynamo: makeDynamoClient(), claims, table: env.RECORD_TABLE }),
    clock: systemClock,
    publishers: env.PUBLISHERS,
    fairCopy,
    extractorVersion: EXTRACTOR_VERSION,
  };
}

const env = readEnv(IngestEnv);

/** The ingest function: SQS batches of S3 notices in, records out. */
export const handler = ingestHandler(wire(env), makeTelemetry(SERVICE.ingest, env.STAGE));
