import * as z from 'zod';
import type { LeftOut } from './left-out.ts';

/** Resources that hold a policy on another resource. */
const POLICY_TYPES: ReadonlySet<string> = new Set([
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
]);

const Policy = z.looseObject({ Statement: z.array(z.unknown()) });

/** A statement that denies all that does not come over TLS, or over an old TLS. */
const TlsDenial = z.looseObject({
  Effect: z.literal('Deny'),
  Condition: z.union([
    z.strictObject({ Bool: z.strictObject({ 'aws:SecureTransport': z.enum(['false']) }) }),
    z.strictObject({ NumericLessThan: z.strictObject({ 's3:TlsVersion': z.unknown() }) }),
  ]),
});

const WHY = 'denies plain http, which is all that the emulator speaks';

interface PolicyResource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown> | undefined;
}

/**
 * Takes the statements that deny plain http out of a bucket's, queue's or topic's policy and tells each in `leftOut`.
 * Returns why the whole resource has to go where no statement is left, else undefined.
 */
export function withoutTlsDenials(
  logicalId: string,
  resource: PolicyResource,
  leftOut: LeftOut[],
): string | undefined {
  if (!POLICY_TYPES.has(resource.Type) || resource.Properties === undefined) return undefined;
  const policy = Policy.safeParse(resource.Properties['PolicyDocument']);
  if (!policy.success) return undefined;
  const left = policy.data.Statement.filter((statement) => !TlsDenial.safeParse(statement).success);
  if (left.length === policy.data.Statement.length) return undefined;
  if (left.length === 0) return WHY;
  resource.Properties['PolicyDocument'] = { ...policy.data, Statement: left };
  leftOut.push({ logicalId, type: `${resource.Type} statement`, why: WHY });
  return undefined;
}
