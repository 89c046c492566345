import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Fault } from '../../shared/fault.ts';

/** The CloudFormation resource behind a bucket, for what CDK's own construct has no word for. */
export function cfnBucket(bucket: Bucket): CfnBucket {
  const resource = bucket.node.defaultChild;
  if (resource instanceof CfnBucket) return resource;
  throw new Fault(`${bucket.node.path}: expected an AWS::S3::Bucket, found ${resource?.constructor.name}`, {
    code: 'unexpected-construct',
    retryable: false,
  });
}
