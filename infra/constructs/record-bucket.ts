import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { logAccess } from './access-log-bucket.ts';
import { privateBucket } from './private-bucket.ts';

/**
 * Days that a deleted claim can still be brought back: those of the table's point-in-time recovery, since a restored
 * table points to the claims of its day.
 */
const OLD_CLAIM_DAYS = 35;

const UNFINISHED_UPLOAD_DAYS = 7;

/** The bucket that holds what is too large for a table item (claim check). Only the two functions touch it. */
export function recordBucket(scope: Construct, accessLogs: Bucket): Bucket {
  const bucket = privateBucket(scope, 'RecordBucket', {
    versioned: true,
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
