import * as z from 'zod';
import { Sequencer } from './sequencer.ts';

const objectIdentity = {
  bucket: z.string().min(1),
  key: z.string().min(1),
  /** Absent for an unversioned bucket, and in the local emulator's EventBridge notices. */
  versionId: z.string().min(1).optional(),
  sequencer: Sequencer,
  /** When S3 finished the request, ISO 8601. */
  at: z.string(),
};

/**
 * What S3 says happened to one object, freed from the envelope it came in.
 * `deletion` tells a delete marker (the key has no current page) from the removal of one version for good.
 */
export const ObjectNotice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('created'),
    ...objectIdentity,
    etag: z.string().min(1),
    /** Bytes. */
    size: z.number().int().nonnegative(),
  }),
  z.object({ kind: z.literal('deleted'), ...objectIdentity, deletion: z.enum(['marker', 'version']) }),
]);
export type ObjectNotice = z.infer<typeof ObjectNotice>;
export type CreatedNotice = Extract<ObjectNotice, { kind: 'created' }>;
export type DeletedNotice = Extract<ObjectNotice, { kind: 'deleted' }>;
