import { Duration } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { IngestQueue } from './ingest-queue.ts';

/** Message group of every key that is no publisher's. No publisher can have the name: it has an underscore. */
export const UNKNOWN_GROUP = '_unknown';

/** What EventBridge allows at most; after that, the dead letters. */
const DELIVERY_ATTEMPTS = 185;
const DELIVERY_AGE = Duration.hours(24);

/** What the rules are made from. */
export interface IngestRulesProps {
  readonly bucket: Bucket;
  readonly ingest: IngestQueue;
  /** Names of the publishers; each owns the keys below `name/`. */
  readonly publishers: readonly string[];
}

/**
 * The rules that bring S3's notices into the ingest queue: one a publisher, whose name is the message group, so that
 * the queue is a fair one and a flood from one publisher does not delay the others; and one for every other key, so
 * that a page in the wrong place is rejected aloud instead of lying there unseen.
 */
export class IngestRules extends Construct {
  constructor(scope: Construct, { bucket, ingest, publishers }: IngestRulesProps) {
    super(scope, 'IngestRules');
    const rule = (id: string, description: string, key: string[], group: string) =>
      new Rule(this, id, {
        description,
        eventPattern: {
          source: ['aws.s3'],
          detailType: ['Object Created', 'Object Deleted'],
          detail: { bucket: { name: [bucket.bucketName] }, object: { key } },
        },
        targets: [
          new SqsQueue(ingest.queue, {
            messageGroupId: group,
            retryAttempts: DELIVERY_ATTEMPTS,
            maxEventAge: DELIVERY_AGE,
            deadLetterQueue: ingest.deadLetters,
          }),
        ],
      });
    for (const name of publishers) {
      rule(`Of-${name}`, `Pages of ${name} to the ingest queue`, Match.prefix(`${name}/`), name);
    }
    const others = Match.anythingButPrefix(...publishers.map((name) => `${name}/`));
    rule('OfNobody', 'Keys of no publisher to the ingest queue, to be rejected', others, UNKNOWN_GROUP);
  }
}
