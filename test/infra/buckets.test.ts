import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FULL_CONFIG, idOf, resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

const template = templateOf(FULL_CONFIG);
const bucket = (start: string) => idOf(template, 'AWS::S3::Bucket', start);

describe('every bucket', () => {
  it.each(['RawBucket', 'RecordBucket', 'AccessLogs'])(
    'is private, encrypted, owned by the account and kept on delete: %s',
    (name) => {
      const { [bucket(name)]: resource } = resourcesOf(template, 'AWS::S3::Bucket');
      expect(resource).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        },
      });
    },
  );

  it.each(['RawBucket', 'RecordBucket', 'AccessLogs'])('takes nothing but TLS 1.2 and newer: %s', (name) => {
    const arn = { 'Fn::GetAtt': [bucket(name), 'Arn'] };
    const denial = (Condition: object) => ({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource: [arn, { 'Fn::Join': ['', [arn, '/*']] }],
      Condition,
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: bucket(name) },
      PolicyDocument: {
        Statement: Match.arrayWith([
          denial({ Bool: { 'aws:SecureTransport': 'false' } }),
          denial({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ]),
      },
    });
  });

  it.each([
    ['RawBucket', 'raw/'],
    ['RecordBucket', 'record/'],
  ])('has its accesses logged: %s', (name, prefix) => {
    const { [bucket(name)]: resource } = resourcesOf(template, 'AWS::S3::Bucket');
    expect(resource?.Properties['LoggingConfiguration']).toEqual({
      DestinationBucketName: { Ref: bucket('AccessLogs') },
      LogFilePrefix: prefix,
    });
  });
});

describe('the raw bucket', () => {
  const properties = () => resourcesOf(template, 'AWS::S3::Bucket')[bucket('RawBucket')]?.Properties ?? {};

  it('keeps versions for a month and unfinished uploads for a week', () => {
    expect(properties()['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(properties()['LifecycleConfiguration']).toMatchObject({
      Rules: [
        {
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
        },
        { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
      ],
    });
  });

  it('never expires the page itself', () => {
    expect(JSON.stringify(properties()['LifecycleConfiguration'])).not.toContain('ExpirationInDays');
  });

  it('tells EventBridge, on the resource itself', () => {
    expect(properties()['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  it('lets the upload origins of the config put by presigned URL, each once, and read nothing', () => {
    expect(properties()['CorsConfiguration']).toMatchObject({
      CorsRules: [
        {
          AllowedOrigins: ['https://cms.meridian-desk.example', 'https://desk.example'],
          AllowedMethods: ['PUT', 'POST'],
        },
      ],
    });
  });

  it('lets no page in by CORS when the config names no origin', () => {
    template.resourceCountIs('AWS::S3::Bucket', 3);
    templateOf(SMALL_CONFIG).allResourcesProperties('AWS::S3::Bucket', {
      CorsConfiguration: Match.absent(),
    });
  });
});

describe('the record bucket', () => {
  it('keeps deleted claims as long as the table can be restored', () => {
    const { Properties } = resourcesOf(template, 'AWS::S3::Bucket')[bucket('RecordBucket')] ?? {};
    expect(Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 35 } }] },
    });
  });
});
