import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { logAccess } from './access-log-bucket.ts';

/**
 * Days that a deleted claim can still be brought back: those of the table's point-in-time recovery, since a restored
 * table points to the claims of its day.
 */
const OLD_CLAIM_DAYS = 35;

const UNFINISHED_UPLOAD_DAYS = 7;

/** The bucket that holds what is too large for a table item (claim check). Only the two functions touch it. */
export function recordBucket(scope: Construct, accessLogs: Bucket): Bucket {
  const bucket = new Bucket(scope, 'RecordBucket', {
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        id: 'old-claims',
        noncurrentVersionExpiration: Duration.days(OLD_CLAIM_DAYS),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_UPLOAD_DAYS),
      },
    ],
  });
  logAccess(bucket, accessLogs, 'record/');
  return bucket;
}
