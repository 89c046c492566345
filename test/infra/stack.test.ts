import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { addStack, FULL_CONFIG, makeApp, resourcesOf, templateOf } from './synthesize.ts';

const template = templateOf(FULL_CONFIG);

/** Properties that name a resource for good, by type. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::Events::Archive': 'ArchiveName',
  'AWS::Events::EventBus': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Logs::ResourcePolicy': 'PolicyName',
  'AWS::SSM::Parameter': 'Name',
};

function namesOf(of: Template): string[] {
  return Object.entries(NAMES).flatMap(([type, property]) =>
    Object.values(resourcesOf(of, type)).flatMap(({ Properties }) => {
      const name = Properties[property];
      return typeof name === 'string' ? [`${type} ${name}`] : [];
    }),
  );
}

describe('the stack', () => {
  it('brings no custom resource and no function but its own two', () => {
    const types = Object.values(resourcesOf(template, '*')).map(({ Type }) => Type);
    const custom = types.filter((type) => /^Custom::|^AWS::CloudFormation::CustomResource/.test(type));
    expect(custom).toEqual([]);
    template.resourceCountIs('AWS::Lambda::Function', 2);
  });

  it.each([
    ['RawBucketName', 'raw-bucket'],
    ['RecordTableName', 'record-table'],
    ['RecordBucketName', 'record-bucket'],
    ['EventBusName', 'event-bus'],
    ['EventBusArn', 'event-bus-arn'],
    ['AlarmTopicArn', 'alarm-topic'],
    ['IngestQueueUrl', 'ingest-queue'],
    ['IngestDeadLetterQueueUrl', 'ingest-dead-letter-queue'],
    ['StreamFailureQueueUrl', 'stream-failure-queue'],
    ['UploadRoleArnMeridianDesk', 'upload-role/meridian-desk'],
    ['UploadRoleArnHarbourTimes', 'upload-role/harbour-times'],
  ])('tells %s as an output and as a parameter', (output, parameter) => {
    const { [output]: found } = template.findOutputs(output);
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Name: `/faircopy/test/${parameter}`,
      Type: 'String',
      Value: found?.['Value'],
    });
  });

  it('is the same template whenever it is made', () => {
    expect(templateOf(FULL_CONFIG).toJSON()).toEqual(template.toJSON());
  });

  it('lives beside another stage in one app and one account: no name is taken twice', () => {
    const app = makeApp();
    const stacks = ['dev', 'prod'].map((stage) => addStack(app, { ...FULL_CONFIG, stage }));
    const [dev = [], prod = []] = stacks.map((stack) => namesOf(Template.fromStack(stack)));
    const names = [...dev, ...prod];
    expect(new Set(names).size).toBe(names.length);
    expect(dev).toHaveLength(prod.length);
    expect(dev.length).toBeGreaterThan(30);
  });

  it('names no bucket, table or queue for good, so that CloudFormation can replace them', () => {
    for (const [type, property] of [
      ['AWS::S3::Bucket', 'BucketName'],
      ['AWS::DynamoDB::Table', 'TableName'],
      ['AWS::SQS::Queue', 'QueueName'],
    ] as const) {
      for (const { Properties } of Object.values(resourcesOf(template, type))) {
        expect(Properties).not.toHaveProperty(property);
      }
    }
  });
});
