import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FULL_CONFIG, idOf, resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

const Statement = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
});
const Policy = z.looseObject({
  PolicyDocument: z.looseObject({ Statement: z.array(Statement) }),
  Roles: z.array(z.looseObject({ Ref: z.string() })),
});

const template = templateOf(FULL_CONFIG);
const policies = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).map(({ Properties }) =>
  Policy.parse(Properties),
);
const roles = resourcesOf(template, 'AWS::IAM::Role');

/** What a role may do: its actions by the resources they are for, both as they stand in the template. */
function rightsOf(roleStart: string): Record<string, string[]> {
  const role = idOf(template, 'AWS::IAM::Role', roleStart);
  const statements = policies
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const rights: Record<string, string[]> = {};
  for (const { Effect, Action, Resource } of statements) {
    expect(Effect).toBe('Allow');
    for (const resource of [Resource].flat()) {
      const name = nameOf(resource);
      rights[name] = [...(rights[name] ?? []), ...[Action].flat()].sort();
    }
  }
  return rights;
}

const GetAtt = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const Join = z.strictObject({
  'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), GetAtt]))]),
});

/** `IngestQueue95F6DB49.Arn` without the hash of its path: `IngestQueue.Arn`. */
function nameOf(resource: unknown): string {
  const join = Join.safeParse(resource);
  if (join.success) return join.data['Fn::Join'][1].map(nameOf).join('');
  const attribute = GetAtt.safeParse(resource);
  if (!attribute.success) return z.string().parse(resource);
  const [id, name] = attribute.data['Fn::GetAtt'];
  return `${id.slice(0, -'95F6DB49'.length)}.${name}`;
}

describe('the rights', () => {
  it('of ingest are to read pages, write records and claims, and take notices', () => {
    expect(rightsOf('IngestFunctionRole')).toEqual({
      'IngestFunctionLog.Arn': ['logs:CreateLogStream', 'logs:PutLogEvents'],
      '*': ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      'RawBucket.Arn/*': ['s3:GetObject', 's3:GetObjectVersion'],
      'RawBucket.Arn': ['s3:ListBucket'],
      'RecordBucket.Arn/*': ['s3:GetObject', 's3:PutObject'],
      'RecordBucket.Arn': ['s3:ListBucket'],
      'RecordTable.Arn': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      'IngestQueue.Arn': [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
      ],
    });
  });

  it('of publish are to read the stream, read and drop claims, and put events on the one bus', () => {
    expect(rightsOf('PublishPublishFunctionRole')).toEqual({
      'PublishPublishFunctionLog.Arn': ['logs:CreateLogStream', 'logs:PutLogEvents'],
      '*': ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      'RecordTable.StreamArn': [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      'RecordBucket.Arn/*': ['s3:DeleteObject', 's3:GetObject'],
      'RecordBucket.Arn': ['s3:ListBucket'],
      'ArticlesBus.Arn': ['events:PutEvents'],
      'PublishStreamFailures.Arn': ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    });
  });

  it.each([
    ['meridian-desk', 'Uploadmeridiandesk'],
    ['harbour-times', 'Uploadharbourtimes'],
  ])(
    'of a publisher are to put and take down below its own prefix, and to read nothing: %s',
    (name, role) => {
      expect(rightsOf(role)).toEqual({
        [`RawBucket.Arn/${name}/*`]: [
          's3:AbortMultipartUpload',
          's3:DeleteObject',
          's3:ListMultipartUploadParts',
          's3:PutObject',
        ],
      });
    },
  );

  it('name every action in full', () => {
    const actions = policies.flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.flatMap(({ Action }) => Action),
    );
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions.length).toBeGreaterThan(0);
  });

  it('are all written here: no managed policy, no inline policy', () => {
    for (const { Properties } of Object.values(roles)) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
  });
});

describe('an upload role', () => {
  const trust = (Principal: unknown) => ({
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }],
  });

  it('may be taken by the principals of the config, and by no other', () => {
    const [desk] = Object.values(roles).filter(
      (role) => role.Properties['RoleName'] === 'faircopy-test.meridian-desk',
    );
    expect(desk?.Properties['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: {
            AWS: ['arn:aws:iam::111122223333:role/archive', 'arn:aws:iam::111122223333:role/cms'],
          },
        },
      ],
    });
  });

  it('is for those whom the account itself allows when the config names nobody', () => {
    const root = {
      AWS: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
      },
    };
    templateOf(SMALL_CONFIG).hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'faircopy-test.meridian-desk',
      AssumeRolePolicyDocument: trust(root),
    });
  });
});
