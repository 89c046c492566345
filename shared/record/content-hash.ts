import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import type { Rejection } from '../page/rejection.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentOf } from './content-of.ts';

/** SHA-256, hexadecimal, of what a consumer reads of an article (`contentOf`): equal for equal content. */
export function contentHash(article: Article): string {
  return sha256(canonicalJson(Object.fromEntries(contentOf(article))));
}

/** The same for a verdict: two rejections with the same reason and words are one. */
export function rejectionHash(rejection: Rejection): string {
  return sha256(canonicalJson(rejection));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
