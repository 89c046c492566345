import { Duration } from 'aws-cdk-lib';
import { type Bucket, type CorsRule, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FaircopyConfig } from '../../shared/config/faircopy-config.ts';
import { logAccess } from './access-log-bucket.ts';
import { cfnBucket } from './cfn-bucket.ts';
import { privateBucket } from './private-bucket.ts';

/** Days that a replaced or deleted page can still be brought back. */
const OLD_VERSION_DAYS = 30;

/** Days until the parts of an upload that was never finished are thrown away. */
const UNFINISHED_UPLOAD_DAYS = 7;

/** Seconds that a browser may remember that it is allowed to upload. */
const CORS_MAX_AGE = 3000;

/** What the raw bucket is made from. */
export interface RawBucketProps {
  readonly accessLogs: Bucket;
  readonly publishers: FaircopyConfig['publishers'];
}

/** The bucket that publishers put their pages into. It tells EventBridge of everything that happens in it. */
export function rawBucket(scope: Construct, { accessLogs, publishers }: RawBucketProps): Bucket {
  const bucket = privateBucket(scope, 'RawBucket', {
    versioned: true,
    cors: corsRules(publishers),
    lifecycleRules: [
      {
        id: 'old-versions',
        noncurrentVersionExpiration: Duration.days(OLD_VERSION_DAYS),
        expiredObjectDeleteMarker: true,
      },
      {
        id: 'unfinished-uploads',
        abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_UPLOAD_DAYS),
      },
    ],
  });
  logAccess(bucket, accessLogs, 'raw/');
  tellEventBridge(bucket);
  return bucket;
}

/** On the L1 resource: the L2's `eventBridgeEnabled` would bring a custom resource with a function of its own. */
function tellEventBridge(bucket: Bucket): void {
  cfnBucket(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/** What a page of an upload origin needs for a presigned PUT (multipart too) or a presigned form; reading stays shut. */
function corsRules(publishers: RawBucketProps['publishers']): CorsRule[] {
  const origins = new Set(publishers.flatMap(({ uploadOrigins }) => uploadOrigins));
  if (origins.size === 0) return [];
  return [
    {
      id: 'presigned-upload',
      allowedOrigins: [...origins].map((origin) => new URL(origin).origin),
      allowedMethods: [HttpMethods.PUT, HttpMethods.POST],
      allowedHeaders: ['content-type', 'content-md5', 'x-amz-*'],
      exposedHeaders: ['ETag', 'x-amz-version-id'],
      maxAge: CORS_MAX_AGE,
    },
  ];
}
