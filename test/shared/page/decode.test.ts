import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../shared/page/decode.ts';
import { MAX_PAGE_BYTES } from '../../../shared/page/limits.ts';
import { rejectionOf } from './pages.ts';

const bytesOf = (...parts: Array<string | readonly number[]>): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
const page = (bytes: Uint8Array, contentType?: string, name = 'a.html') => {
  const decoded = decode({ bytes, contentType, name });
  return decoded.outcome === 'decoded' ? decoded.page : decoded.rejection;
};

describe('decode', () => {
  it('lets a byte order mark win over the content type', () => {
    const bytes = bytesOf([0xff, 0xfe], '<\0p\0>\0\xe9\0');
    expect(page(bytes, 'text/html; charset=utf-8')).toMatchObject({
      text: '<p>é',
      encoding: 'UTF-16LE',
      encodingSource: 'bom',
    });
  });

  it('takes the charset of the content type before that of the page', () => {
    const bytes = bytesOf('<meta charset="utf-8"><p>\xcf\xee\xeb\xff');
    expect(page(bytes, 'text/html; charset="windows-1251"')).toMatchObject({
      text: '<meta charset="utf-8"><p>Поля',
      encodingSource: 'content-type',
    });
  });

  it('finds the charset that a page declares in a meta element', () => {
    const bytes = bytesOf(
      '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>\x93\xfa\x96\x7b',
    );
    expect(page(bytes)).toMatchObject({ encoding: 'Shift_JIS', encodingSource: 'meta' });
    expect(page(bytes)).toHaveProperty('text', expect.stringContaining('日本'));
  });

  it('knows valid UTF-8 that nothing declares, and falls back to windows-1252', () => {
    expect(page(bytesOf('<p>', [0xc3, 0xa9]))).toMatchObject({ text: '<p>é', encodingSource: 'utf-8-valid' });
    expect(page(bytesOf('<p>\x93caf\xe9\x94'))).toMatchObject({
      text: '<p>“café”',
      encoding: 'windows-1252',
      encodingSource: 'default',
    });
  });

  it('ignores a label that no browser decodes', () => {
    expect(page(bytesOf('<p>abc'), 'text/html; charset=iso-2022-kr')).toMatchObject({ text: '<p>abc' });
    expect(page(bytesOf('<p>abc'), 'text/html; charset=klingon')).toMatchObject({
      encodingSource: 'utf-8-valid',
    });
  });

  it('counts the bytes that are not of the encoding', () => {
    const bytes = bytesOf('<meta charset=utf-8><p>', [0xc3, 0xa9], 'a\xffb\xfec');
    expect(page(bytes)).toMatchObject({ replacements: 2, encodingSource: 'meta' });
  });

  it('tells a text from a page by its name, then by its content type', () => {
    expect(page(bytesOf('Title\n\nWords.'), undefined, 'notes.txt')).toMatchObject({ format: 'text' });
    expect(page(bytesOf('Title'), 'text/plain', 'key-without-extension')).toMatchObject({ format: 'text' });
    expect(page(bytesOf('<p>Title'), 'text/plain', 'page.html')).toMatchObject({ format: 'html' });
    expect(page(bytesOf('<p>Title'), 'binary/octet-stream', 'key')).toMatchObject({ format: 'html' });
  });

  it.each([
    ['no bytes', bytesOf(), 'empty'],
    ['white space', bytesOf(' \n\t\r\n'), 'empty'],
    ['a byte order mark alone', bytesOf([0xef, 0xbb, 0xbf]), 'empty'],
    ['a PNG', bytesOf('\x89PNG\r\n\x1a\n', [0, 0, 0, 13]), 'not-html'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'not-html'],
    ['a JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0]), 'not-html'],
    ['a zip', bytesOf('PK\x03\x04'), 'not-html'],
    ['gzip', bytesOf([0x1f, 0x8b, 8, 0]), 'not-html'],
    ['NULs', new Uint8Array(500), 'not-html'],
    ['JSON', bytesOf('{"headline": "A page", "body": []}'), 'not-html'],
    ['a JSON list', bytesOf('[{"a":1}]'), 'not-html'],
    ['a feed', bytesOf('<?xml version="1.0"?>\n<!-- c -->\n<rss version="2.0"><channel/></rss>'), 'not-html'],
    ['other XML', bytesOf('<?xml version="1.0"?><invoice><total>1</total></invoice>'), 'not-html'],
  ])('rejects %s', (_what, bytes, reason) => {
    expect(rejectionOf(bytes)).toMatchObject({
      reason,
      detail: expect.stringMatching(/expected .*, found .* in "page.html"/),
    });
  });

  it('rejects more than the limit without decoding it', () => {
    expect(rejectionOf(new Uint8Array(MAX_PAGE_BYTES + 1))).toMatchObject({ reason: 'too-large' });
  });

  it.each([
    [
      'XHTML with a declaration',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A</p></body></html>',
    ],
    ['a fragment', '<p>A'],
    ['words in braces', '{draft} This is a text about braces.'],
    [
      'a stray NUL',
      '<p>A\0B and a good many more words so that one NUL is but a small share of all the bytes of it.</p>',
    ],
  ])('decodes %s', (_what, text) => {
    expect(rejectionOf(text)).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: undefined }),
        fc.string(),
        (bytes, contentType, name) => {
          const decoded = decode({ bytes, contentType, name });
          expect(['decoded', 'rejected']).toContain(decoded.outcome);
        },
      ),
    );
  });
});
