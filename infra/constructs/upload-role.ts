import {
  AccountRootPrincipal,
  ArnPrincipal,
  CompositePrincipal,
  PolicyStatement,
  type PrincipalBase,
  Role,
} from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FaircopyConfig } from '../../shared/config/faircopy-config.ts';
import { explainObjectRights } from './explain-object-rights.ts';

const OWN_PREFIX = 'The prefix is all that the publisher owns; what it calls its pages is its own.';

/**
 * What a publisher may do below its own prefix. It may take a page down: a delete leaves a marker, the version stays
 * for the bucket's lifecycle, and no right to delete versions is given. It reads nothing, not even its own pages.
 */
const UPLOAD_ACTIONS = [
  's3:PutObject',
  's3:DeleteObject',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
];

/** What an upload role is made from. */
export interface UploadRoleProps {
  readonly stage: string;
  readonly publisher: FaircopyConfig['publishers'][number];
  readonly bucket: Bucket;
}

/**
 * The role that a publisher puts its pages with, straight or by presigned URL. Its name is fixed, since the publisher
 * writes it into a policy of its own; no stage and no publisher has a dot, so no two of them make the same one.
 */
export function uploadRole(scope: Construct, { stage, publisher, bucket }: UploadRoleProps): Role {
  const { name, principals } = publisher;
  const role = new Role(scope, `Upload-${name}`, {
    roleName: `faircopy-${stage}.${name}`,
    description: `Puts pages of ${name} into Faircopy (${stage})`,
    assumedBy: trusted(principals),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: UPLOAD_ACTIONS, resources: [bucket.arnForObjects(`${name}/*`)] }),
  );
  explainObjectRights(role, bucket, `${name}/*`, OWN_PREFIX);
  return role;
}

/**
 * The account's root stands for whoever in this account is given `sts:AssumeRole` by a policy of its own: nobody can
 * take the role by default. Principals of the config are named one by one, so they need no external id.
 */
function trusted(principals: readonly string[]): PrincipalBase {
  const [first, ...more] = principals.map((arn) => new ArnPrincipal(arn));
  return first === undefined ? new AccountRootPrincipal() : new CompositePrincipal(first, ...more);
}
