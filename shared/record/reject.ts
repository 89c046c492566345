import type { Rejection } from '../page/rejection.ts';
import type { RejectedRecord } from './article-record.ts';
import { rejectionHash } from './content-hash.ts';
import { identityOf, type RecordOrigin } from './record-origin.ts';

/** The record of a page that can never give an article. */
export function reject(rejection: Rejection, origin: RecordOrigin): RejectedRecord {
  const hash = rejectionHash(rejection);
  return { ...identityOf(origin, 'rejected', hash), status: 'rejected', contentHash: hash, rejection };
}
