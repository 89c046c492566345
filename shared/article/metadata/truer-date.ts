import type { Finding } from './findings.ts';

/** Length of `2024-05-14`. */
const DAY = 10;
/** A day apart may be the same moment on another clock, in milliseconds. */
const ONE_DAY = 86_400_000;

/**
 * A shown date that says better than the metadata when the article was published; undefined where the metadata stand.
 * Nothing is published after the date it bears: an earlier date alone in its line beside the headline is the article's,
 * the metadata's that of a move to another system. Any earlier date is, where the metadata tell no more than when the
 * page was last built: published no earlier than it was changed, to the second where both give one. The day that both
 * the address and the page bear is that of the site's own clock, where the metadata's is a day off.
 */
export function truerThan(
  metadata: { readonly published: Finding | undefined; readonly modified: Finding | undefined },
  shown: { readonly alone: Finding | undefined; readonly any: Finding | undefined },
  address: Finding | undefined,
): Finding | undefined {
  const { published, modified } = metadata;
  if (published === undefined) return undefined;
  const { alone, any } = shown;
  if (alone !== undefined && dayOf(published) - dayOf(alone) > ONE_DAY) return alone;
  const isLocal = any !== undefined && address !== undefined && dayOf(any) === dayOf(address);
  if (isLocal && Math.abs(dayOf(published) - dayOf(any)) === ONE_DAY) return any;
  if (modified === undefined || any === undefined) return undefined;
  const precision = Math.min(published.value.length, modified.value.length);
  const isBuild = modified.value.slice(0, precision) <= published.value.slice(0, precision);
  return isBuild && dayOf(any) < dayOf(published) ? any : undefined;
}

/** Milliseconds of the day; no number where only the month is known. */
const dayOf = ({ value }: Finding): number =>
  value.length < DAY ? Number.NaN : Date.parse(value.slice(0, DAY));
