import * as z from 'zod';

/** S3 sequencers are hexadecimal strings of 16 to 32 digits; the width leaves room for longer ones. */
const SEQUENCER_WIDTH = 64;

/**
 * The order of the events of one S3 key, padded so that plain string comparison gives it.
 * S3 user guide, "Event message structure": right-pad the shorter value with zeros, then compare as strings.
 */
export const Sequencer = z
  .string()
  .regex(/^[0-9A-F]{64}$/)
  .brand<'Sequencer'>();
export type Sequencer = z.infer<typeof Sequencer>;

/** A sequencer as S3 sends it (1 to 64 hexadecimal digits), turned into the padded form that compares as a string. */
export const RawSequencer = z
  .string()
  .regex(/^[0-9A-Fa-f]{1,64}$/, 'expected 1 to 64 hexadecimal digits')
  .transform((raw) => Sequencer.parse(raw.toUpperCase().padEnd(SEQUENCER_WIDTH, '0')));
