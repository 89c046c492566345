import * as z from 'zod';

/** Why a page can never become an article, however often it is tried. */
export const RejectionReason = z.enum([
  'empty',
  'not-html',
  'too-large',
  'too-deep',
  'no-publisher',
  'unknown-publisher',
]);
export type RejectionReason = z.infer<typeof RejectionReason>;

/** A permanent verdict on a page: the reason, and a sentence that says what was expected and what was found. */
export const Rejection = z.object({ reason: RejectionReason, detail: z.string() });
export type Rejection = z.infer<typeof Rejection>;
