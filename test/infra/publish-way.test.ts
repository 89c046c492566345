import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FULL_CONFIG, idOf, resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

const template = templateOf(FULL_CONFIG);
const small = templateOf(SMALL_CONFIG);
const bus = idOf(template, 'AWS::Events::EventBus', 'Articles');
const failures = idOf(template, 'AWS::SQS::Queue', 'PublishStreamFailures');

describe('every function', () => {
  it('runs on Node 24 and arm64, is traced, and logs JSON to a group of its own that forgets', () => {
    template.resourceCountIs('AWS::Lambda::Function', 2);
    for (const name of ['ingest', 'publish']) {
      const [logGroup] = Object.keys(
        template.findResources('AWS::Logs::LogGroup', {
          Properties: { LogGroupName: `/faircopy/test/${name}`, RetentionInDays: 14 },
        }),
      );
      template.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: `faircopy-test-${name}`,
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: logGroup } },
        Environment: { Variables: Match.objectLike({ NODE_OPTIONS: '--enable-source-maps' }) },
      });
    }
  });
});

describe('the publish function', () => {
  it('reads changes of articles alone, from the beginning, and gives up in time for a repair by hand', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: {
        'Fn::GetAtt': [idOf(template, 'AWS::DynamoDB::Table', 'RecordTable'), 'StreamArn'],
      },
      StartingPosition: 'TRIM_HORIZON',
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT', 'MODIFY'],
              dynamodb: { Keys: { facet: { S: ['article'] } } },
            }),
          },
        ],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 100,
      MaximumRecordAgeInSeconds: 6 * 60 * 60,
      ParallelizationFactor: 4,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [failures, 'Arn'] } } },
    });
  });

  it('knows its table, its bucket and its bus', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'faircopy-test-publish',
      Environment: {
        Variables: {
          STAGE: 'test',
          RECORD_TABLE: { Ref: idOf(template, 'AWS::DynamoDB::Table', 'RecordTable') },
          RECORD_BUCKET: { Ref: idOf(template, 'AWS::S3::Bucket', 'RecordBucket') },
          EVENT_BUS: { Ref: bus },
          POWERTOOLS_SERVICE_NAME: 'publish',
        },
      },
    });
  });

  it('has its failures kept for fourteen days', () => {
    expect(resourcesOf(template, 'AWS::SQS::Queue')[failures]?.Properties).toMatchObject({
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
  });
});

describe('the bus', () => {
  it('has the stage in its name, and an archive of every event', () => {
    template.hasResourceProperties('AWS::Events::EventBus', { Name: 'faircopy-test' });
    template.hasResourceProperties('AWS::Events::Archive', {
      ArchiveName: 'faircopy-test',
      SourceArn: { 'Fn::GetAtt': [bus, 'Arn'] },
      EventPattern: { source: ['faircopy'] },
      RetentionDays: 30,
    });
  });

  it('tells the address of its archive, by which it is replayed', () => {
    const address = Match.objectLike({
      'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':archive/faircopy-test$')])],
    });
    template.hasOutput('EventArchiveArn', { Value: address });
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Name: '/faircopy/test/event-archive-arn',
      Value: address,
    });
  });

  it.each([
    ['an account', { AWS: Match.anyValue() }, {}],
    ['an organisation', { AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
  ])('lets %s of the config make rules of its own on our events, and put none', (_, Principal, condition) => {
    template.resourceCountIs('AWS::Events::EventBusPolicy', 2);
    template.hasResourceProperties('AWS::Events::EventBusPolicy', {
      EventBusName: { Ref: bus },
      Statement: {
        Effect: 'Allow',
        Principal,
        Action: Match.not(Match.arrayWith(['events:PutEvents'])),
        Condition: {
          StringEqualsIfExists: {
            'events:creatorAccount': Match.exact(['$', '{aws:PrincipalAccount}'].join('')),
            'events:source': 'faircopy',
          },
          ...condition,
        },
      },
    });
  });

  it('is open to nobody when the config names nobody', () => {
    small.resourceCountIs('AWS::Events::EventBusPolicy', 0);
  });

  it('writes every event to a log group when it is told to, and only then', () => {
    const logGroup = idOf(template, 'AWS::Logs::LogGroup', 'ArticlesEventLog');
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/events/faircopy-test',
      RetentionInDays: 14,
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: { Ref: bus },
      EventPattern: { source: ['faircopy'] },
      Targets: [{ Arn: { 'Fn::Join': ['', Match.arrayWith([{ Ref: logGroup }])] } }],
    });
    template.resourceCountIs('AWS::Logs::ResourcePolicy', 1);
    small.resourceCountIs('AWS::Logs::ResourcePolicy', 0);
    small.resourceCountIs('AWS::Logs::LogGroup', 2);
  });
});
