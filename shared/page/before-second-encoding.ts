import { Buffer, isUtf8 } from 'node:buffer';

// A crawler that trusts a missing charset reads UTF-8 as windows-1252 or ISO 8859-1 and writes that down as UTF-8: "’"
// has become "â€™". No reader of the page has seen it so.

/** What windows-1252 has from 0x80 on, where ISO 8859-1 has controls; places that it leaves empty are those controls. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from(FROM_0X80, (character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** What begins the UTF-8 of U+00C0 to U+00FF, all first bytes of a sequence among them, as the second byte says. */
const LETTER = 0xc3;
const FIRST_LEAD = 0x82;
const LAST_LEAD = 0xb4;
/** What begins the UTF-8 of each character that a second byte can have been taken for. */
const SECOND = new Set([0xc2, 0xc5, 0xc6, 0xcb, 0xe2]);

/**
 * The bytes of valid UTF-8 before they were encoded a second time; null where they were not. All that is beyond ASCII
 * must read as UTF-8 once more: a single "é" that is meant so says that the page was encoded once.
 */
export function beforeSecondEncoding(bytes: Uint8Array): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.indexOf(LETTER);
  const lead = bytes[first + 1] ?? 0;
  if (first < 0 || lead < FIRST_LEAD || lead > LAST_LEAD || !SECOND.has(bytes[first + 2] ?? 0)) return null;
  const once = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const one = bytes[at] ?? 0;
    let code = one;
    if (one >= 0xf0) return null;
    if (one >= 0xe0) code = ((one & 0x0f) << 12) | (trail(bytes, ++at) << 6) | trail(bytes, ++at);
    else if (one >= 0xc0) code = ((one & 0x1f) << 6) | trail(bytes, ++at);
    const byte = code <= 0xff ? code : BYTES.get(code);
    if (byte === undefined) return null;
    once[length++] = byte;
  }
  const found = once.subarray(0, length);
  return isUtf8(found) ? found : null;
}

const trail = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) & 0x3f;
