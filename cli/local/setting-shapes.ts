import * as z from 'zod';

/** CloudFormation writes numbers as numbers or as digits. */
const days = z.coerce.number().int().positive().optional();

const Archive = z
  .object({
    ArchiveName: z.string().optional(),
    SourceArn: z.string(),
    Description: z.string().optional(),
    RetentionDays: z.coerce.number().int().optional(),
    EventPattern: z.record(z.string(), z.unknown()).optional(),
  })
  .transform(({ SourceArn, EventPattern, ...rest }) => ({
    ...rest,
    EventSourceArn: SourceArn,
    ...(EventPattern === undefined ? {} : { EventPattern: JSON.stringify(EventPattern) }),
  }));

const Encryption = z
  .object({
    ServerSideEncryptionConfiguration: z.array(
      z.object({
        ServerSideEncryptionByDefault: z
          .object({
            SSEAlgorithm: z.enum(['AES256', 'aws:kms', 'aws:kms:dsse']),
            KMSMasterKeyID: z.string().optional(),
          })
          .optional(),
        BucketKeyEnabled: z.boolean().optional(),
      }),
    ),
  })
  .transform(({ ServerSideEncryptionConfiguration: rules }) => ({
    Rules: rules.map(({ ServerSideEncryptionByDefault, BucketKeyEnabled }) => ({
      ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault,
      BucketKeyEnabled,
    })),
  }));

const LifecycleRule = z
  .object({
    Id: z.string().optional(),
    Status: z.enum(['Enabled', 'Disabled']),
    Prefix: z.string().default(''),
    ExpirationInDays: days,
    ExpiredObjectDeleteMarker: z.boolean().optional(),
    NoncurrentVersionExpiration: z.object({ NoncurrentDays: days, NewerNoncurrentVersions: days }).optional(),
    AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: days }).optional(),
  })
  .transform(({ Id, Prefix, ExpirationInDays, ExpiredObjectDeleteMarker, ...rest }) => ({
    ...rest,
    ID: Id,
    Filter: { Prefix },
    ...(ExpirationInDays === undefined && ExpiredObjectDeleteMarker === undefined
      ? {}
      : { Expiration: { Days: ExpirationInDays, ExpiredObjectDeleteMarker } }),
  }));

/** The settings as CloudFormation writes them, read into what the services' APIs take (some names differ). */
export const SETTING_SHAPES = {
  archive: Archive,
  encryption: Encryption,
  lifecycle: z.object({ Rules: z.array(LifecycleRule) }),
  ownership: z.object({
    Rules: z.array(
      z.object({ ObjectOwnership: z.enum(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']) }),
    ),
  }),
  tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
  ttl: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
  recovery: z.object({ PointInTimeRecoveryEnabled: z.boolean(), RecoveryPeriodInDays: days }),
} as const;
