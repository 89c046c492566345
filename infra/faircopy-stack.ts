import { type App, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { FaircopyConfig } from '../shared/config/faircopy-config.ts';
import { accessLogBucket } from './constructs/access-log-bucket.ts';
import { alarmTopic } from './constructs/alarm-topic.ts';
import { ArticleBus } from './constructs/article-bus.ts';
import { INGEST_TIMEOUT, ingestFunction } from './constructs/ingest-function.ts';
import { IngestQueue } from './constructs/ingest-queue.ts';
import { IngestRules } from './constructs/ingest-rules.ts';
import { PublishFunction } from './constructs/publish-function.ts';
import { rawBucket } from './constructs/raw-bucket.ts';
import { recordBucket } from './constructs/record-bucket.ts';
import { recordTable } from './constructs/record-table.ts';
import { tellAddresses } from './constructs/stack-addresses.ts';
import { uploadRole } from './constructs/upload-role.ts';

/** The whole of Faircopy in one stack, `faircopy-<stage>`. It is bound to no account or region, so its template is the same for all. */
export class FaircopyStack extends Stack {
  constructor(app: App, config: FaircopyConfig) {
    const { stage } = config;
    super(app, `faircopy-${stage}`, {
      description: `Faircopy (${stage}): raw article pages to licensed records and events`,
      tags: { application: 'faircopy', stage },
    });
    // The config's numbers are those of CloudWatch Logs.
    const logRetention: RetentionDays = config.logRetentionDays;
    const publishers = config.publishers.map(({ name }) => name);

    const accessLogs = accessLogBucket(this);
    const raw = rawBucket(this, { accessLogs, publishers: config.publishers });
    const claims = recordBucket(this, accessLogs);
    const table = recordTable(this);
    const ingestQueue = new IngestQueue(this, { functionTimeout: INGEST_TIMEOUT });
    new IngestRules(this, { bucket: raw, ingest: ingestQueue, publishers });
    const { bus } = new ArticleBus(this, { stage, events: config.events, logRetention });
    const ingest = ingestFunction(this, {
      stage,
      publishers,
      logRetention,
      queue: ingestQueue.queue,
      rawBucket: raw,
      recordBucket: claims,
      table,
    });
    const { publish, failures } = new PublishFunction(this, {
      stage,
      logRetention,
      table,
      recordBucket: claims,
      bus,
    });
    const topic = alarmTopic(this, stage, config.alarmEmail);
    void [ingest, publish];

    tellAddresses(this, stage, [
      {
        output: 'RawBucketName',
        parameter: 'raw-bucket',
        value: raw.bucketName,
        description: 'Where publishers put their pages',
      },
      {
        output: 'RecordTableName',
        parameter: 'record-table',
        value: table.tableName,
        description: 'The records',
      },
      {
        output: 'RecordBucketName',
        parameter: 'record-bucket',
        value: claims.bucketName,
        description: 'Parts of records too large for the table',
      },
      {
        output: 'EventBusName',
        parameter: 'event-bus',
        value: bus.eventBusName,
        description: 'The bus to subscribe on',
      },
      {
        output: 'EventBusArn',
        parameter: 'event-bus-arn',
        value: bus.eventBusArn,
        description: 'The bus, for other accounts',
      },
      {
        output: 'AlarmTopicArn',
        parameter: 'alarm-topic',
        value: topic.topicArn,
        description: 'Where alarms go',
      },
      {
        output: 'IngestQueueUrl',
        parameter: 'ingest-queue',
        value: ingestQueue.queue.queueUrl,
        description: 'Notices that wait for ingest',
      },
      {
        output: 'IngestDeadLetterQueueUrl',
        parameter: 'ingest-dead-letter-queue',
        value: ingestQueue.deadLetters.queueUrl,
        description: 'Notices that could not be worked or delivered',
      },
      {
        output: 'StreamFailureQueueUrl',
        parameter: 'stream-failure-queue',
        value: failures.queueUrl,
        description: 'Parts of the stream that publish gave up on',
      },
      ...config.publishers.map((publisher) => ({
        output: `UploadRoleArn${pascal(publisher.name)}`,
        parameter: `upload-role/${publisher.name}`,
        value: uploadRole(this, { stage, publisher, bucket: raw }).roleArn,
        description: `Role that ${publisher.name} puts its pages with`,
      })),
    ]);
  }
}

const WORD_START = /(?:^|-)([a-z0-9])/g;

/** `meridian-desk` as `MeridianDesk`, for names that take no hyphen. The config keeps two names from becoming one. */
function pascal(name: string): string {
  return name.replaceAll(WORD_START, (_, letter: string) => letter.toUpperCase());
}
