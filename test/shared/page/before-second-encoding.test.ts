import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeSecondEncoding } from '../../../shared/page/before-second-encoding.ts';
import { decode } from '../../../shared/page/decode.ts';

/** Encodes a text, reads the bytes as another encoding has them, and encodes that. */
const twice = (text: string, as: string): Uint8Array =>
  Buffer.from(new TextDecoder(as).decode(Buffer.from(text)));
/** Every byte the character of its number, as ISO 8859-1 was before browsers. */
const twiceByLatin = (text: string): Uint8Array => Buffer.from(Buffer.from(text).toString('latin1'));
const undone = (bytes: Uint8Array): string | null => {
  const once = beforeSecondEncoding(bytes);
  return once === null ? null : Buffer.from(once).toString();
};

describe('beforeSecondEncoding', () => {
  it('undoes a second encoding of any text that has characters beyond ASCII', () => {
    const beyond = fc.tuple(fc.string(), fc.constantFrom('’', '“', 'é', '©', 'ж', '日', '😀'), fc.string());
    fc.assert(
      fc.property(beyond, (parts) => {
        const text = parts.join('').toWellFormed();
        expect(undone(twice(text, 'windows-1252'))).toBe(text);
        expect(undone(twiceByLatin(text))).toBe(text);
      }),
    );
  });

  it('leaves alone what was encoded once, in any language', () => {
    for (const text of [
      'plain',
      'Âge, café, à côté',
      'Ångström',
      '“quoted” – so',
      'Ünïcödé ™',
      'поле',
      '日本語',
    ])
      expect(undone(Buffer.from(text))).toBeNull();
  });

  it('leaves alone a page in which one character reads as it stands', () => {
    const mixed = Buffer.concat([twiceByLatin('It’s'), Buffer.from(' café')]);
    expect(undone(mixed)).toBeNull();
  });

  it('never fails on bytes that are no UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const once = beforeSecondEncoding(Uint8Array.from([0xc3, 0xa2, 0xc2, ...bytes]));
        expect(once === null || once.length > 0).toBe(true);
      }),
    );
  });

  it('lets a page be decoded as its publisher wrote it, soft hyphens seen', () => {
    const decoded = decode({ bytes: twiceByLatin('<p>It’s ex\u00adtra'), name: 'a.html' });
    expect(decoded).toMatchObject({ page: { text: '<p>It’s ex\u00adtra', hides: true } });
  });
});
