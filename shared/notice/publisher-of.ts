import type { Rejection } from '../page/rejection.ts';

/** Whose page a key is. A rejected one still names the segment it has, so that its record can be found by it. */
export type PublisherOfKey =
  | { readonly outcome: 'publisher'; readonly publisher: string }
  | { readonly outcome: 'rejected'; readonly publisher: string | null; readonly rejection: Rejection };

/** The publisher that `key` belongs to: its first segment, which must be one of `publishers`. */
export function publisherOf(key: string, publishers: ReadonlySet<string>): PublisherOfKey {
  const slash = key.indexOf('/');
  if (slash < 1) {
    const detail = `expected a key that begins with a publisher and "/", found "${key}"`;
    return { outcome: 'rejected', publisher: null, rejection: { reason: 'no-publisher', detail } };
  }
  const publisher = key.slice(0, slash);
  if (publishers.has(publisher)) return { outcome: 'publisher', publisher };
  const detail = `expected the key's first segment to be a publisher of the config, found "${publisher}"`;
  return { outcome: 'rejected', publisher, rejection: { reason: 'unknown-publisher', detail } };
}
