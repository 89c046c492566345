import * as z from 'zod';

/** A publisher's name: first segment of its keys, its message group, and part of its role's name. */
export const PublisherName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{1,38}$/,
    'expected 2 to 39 characters of a-z, 0-9 and "-", not starting with "-"',
  );

/** Characters of an IAM role's name, less those that every upload role has (`faircopy-` and `.`). */
const MAX_ROLE_NAME = 64 - 'faircopy-.'.length;

/**
 * Characters that all publishers' prefixes may take in the event pattern of the keys that are nobody's: EventBridge
 * takes 2,048 for a pattern, and the rest of this one has up to 250.
 */
const MAX_PREFIXES = 2_048 - 250;

/** `"` before and `/",` after each of them. */
const AROUND_PREFIX = 4;

const HYPHENS = /-/g;

const Publisher = z.strictObject({
  name: PublisherName,
  /** ARNs of the AWS principals that may take the publisher's upload role; the account's own when empty. */
  principals: z
    .array(
      z
        .string()
        .regex(
          /^arn:aws[a-z-]{0,20}:(?:iam|sts)::\d{12}:[\w+=,.@/:-]{1,512}$/,
          'expected the ARN of one IAM principal, with no wildcard',
        ),
    )
    .default([]),
  /** Origins whose pages may upload by presigned URL: `https://cms.example.org`. */
  uploadOrigins: z
    .array(z.url({ protocol: /^https?$/, error: 'expected an origin such as https://cms.example.org' }))
    .default([]),
});

const Publishers = z
  .array(Publisher)
  .min(1, 'expected at least one publisher')
  .refine(
    (list) => new Set(list.map((p) => p.name)).size === list.length,
    'expected every publisher name once',
  )
  .refine(
    // Names of stack outputs take no hyphen.
    (list) => new Set(list.map((p) => p.name.replaceAll(HYPHENS, ''))).size === list.length,
    'expected publisher names that differ in more than hyphens',
  )
  .refine(
    (list) => list.reduce((sum, p) => sum + p.name.length + AROUND_PREFIX, 0) <= MAX_PREFIXES,
    `expected publisher names of at most ${MAX_PREFIXES} characters together, ${AROUND_PREFIX} added to each`,
  );

/** `faircopy.config.ts`: everything an engineer sets before `cdk deploy`. */
export const FaircopyConfig = z
  .strictObject({
    /** Part of every name, so that two stacks live in one account: `prod`, `staging`. */
    stage: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{0,19}$/,
        'expected 1 to 20 characters of a-z, 0-9 and "-", starting with a letter',
      ),
    publishers: Publishers,
    events: z
      .strictObject({
        /** Accounts (12 digits) whose rules may subscribe on the bus. */
        consumerAccounts: z.array(z.string().regex(/^\d{12}$/, 'expected 12 digits')).default([]),
        /** The organisation (`o-…`) whose accounts may subscribe. */
        organizationId: z
          .string()
          .regex(/^o-[a-z0-9]{10,32}$/, 'expected an organisation such as o-a1b2c3d4e5')
          .optional(),
        /** Writes every event to a log group as well. */
        logAll: z.boolean().default(false),
        archiveDays: z.int().min(1).max(3650).default(90),
      })
      .prefault({}),
    /** Address that the alarms' topic writes to. */
    alarmEmail: z.email().optional(),
    /** Where the runbook is read (`https://…/docs/runbook.md`): alarms link to its sections. */
    runbook: z.string().min(1).max(500).default('docs/runbook.md'),
    logRetentionDays: z
      .union([z.literal(7), z.literal(14), z.literal(30), z.literal(90), z.literal(365)], {
        error: 'expected 7, 14, 30, 90 or 365',
      })
      .default(30),
  })
  .refine(
    ({ stage, publishers }) => publishers.every((p) => stage.length + p.name.length <= MAX_ROLE_NAME),
    `expected stage and publisher name of at most ${MAX_ROLE_NAME} characters together: they name its role`,
  );
/** The config with its defaults filled in. */
export type FaircopyConfig = z.infer<typeof FaircopyConfig>;
/** The config as `faircopy.config.ts` writes it. */
export type FaircopyConfigInput = z.input<typeof FaircopyConfig>;
