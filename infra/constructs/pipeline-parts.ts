import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { IngestQueue } from './ingest-queue.ts';
import type { PipelineFunction } from './pipeline-function.ts';

/** The parts of a deployed stage that alarms watch and the dashboard shows. */
export interface PipelineParts {
  readonly stage: string;
  readonly rawBucket: Bucket;
  readonly ingestQueue: IngestQueue;
  readonly ingest: PipelineFunction;
  readonly table: Table;
  readonly publish: PipelineFunction;
  readonly streamFailures: Queue;
  readonly bus: EventBus;
  readonly archiveArn: string;
}
