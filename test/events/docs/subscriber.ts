import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { onArticle } from '../../../events/index.ts';
import { WANTED } from './wanted.ts';

export class Subscriber extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const eventBus = EventBus.fromEventBusName(this, 'Faircopy', 'faircopy-prod');
    const failed = new Queue(this, 'Failed', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    const queue = new Queue(this, 'Articles', {
      enforceSSL: true,
      deadLetterQueue: { queue: failed, maxReceiveCount: 5 },
    });
    const target = new SqsQueue(queue, { deadLetterQueue: failed });
    new Rule(this, 'Wanted', { eventBus, eventPattern: onArticle(WANTED), targets: [target] });
  }
}
