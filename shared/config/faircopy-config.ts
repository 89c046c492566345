import * as z from 'zod';

/** A publisher's name: first segment of its keys, its message group, and part of its role's name. */
export const PublisherName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{1,38}$/,
    'expected 2 to 39 characters of a-z, 0-9 and "-", not starting with "-"',
  );

/** `faircopy.config.ts`: everything an engineer sets before `cdk deploy`. */
export const FaircopyConfig = z.strictObject({
  /** Part of every name, so that two stacks live in one account: `prod`, `staging`. */
  stage: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,19}$/,
      'expected 1 to 20 characters of a-z, 0-9 and "-", starting with a letter',
    ),
  publishers: z
    .array(
      z.strictObject({
        name: PublisherName,
        /** ARNs of the AWS principals that may take the publisher's upload role; the account's own when empty. */
        principals: z.array(z.string().startsWith('arn:')).default([]),
        /** Origins whose pages may upload by presigned URL: `https://cms.example.org`. */
        uploadOrigins: z.array(z.url()).default([]),
      }),
    )
    .min(1, 'expected at least one publisher')
    .refine(
      (list) => new Set(list.map((p) => p.name)).size === list.length,
      'expected every publisher name once',
    ),
  events: z
    .strictObject({
      /** Accounts (12 digits) whose rules may subscribe on the bus. */
      consumerAccounts: z.array(z.string().regex(/^\d{12}$/)).default([]),
      /** The organisation (`o-…`) whose accounts may subscribe. */
      organizationId: z
        .string()
        .regex(/^o-[a-z0-9]{10,32}$/)
        .optional(),
      /** Writes every event to a log group as well. */
      logAll: z.boolean().default(false),
      archiveDays: z.int().min(1).max(3650).default(90),
    })
    .prefault({}),
  /** Address that the alarms' topic writes to. */
  alarmEmail: z.email().optional(),
  /** Where the runbook is read (`https://…/docs/runbook.md`): alarms link to its sections. */
  runbook: z.string().min(1).default('docs/runbook.md'),
  logRetentionDays: z
    .union([z.literal(7), z.literal(14), z.literal(30), z.literal(90), z.literal(365)])
    .default(30),
});
/** The config with its defaults filled in. */
export type FaircopyConfig = z.infer<typeof FaircopyConfig>;
/** The config as `faircopy.config.ts` writes it. */
export type FaircopyConfigInput = z.input<typeof FaircopyConfig>;
