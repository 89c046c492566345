import { describe, expect, it } from 'vitest';
import { emulatorTemplate, type Template } from '../../../cli/local/emulator-template.ts';

const template = (Resources: Template['Resources'], more: Record<string, unknown> = {}): Template => ({
  Resources,
  ...more,
});
const open = { auth: false };

describe('emulatorTemplate', () => {
  it('leaves the template it was given as it is', () => {
    const input = template({
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketEncryption: {}, Tags: [] } },
      Alarm: { Type: 'AWS::CloudWatch::CompositeAlarm', DependsOn: ['Bucket'] },
    });
    const before = structuredClone(input);
    emulatorTemplate(input, open);
    expect(input).toEqual(before);
  });

  it('leaves out what CloudFormation there refuses, and says why', () => {
    const { template: made, leftOut } = emulatorTemplate(
      template({
        All: { Type: 'AWS::CloudWatch::CompositeAlarm' },
        Custom: { Type: 'Custom::S3AutoDeleteObjects' },
        Math: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [] } },
        Plain: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
        Queue: { Type: 'AWS::SQS::Queue', DependsOn: ['All', 'Custom'] },
      }),
      open,
    );
    expect(Object.keys(made.Resources)).toEqual(['Plain', 'Queue']);
    expect(made.Resources['Queue']).not.toHaveProperty('DependsOn');
    expect(leftOut.map(({ logicalId, why }) => [logicalId, why.length > 0])).toEqual([
      ['All', true],
      ['Custom', true],
      ['Math', true],
    ]);
  });

  it('leaves out all that refers to what went, however far away, and its outputs', () => {
    const { template: made, leftOut } = emulatorTemplate(
      template(
        {
          Last: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Value: { 'Fn::Sub': `\${Middle.Value}-\${AWS::Region}` } },
          },
          Middle: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::GetAtt': ['Root', 'Arn'] } } },
          Root: { Type: 'AWS::Budgets::Budget' },
          Other: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::Sub': `\${!Root}` } } },
        },
        { Outputs: { Gone: { Value: { Ref: 'Last' } }, Stays: { Value: { Ref: 'Other' } } } },
      ),
      open,
    );
    expect(Object.keys(made.Resources)).toEqual(['Other']);
    expect(Object.keys(made.Outputs ?? {})).toEqual(['Stays']);
    expect(leftOut.map((entry) => entry.logicalId)).toEqual(['Root', 'Middle', 'Last', 'Gone']);
  });

  it('hands silently dropped properties and archives back to be set by API, their references as outputs', () => {
    const { template: made, byApi } = emulatorTemplate(
      template({
        Bus: { Type: 'AWS::Events::EventBus' },
        Archive: {
          Type: 'AWS::Events::Archive',
          Properties: { SourceArn: { 'Fn::GetAtt': ['Bus', 'Arn'] }, RetentionDays: 90 },
        },
        Table: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            BillingMode: 'PAY_PER_REQUEST',
            TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
          },
        },
      }),
      open,
    );
    expect(made.Resources['Table']?.Properties).toEqual({ BillingMode: 'PAY_PER_REQUEST' });
    expect(byApi).toEqual([
      {
        kind: 'archive',
        logicalId: 'Archive',
        value: { SourceArn: { $output: 'LocalSetting0' }, RetentionDays: 90 },
      },
      { kind: 'table-ttl', logicalId: 'Table', value: { AttributeName: 'expiresAt', Enabled: true } },
    ]);
    expect(made.Outputs).toEqual({ LocalSetting0: { Value: { 'Fn::GetAtt': ['Bus', 'Arn'] } } });
  });

  it('drops the bootstrap check and keeps other parameters', () => {
    const { template: made } = emulatorTemplate(
      template(
        {},
        {
          Parameters: {
            BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>' },
            Mine: { Type: 'String' },
          },
          Rules: { CheckBootstrapVersion: {} },
        },
      ),
      open,
    );
    expect(made).toEqual({ Resources: {}, Outputs: {}, Parameters: { Mine: { Type: 'String' } } });
  });

  it('takes the denial of plain http away only where IAM is enforced, and nothing else of a policy', () => {
    const denial = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    const narrower = {
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false' } },
    };
    const allow = { Effect: 'Allow', Action: 'sqs:SendMessage' };
    const input = template({
      Mixed: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { PolicyDocument: { Statement: [denial, allow, narrower] } },
      },
      Only: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: { Statement: [denial] } } },
    });
    expect(emulatorTemplate(input, open).template.Resources).toEqual(input.Resources);
    const { template: made, leftOut } = emulatorTemplate(input, { auth: true });
    expect(made.Resources).toEqual({
      Mixed: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { PolicyDocument: { Statement: [allow, narrower] } },
      },
    });
    expect(leftOut.map((entry) => entry.logicalId)).toEqual(['Mixed', 'Only']);
  });
});
