import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { Fault } from '../../shared/fault.ts';
import { ARTICLE_FACET, TABLE_KEY } from '../../shared/record/table-layout.ts';
import { SERVICE } from '../../shared/runtime/metric-names.ts';
import { explainObjectRights, WORKS_ALL_OBJECTS } from './explain-object-rights.ts';
import { DEAD_LETTER_DAYS } from './ingest-queue.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Five calls of PutEvents, each with its own retries of three seconds, and the claims of a whole batch. */
const PUBLISH_TIMEOUT = Duration.seconds(60);

/** Megabytes: 85 when it has started; the rest is for a batch whose records all have claims. See docs/runbook.md, "Sizes". */
const PUBLISH_MEMORY = 1024;

/** Changes of one invocation: five calls of PutEvents, and both states of 50 records in memory. */
const BATCH_SIZE = 50;

/** Longest that a change waits for others to share its invocation. */
const BATCH_WINDOW = Duration.seconds(1);

/** Invocations a shard; the changes of one record stay in order. */
const PARALLEL = 4;

/** A stream keeps a change for 24 hours. After six, 18 are left to read it by hand (docs/runbook.md). */
const MAX_AGE = Duration.hours(6);

/** Lambda waits up to a minute between tries: an outage of EventBridge for an hour or so is sat out. */
const MAX_RETRIES = 100;

/** What the publish function is made from. */
export interface PublishFunctionProps {
  readonly stage: string;
  readonly logRetention: RetentionDays;
  readonly table: Table;
  readonly recordBucket: Bucket;
  readonly bus: EventBus;
}

/** The publish function on the table's stream, and the queue that tells which part of the stream it gave up on. */
export class PublishFunction extends Construct {
  readonly publish: PipelineFunction;
  readonly failures: Queue;

  constructor(scope: Construct, props: PublishFunctionProps) {
    super(scope, 'Publish');
    const { stage, logRetention, table, recordBucket, bus } = props;
    this.failures = new Queue(this, 'StreamFailures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    Validations.of(this.failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is the dead letters of a stream mapping, which cdk-nag knows only of queues. Nothing reads from it.',
    });
    this.publish = new PipelineFunction(this, 'PublishFunction', {
      stage,
      service: SERVICE.publish,
      description: 'Changes of records in, events on the bus out',
      timeout: PUBLISH_TIMEOUT,
      memorySize: PUBLISH_MEMORY,
      logRetention,
      environment: {
        RECORD_TABLE: table.tableName,
        RECORD_BUCKET: recordBucket.bucketName,
        EVENT_BUS: bus.eventBusName,
      },
    });
    this.grantRights(props);
    this.publish.lambda.addEventSourceMapping('Stream', {
      eventSourceArn: streamOf(table),
      // Nothing that was written before the mapping stood is passed over.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: BATCH_SIZE,
      maxBatchingWindow: BATCH_WINDOW,
      parallelizationFactor: PARALLEL,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: MAX_RETRIES,
      maxRecordAge: MAX_AGE,
      onFailure: new SqsDlq(this.failures),
      filters: [articleChanges()],
    });
  }

  private grantRights({ table, recordBucket, bus }: PublishFunctionProps): void {
    const { publish } = this;
    // CDK's own grant lists the streams of every table; Lambda asks no more than this one's.
    publish.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      streamOf(table),
    );
    publish.allow(['events:PutEvents'], bus.eventBusArn);
    // It deletes the claim of the state before, once the change from it has been told.
    publish.allow(['s3:GetObject', 's3:DeleteObject'], recordBucket.arnForObjects('*'));
    // Not to list: without it S3 answers 403 for a claim that is gone, which looks like a fault and is none.
    publish.allow(['s3:ListBucket'], recordBucket.bucketArn);
    explainObjectRights(publish, recordBucket, '*', WORKS_ALL_OBJECTS);
  }
}

/** Changes of articles alone: no entry of the licence index, and no tombstone that TTL took away. */
function articleChanges() {
  const pattern = {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { Keys: { [TABLE_KEY.sort]: { S: [ARTICLE_FACET] } } },
  };
  return { pattern: JSON.stringify(pattern) };
}

function streamOf(table: Table): string {
  if (table.tableStreamArn !== undefined) return table.tableStreamArn;
  throw new Fault('record table: expected a stream, found none', {
    code: 'unexpected-construct',
    retryable: false,
  });
}
