import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Longest that SQS keeps a message. A dead letter's age counts from the day it first came into the ingest queue. */
export const DEAD_LETTER_DAYS = 14;

/** Days that a notice waits for a function that cannot run, before it is lost: a long weekend, and one day more. */
const NOTICE_DAYS = 5;

/** Times that a notice is tried: with the visibility timeout between them, enough for an outage of half an hour. */
const MAX_RECEIVES = 5;

/** Lambda's own advice for a queue that feeds a function: six times its timeout (and the batch window), so that its retries find the time. */
const VISIBILITY_FACTOR = 6;

/**
 * The queue of notices that wait for ingest, and the queue of those that could not be worked. EventBridge puts what it
 * cannot deliver into the same dead letters, for only an SQS queue's own dead letters can be moved back by
 * StartMessageMoveTask. Both are encrypted by SQS's own key, which EventBridge may write to without a key policy.
 */
export class IngestQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    props: { readonly functionTimeout: Duration; readonly batchWindow: Duration },
  ) {
    super(scope, 'Ingest');
    const { functionTimeout, batchWindow } = props;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(NOTICE_DAYS),
      visibilityTimeout: Duration.seconds(
        functionTimeout.toSeconds() * VISIBILITY_FACTOR + batchWindow.toSeconds(),
      ),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
  }
}
