/** What bytes beyond ASCII are when they are read as UTF-8. */
export interface Sequences {
  /** Characters of two to four bytes. */
  readonly whole: number;
  /** Bytes that belong to none. A character cut off at the end is not counted. */
  readonly broken: number;
}

const CONTINUATION = 0x80;
const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === CONTINUATION;

/** How many bytes follow a first one; 0 where no character begins so. https://encoding.spec.whatwg.org/#utf-8-decoder */
function followers(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** Counts the characters beyond ASCII that bytes hold as UTF-8, and the bytes that are of none. */
export function countSequences(bytes: Uint8Array): Sequences {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < CONTINUATION) {
      at++;
      continue;
    }
    const more = followers(byte);
    let got = 0;
    while (got < more && isContinuation(bytes[at + 1 + got])) got++;
    if (more > 0 && got === more) whole++;
    else if (at + 1 + got < bytes.length) broken += 1 + got;
    at += 1 + got;
  }
  return { whole, broken };
}
