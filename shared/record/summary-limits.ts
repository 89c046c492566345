/**
 * Longest texts in an event, in UTF-16 code units. JSON takes at most six bytes for one, so that all of them at once
 * stay under the 64 KB that an event may have.
 */
export const SUMMARY_LIMIT = {
  headline: 500,
  section: 200,
  language: 35,
  date: 40,
  publisher: 128,
  identifier: 64,
  /** S3's own limit for a key, in bytes. */
  key: 1024,
  detail: 1000,
  /** What browsers and proxies carry; a longer one is left out, for a cut address leads elsewhere. */
  url: 2048,
} as const;

const LONE_HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

/** `text` cut to at most `limit` code units, never through a character; `…` shows the cut. */
export function cut<Text extends string | null>(text: Text, limit: number): Text | string {
  if (text === null || text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(LONE_HIGH_SURROGATE, '')}…`;
}

/** `text` when it fits in `limit` code units, else null: for what is wrong when it is cut. */
export function whole(text: string | null | undefined, limit: number): string | null {
  return text === null || text === undefined || text.length > limit ? null : text;
}
