import type { EventMark } from './event-mark.ts';

/** What asking for an event can come to. */
export type ClaimAnswer =
  /** It is yours: `token` names this claim. */
  | { readonly outcome: 'claimed'; readonly token: string }
  /** It was handled before. */
  | { readonly outcome: 'seen' }
  /** A newer one of its subject was handled. */
  | { readonly outcome: 'older' }
  /** Another delivery holds the subject at this moment. */
  | { readonly outcome: 'busy' };

/**
 * The memory of one handler: for each subject, the newest event handled and who holds it now. One small item a subject
 * is enough. Every method must be atomic (in DynamoDB: one conditional write), and a claim must end by itself some time
 * after the longest that a handler can run, so that a crash does not hold a subject for ever.
 */
export interface SeenStore {
  /** Holds the subject for this event, unless it is held, or nothing new. */
  claim(mark: EventMark): Promise<ClaimAnswer>;
  /** Remembers the event as handled and lets the subject go. False when the claim was no longer this one. */
  confirm(mark: EventMark, token: string): Promise<boolean>;
  /** Lets the subject go, nothing remembered. Nothing happens when the claim was no longer this one. */
  release(mark: EventMark, token: string): Promise<void>;
}
