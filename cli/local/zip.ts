import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive: its path with forward slashes, and its bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01, the first day that the format knows: the same files always give the same archive. */
const DOS_DATE = 0x0021;
const DEFLATE = 8;
/** Version 2.0 of the format, needed for deflate. */
const VERSION = 20;
/** Bit 11: the path is UTF-8. */
const UTF8_FLAG = 0x0800;
/** Speed over size: the archive goes no further than this machine. */
const LEVEL = 1;

/** Packs files as Lambda takes them: a plain zip (PKWARE APPNOTE 6.3, no zip64), entries in the order given. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes, { level: LEVEL });
    const common = commonHeader(bytes, packed, name);
    const local = Buffer.concat([uint32(0x04034b50), common, name, packed]);
    // No comment, first disk, no internal attributes; rw-r--r-- as Unix has it; where the entry starts.
    const rest = Buffer.concat([uint16(0, 0, 0), uint32(0o100644 * 0x10000, offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION | (3 << 8)), common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50),
    uint16(0, 0, entries.length, entries.length),
    uint32(index.length, offset),
    uint16(0),
  ]);
  return Buffer.concat([...parts, index, end]);
}

/** What the local header and the directory have in common, from "version needed" to "extra field length". */
function commonHeader(bytes: Uint8Array, packed: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    uint16(VERSION, UTF8_FLAG, DEFLATE, 0, DOS_DATE),
    uint32(crc32(bytes), packed.length, bytes.length),
    uint16(name.length, 0),
  ]);
}

function uint16(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) buffer.writeUInt16LE(value, at * 2);
  return buffer;
}

function uint32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, at * 4);
  return buffer;
}
