import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../cli/local/zip.ts';

/** Reads the archive by its directory, as an unpacker does. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry += 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + nameLength;
    files.set(name, inflateRawSync(archive.subarray(start, start + packedSize)).toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
}

const ENTRIES = [
  { path: 'index.mjs', bytes: Buffer.from('export const handler = 1;\n'.repeat(500)) },
  { path: 'ordner/größe.txt', bytes: Buffer.from('groß') },
  { path: 'empty', bytes: Buffer.alloc(0) },
];

describe('zip', () => {
  it('packs files that its directory finds again, whatever their name or size', () => {
    expect(unzip(zip(ENTRIES))).toEqual(
      new Map(ENTRIES.map(({ path, bytes }) => [path, bytes.toString('utf8')])),
    );
  });

  it('gives the same bytes for the same files', () => {
    expect(zip(ENTRIES).equals(zip(ENTRIES))).toBe(true);
  });
});
