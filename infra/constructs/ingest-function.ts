import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { SERVICE } from '../../shared/runtime/metric-names.ts';
import { explainObjectRights, WORKS_ALL_OBJECTS } from './explain-object-rights.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** A batch of the largest pages, one after the other, each at its slowest (5 s to read, 2 s to extract), nearly fits. */
export const INGEST_TIMEOUT = Duration.seconds(60);

/**
 * Megabytes. What is needed is a whole vCPU, for extraction is nothing but computing, and a slower one costs as many
 * GB-seconds; 441 of them were in use at most. Measured: docs/runbook.md, "Sizes".
 */
const INGEST_MEMORY = 1769;

/** Pages of one invocation; they are worked one after the other. */
const BATCH_SIZE = 10;

/** Longest that a page waits for others to share its invocation: the latency that a quiet stage pays. */
export const INGEST_BATCH_WINDOW = Duration.seconds(1);

/** Invocations at once: what a flood may take of the account's concurrency (1,000 by default) and of the table. */
const MAX_CONCURRENCY = 20;

/** What the ingest function is made from. */
export interface IngestFunctionProps {
  readonly stage: string;
  readonly publishers: readonly string[];
  readonly logRetention: RetentionDays;
  readonly queue: IQueue;
  readonly rawBucket: Bucket;
  readonly recordBucket: Bucket;
  readonly table: Table;
}

/** The ingest function on its queue: notices in, records out. */
export function ingestFunction(scope: Construct, props: IngestFunctionProps): PipelineFunction {
  const { stage, logRetention, queue, rawBucket, recordBucket, table } = props;
  const ingest = new PipelineFunction(scope, 'IngestFunction', {
    stage,
    service: SERVICE.ingest,
    description: 'Notices of S3 in, article records out',
    timeout: INGEST_TIMEOUT,
    memorySize: INGEST_MEMORY,
    logRetention,
    environment: {
      RECORD_TABLE: table.tableName,
      RECORD_BUCKET: recordBucket.bucketName,
      PUBLISHERS: props.publishers.join(','),
    },
  });
  ingest.allow(['s3:GetObject', 's3:GetObjectVersion'], rawBucket.arnForObjects('*'));
  ingest.allow(['s3:GetObject', 's3:PutObject'], recordBucket.arnForObjects('*'));
  // Not to list: without it S3 answers 403 for an object that is gone, which looks like a fault and is none.
  ingest.allow(['s3:ListBucket'], rawBucket.bucketArn, recordBucket.bucketArn);
  // The rights of a transaction are those of its parts.
  ingest.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], table.tableArn);
  ingest.lambda.addEventSource(
    new SqsEventSource(queue, {
      batchSize: BATCH_SIZE,
      maxBatchingWindow: INGEST_BATCH_WINDOW,
      maxConcurrency: MAX_CONCURRENCY,
      reportBatchItemFailures: true,
    }),
  );
  for (const bucket of [rawBucket, recordBucket]) explainObjectRights(ingest, bucket, '*', WORKS_ALL_OBJECTS);
  return ingest;
}
