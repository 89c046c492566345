/** The first bytes of a kind of file that is no page, as Latin-1 text at `offset`. */
export interface Signature {
  readonly kind: string;
  readonly magic: string;
  readonly offset?: number;
}

/** Kinds of file found behind `.html`, after https://mimesniff.spec.whatwg.org/ section 6 and the formats' own documents. */
export const SIGNATURES: readonly Signature[] = [
  { kind: 'a PDF document', magic: '%PDF-' },
  { kind: 'a PostScript document', magic: '%!PS-Adobe-' },
  { kind: 'a PNG image', magic: '\x89PNG\r\n\x1a\n' },
  { kind: 'a GIF image', magic: 'GIF8' },
  { kind: 'a JPEG image', magic: '\xff\xd8\xff' },
  { kind: 'a WebP image', magic: 'WEBPVP', offset: 8 },
  { kind: 'a TIFF image', magic: 'II*\0' },
  { kind: 'a TIFF image', magic: 'MM\0*' },
  { kind: 'an AVIF image', magic: 'ftypavif', offset: 4 },
  { kind: 'a HEIC image', magic: 'ftypheic', offset: 4 },
  { kind: 'an icon', magic: '\0\0\x01\0' },
  { kind: 'an MP4 video', magic: 'ftyp', offset: 4 },
  { kind: 'a Matroska or WebM video', magic: '\x1aE\xdf\xa3' },
  { kind: 'an Ogg file', magic: 'OggS\0' },
  { kind: 'an MP3 sound', magic: 'ID3' },
  { kind: 'a RIFF file', magic: 'RIFF' },
  { kind: 'a zip archive or office document', magic: 'PK\x03\x04' },
  { kind: 'a gzip archive', magic: '\x1f\x8b' },
  { kind: 'a bzip2 archive', magic: 'BZh' },
  { kind: 'an xz archive', magic: '\xfd7zXZ\0' },
  { kind: 'a zstandard archive', magic: '(\xb5/\xfd' },
  { kind: 'a 7z archive', magic: '7z\xbc\xaf\x27\x1c' },
  { kind: 'a RAR archive', magic: 'Rar!\x1a\x07' },
  { kind: 'an OLE office document', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'a rich text document', magic: '{\\rtf' },
  { kind: 'a WebAssembly module', magic: '\0asm' },
  { kind: 'an ELF program', magic: '\x7fELF' },
  { kind: 'a web font', magic: 'wOFF' },
  { kind: 'a web font', magic: 'wOF2' },
  { kind: 'an SQLite database', magic: 'SQLite format 3\0' },
];
