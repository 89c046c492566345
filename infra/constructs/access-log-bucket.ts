import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { cfnBucket } from './cfn-bucket.ts';
import { privateBucket } from './private-bucket.ts';

/** Days that the log of who touched an object is kept. */
const ACCESS_LOG_DAYS = 90;

/** Where S3 writes who put, read or deleted what in the other buckets. SSE-S3 is the only encryption that S3 can deliver logs to. */
export function accessLogBucket(scope: Construct): Bucket {
  return privateBucket(scope, 'AccessLogs', {
    lifecycleRules: [{ id: 'expire', expiration: Duration.days(ACCESS_LOG_DAYS) }],
  });
}

/**
 * Has the accesses to `bucket` logged below `prefix`. The right to deliver is for buckets of this account whatever
 * their name: naming the bucket would make each of the two wait for the other.
 */
export function logAccess(bucket: Bucket, logs: Bucket, prefix: string): void {
  cfnBucket(bucket).loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: prefix };
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${prefix}*`)],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(logs).account } },
    }),
  );
}
