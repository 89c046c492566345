import type { RemovedRecord } from './article-record.ts';
import { identityOf, type RecordOrigin } from './record-origin.ts';

const SECONDS_A_DAY = 86_400;

/**
 * How long a tombstone stands. It must outlive any create notice older than its delete: EventBridge retries a target
 * for 1 day and its dead letters wait 14; redriven, a notice may spend 14 days in the ingest queue and its DLQ, and
 * redriven again 14 more: 43 days. 90 leaves room for a third redrive, at about half a kilobyte a tombstone.
 */
export const TOMBSTONE_DAYS = 90;

/** The tombstone of a page that was deleted, standing `TOMBSTONE_DAYS` from `now`. */
export function entomb(origin: RecordOrigin, now: Date): RemovedRecord {
  const expiresAt = Math.ceil(now.getTime() / 1000) + TOMBSTONE_DAYS * SECONDS_A_DAY;
  return { ...identityOf(origin, 'removed'), status: 'removed', expiresAt };
}
