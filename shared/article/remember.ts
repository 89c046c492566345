import { copyOf } from '../page/own-text.ts';

/**
 * Readings kept between pages: a page repeats itself, sites do in part. A table ten times as large takes longer to look
 * into than its names take to be read.
 */
const MAX_KNOWN = 2_000;
/** Longest text remembered, in characters: longer ones are rarely met again, and a few could fill the memory. */
const MAX_LENGTH = 500;

/** Makes a function of a text remember what it gave. */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_KNOWN) known.clear();
    const own = copyOf(text);
    const found = read(own);
    known.set(own, found);
    return found;
  };
}
