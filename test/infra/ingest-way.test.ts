import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FULL_CONFIG, idOf, resourcesOf, templateOf } from './synthesize.ts';

const DAY = 24 * 60 * 60;
const template = templateOf(FULL_CONFIG);
const rawBucket = idOf(template, 'AWS::S3::Bucket', 'RawBucket');
const queue = idOf(template, 'AWS::SQS::Queue', 'IngestQueue');
const deadLetters = idOf(template, 'AWS::SQS::Queue', 'IngestDeadLetters');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const s3Rules = Object.entries(resourcesOf(template, 'AWS::Events::Rule')).filter(
  ([, rule]) => rule.Properties['EventBusName'] === undefined,
);

describe('the rules on S3’s notices', () => {
  const rule = (key: object, group: string) => ({
    State: 'ENABLED',
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [{ Ref: rawBucket }] }, object: { key: [key] } },
    },
    Targets: [
      {
        Id: 'Target0',
        Arn: arnOf(queue),
        SqsParameters: { MessageGroupId: group },
        RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: DAY },
        DeadLetterConfig: { Arn: arnOf(deadLetters) },
      },
    ],
  });

  it.each(['meridian-desk', 'harbour-times'])('give the keys of a publisher its own group: %s', (name) => {
    template.hasResourceProperties('AWS::Events::Rule', rule({ prefix: `${name}/` }, name));
  });

  it('bring every other key in as well, in a group that no publisher can have', () => {
    const others = { 'anything-but': { prefix: ['meridian-desk/', 'harbour-times/'] } };
    template.hasResourceProperties('AWS::Events::Rule', rule(others, '_unknown'));
    expect(s3Rules).toHaveLength(3);
  });

  it.each([
    ['the queue', queue],
    ['the dead letters', deadLetters],
  ])('are the only ones that EventBridge may write to %s for', (_, target) => {
    const sources = s3Rules.map(([id]) =>
      Match.objectLike({
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Resource: arnOf(target),
        Condition: { ArnEquals: { 'aws:SourceArn': arnOf(id) } },
      }),
    );
    const tls = Match.objectLike({ Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sqs:*' });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: target }],
      PolicyDocument: { Statement: [tls, ...sources] },
    });
  });
});

describe('the queues', () => {
  it('are all encrypted and take nothing but TLS', () => {
    const ids = Object.keys(resourcesOf(template, 'AWS::SQS::Queue'));
    expect(ids).toHaveLength(3);
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    for (const id of ids) {
      template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 'sqs:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      });
    }
  });

  it('keep dead letters for as long as SQS can', () => {
    const { [deadLetters]: letters } = resourcesOf(template, 'AWS::SQS::Queue');
    expect(letters?.Properties['MessageRetentionPeriod']).toBe(14 * DAY);
  });

  it('hand a notice that failed five times to the dead letters, and hide it for six timeouts in between', () => {
    const { [queue]: ingest } = resourcesOf(template, 'AWS::SQS::Queue');
    expect(ingest?.Properties).toMatchObject({
      MessageRetentionPeriod: 5 * DAY,
      RedrivePolicy: { deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount: 5 },
    });
    const [fn] = Object.values(
      template.findResources('AWS::Lambda::Function', {
        Properties: { FunctionName: 'faircopy-test-ingest' },
      }),
    );
    const [mapping] = Object.values(
      template.findResources('AWS::Lambda::EventSourceMapping', {
        Properties: { EventSourceArn: arnOf(queue) },
      }),
    );
    const window: number = mapping?.['Properties'].MaximumBatchingWindowInSeconds;
    const timeout: number = fn?.['Properties'].Timeout;
    expect(ingest?.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * timeout + window);
  });
});

describe('the ingest function', () => {
  it('works batches of ten, says which messages failed, and leaves concurrency to others', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf(queue),
      BatchSize: 10,
      MaximumBatchingWindowInSeconds: 1,
      ScalingConfig: { MaximumConcurrency: 20 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('knows its table, its bucket and the publishers', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'faircopy-test-ingest',
      Environment: {
        Variables: {
          STAGE: 'test',
          RECORD_TABLE: { Ref: idOf(template, 'AWS::DynamoDB::Table', 'RecordTable') },
          RECORD_BUCKET: { Ref: idOf(template, 'AWS::S3::Bucket', 'RecordBucket') },
          PUBLISHERS: 'meridian-desk,harbour-times',
          POWERTOOLS_SERVICE_NAME: 'ingest',
          POWERTOOLS_METRICS_NAMESPACE: 'Faircopy',
        },
      },
    });
  });
});
