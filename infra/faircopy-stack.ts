import { type App, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { FaircopyConfig } from '../shared/config/faircopy-config.ts';
import { accessLogBucket } from './constructs/access-log-bucket.ts';
import { alarmTopic } from './constructs/alarm-topic.ts';
import { Alarms } from './constructs/alarms.ts';
import { ArticleBus } from './constructs/article-bus.ts';
import { dashboard } from './constructs/dashboard.ts';
import { EventSchemas } from './constructs/event-schemas.ts';
import { INGEST_BATCH_WINDOW, INGEST_TIMEOUT, ingestFunction } from './constructs/ingest-function.ts';
import { IngestQueue } from './constructs/ingest-queue.ts';
import { IngestRules } from './constructs/ingest-rules.ts';
import type { PipelineParts } from './constructs/pipeline-parts.ts';
import { PublishFunction } from './constructs/publish-function.ts';
import { rawBucket } from './constructs/raw-bucket.ts';
import { recordBucket } from './constructs/record-bucket.ts';
import { recordTable } from './constructs/record-table.ts';
import { type Address, tellAddresses } from './constructs/stack-addresses.ts';
import { uploadRole } from './constructs/upload-role.ts';
import { pascalCase } from './pascal-case.ts';

/** The whole of Faircopy in one stack, `faircopy-<stage>`. It is bound to no account or region, so its template is the same for all. */
export class FaircopyStack extends Stack {
  constructor(app: App, config: FaircopyConfig) {
    const { stage, alarmEmail, runbook } = config;
    super(app, `faircopy-${stage}`, {
      description: `Faircopy (${stage}): raw article pages to licensed records and events`,
      tags: { application: 'faircopy', stage },
    });
    const accessLogs = accessLogBucket(this);
    const claims = recordBucket(this, accessLogs);
    const parts = this.pipeline(config, accessLogs, claims);
    const topic = alarmTopic(this, stage, alarmEmail);
    const alarms = new Alarms(this, { parts, topic, runbook });
    dashboard(this, { parts, alarms: alarms.all, runbook });
    tellAddresses(this, stage, [
      ...addressesOf(parts),
      {
        output: 'RecordBucketName',
        parameter: 'record-bucket',
        value: claims.bucketName,
        description: 'Parts of records too large for the table',
      },
      {
        output: 'AlarmTopicArn',
        parameter: 'alarm-topic',
        value: topic.topicArn,
        description: 'Where alarms go',
      },
      ...this.uploads(config, parts.rawBucket),
    ]);
  }

  /** From the page that is put to the event that tells of it. */
  private pipeline(config: FaircopyConfig, accessLogs: Bucket, claims: Bucket): PipelineParts {
    const { stage, events } = config;
    // The config's numbers are those of CloudWatch Logs.
    const logRetention: RetentionDays = config.logRetentionDays;
    const publishers = config.publishers.map(({ name }) => name);
    const raw = rawBucket(this, { accessLogs, publishers: config.publishers });
    const table = recordTable(this);
    const ingestQueue = new IngestQueue(this, {
      functionTimeout: INGEST_TIMEOUT,
      batchWindow: INGEST_BATCH_WINDOW,
    });
    new IngestRules(this, { bucket: raw, ingest: ingestQueue, publishers });
    const { bus, archiveArn } = new ArticleBus(this, { stage, events, logRetention });
    new EventSchemas(this, stage);
    const common = { stage, logRetention, table, recordBucket: claims };
    const ingest = ingestFunction(this, {
      ...common,
      publishers,
      queue: ingestQueue.queue,
      rawBucket: raw,
    });
    const { publish, failures } = new PublishFunction(this, { ...common, bus });
    return {
      stage,
      rawBucket: raw,
      ingestQueue,
      ingest,
      table,
      publish,
      streamFailures: failures,
      bus,
      archiveArn,
    };
  }

  private uploads({ stage, publishers }: FaircopyConfig, bucket: Bucket): Address[] {
    return publishers.map((publisher) => ({
      output: `UploadRoleArn${pascalCase(publisher.name)}`,
      parameter: `upload-role/${publisher.name}`,
      value: uploadRole(this, { stage, publisher, bucket }).roleArn,
      description: `Role that ${publisher.name} puts its pages with`,
    }));
  }
}

function addressesOf({
  rawBucket,
  ingestQueue,
  table,
  streamFailures,
  bus,
  archiveArn,
}: PipelineParts): Address[] {
  const rows = [
    ['RawBucketName', 'raw-bucket', rawBucket.bucketName, 'Where publishers put their pages'],
    ['IngestQueueUrl', 'ingest-queue', ingestQueue.queue.queueUrl, 'Notices that wait for ingest'],
    [
      'IngestDeadLetterQueueUrl',
      'ingest-dead-letter-queue',
      ingestQueue.deadLetters.queueUrl,
      'Notices that could not be worked or delivered',
    ],
    ['RecordTableName', 'record-table', table.tableName, 'The records'],
    ['EventBusName', 'event-bus', bus.eventBusName, 'The bus to subscribe on'],
    ['EventBusArn', 'event-bus-arn', bus.eventBusArn, 'The bus, as other accounts name it'],
    ['EventArchiveArn', 'event-archive-arn', archiveArn, 'The archive that events are replayed from'],
    [
      'StreamFailureQueueUrl',
      'stream-failure-queue',
      streamFailures.queueUrl,
      'Parts of the stream that publish gave up on',
    ],
  ] as const;
  return rows.map(([output, parameter, value, description]) => ({ output, parameter, value, description }));
}
