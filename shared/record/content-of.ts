import type { Article } from '../article/article.ts';
import { canonicalJson } from './canonical-json.ts';

/** Parts of an article that explain it instead of being read by a consumer. */
const EXPLANATIONS: ReadonlySet<string> = new Set([
  'removed',
  'candidates',
  'evidence',
  'related',
  'confidence',
]);

/**
 * What a consumer reads of an article: each field by name, as canonical JSON. Left out are the removal ledger, the
 * candidates, the related links, how sure Faircopy is, and evidence wherever it stands: a selector that moved is no news.
 */
export function contentOf(article: Article): Map<string, string> {
  const content = new Map<string, string>();
  for (const [field, value] of Object.entries(article)) {
    if (value !== undefined && !EXPLANATIONS.has(field)) content.set(field, canonicalJson(bare(value)));
  }
  return content;
}

/** `value` without any evidence in it. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'evidence' ? undefined : part)));
}
