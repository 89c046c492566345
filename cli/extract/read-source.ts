import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MAX_PAGE_BYTES } from '../../shared/page/limits.ts';
import type { RawPage } from '../../shared/page/raw-page.ts';
import type { Rejection } from '../../shared/page/rejection.ts';
import { STDIN } from './list-sources.ts';

/** What reading a source can come to. Throws what the file system throws. */
export type ReadSource =
  | { readonly outcome: 'read'; readonly raw: RawPage }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

const GZIP_SUFFIX = /\.gz$/i;
const unzip = promisify(gunzip);

/** Reads a file or standard input up to the page limit and no further; gzip is known by its first two bytes. */
export async function readSource(source: string, contentType: string | undefined): Promise<ReadSource> {
  const stored = await readUpToLimit(source === STDIN ? process.stdin : createReadStream(source));
  const bytes = stored !== undefined && isGzip(stored) ? await unzipUpToLimit(stored) : stored;
  if (bytes === undefined) return { outcome: 'rejected', rejection: TOO_LARGE };
  const name = source === STDIN ? undefined : basename(source).replace(GZIP_SUFFIX, '');
  return { outcome: 'read', raw: { bytes, contentType, name } };
}

const TOO_LARGE: Rejection = {
  reason: 'too-large',
  detail: `expected at most ${MAX_PAGE_BYTES} bytes, found more`,
};

async function readUpToLimit(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MAX_PAGE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** RFC 1952, 2.3.1: ID1 and ID2. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function unzipUpToLimit(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await unzip(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
