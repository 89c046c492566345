import { Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { cfnBucket } from './cfn-bucket.ts';

/** Tells cdk-nag why `owner` may touch every object of `bucket` that `pattern` fits: keys can't be named beforehand. */
export function explainObjectRights(owner: Construct, bucket: Bucket, pattern: string, reason: string): void {
  const logicalId = Stack.of(bucket).getLogicalId(cfnBucket(bucket));
  Validations.of(owner).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${pattern}]`,
    reason,
  });
}

/** Why a function of the pipeline has rights on all objects of a bucket. */
export const WORKS_ALL_OBJECTS =
  'The function works every object of this one bucket; their keys are not known beforehand.';
