import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Name of an alarm. The topic takes alarms by the pattern of their names, so both come from here. */
export function alarmName(stage: string, id: string): string {
  return `faircopy-${stage}-${id}`;
}

/** Days in which a deleted key could still be saved: the least, for it protects nothing that is kept. */
const KEY_PENDING_WINDOW = Duration.days(7);

/**
 * The topic that alarms go to. Its key is its own because CloudWatch may not use SNS's managed one; and since a
 * policy that demands TLS takes the place of the topic's default policy, CloudWatch is let in by name.
 */
export function alarmTopic(scope: Construct, stage: string, email: string | undefined): Topic {
  const ownAlarms = {
    StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
    ArnLike: {
      'aws:SourceArn': Stack.of(scope).formatArn({
        service: 'cloudwatch',
        resource: `alarm:${alarmName(stage, '*')}`,
      }),
    },
  };
  const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
  const key = new Key(scope, 'AlarmKey', {
    description: `Alarms of Faircopy (${stage})`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
    pendingWindow: KEY_PENDING_WINDOW,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudWatch],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: ownAlarms,
    }),
  );
  const topic = new Topic(scope, 'AlarmTopic', {
    displayName: `Faircopy ${stage}`,
    masterKey: key,
    enforceSSL: true,
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisStack',
      principals: [cloudWatch],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: ownAlarms,
    }),
  );
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  return topic;
}
