import type { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectRead, ObjectRef, ObjectStore } from '../port/object-store.ts';
import { sdkFault, statusOf } from './sdk-fault.ts';

/** The raw bucket on S3. Needs `s3:GetObject`, `s3:GetObjectVersion`, and `s3:ListBucket` (without it S3 says 403, not 404). */
export function s3ObjectStore(client: S3Client): ObjectStore {
  return {
    async read(ref, { maxBytes, signal }) {
      try {
        const command = new GetObjectCommand(inputOf(ref));
        const answer = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
        return await toRead(answer, maxBytes);
      } catch (cause) {
        return absence(cause) ?? fail(ref, cause);
      }
    },
  };
}

/** A version never changes, so it needs no etag; without one the etag must still be that of the notice. */
function inputOf({ bucket, key, versionId, etag }: ObjectRef) {
  if (versionId !== undefined) return { Bucket: bucket, Key: key, VersionId: versionId };
  return { Bucket: bucket, Key: key, ...(etag === undefined ? {} : { IfMatch: `"${etag}"` }) };
}

async function toRead(answer: GetObjectCommandOutput, maxBytes: number): Promise<ObjectRead> {
  const body = answer.Body;
  if (!isStream(body)) return found(answer, new Uint8Array());
  if (answer.ContentLength !== undefined && answer.ContentLength > maxBytes) {
    body.destroy();
    return { outcome: 'too-large', size: answer.ContentLength };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    // Leaving the loop destroys the stream, so the rest is never sent.
    if (size > maxBytes) return { outcome: 'too-large', size };
    chunks.push(bytes);
  }
  return found(answer, Buffer.concat(chunks));
}

function found(answer: GetObjectCommandOutput, bytes: Uint8Array): ObjectRead {
  const { ContentType: contentType, ETag: etag, VersionId: versionId, Metadata: metadata } = answer;
  // An unversioned bucket answers with the version "null", which names whatever is there.
  const version = versionId === 'null' ? undefined : versionId;
  return {
    outcome: 'found',
    bytes,
    contentType,
    ...(Object.keys(metadata ?? {}).length === 0 ? {} : { metadata }),
    etag: etag?.replaceAll('"', ''),
    versionId: version,
  };
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;
}

/** 404: no such key or version; 405: the version is a delete marker; 412: `IfMatch` failed. */
function absence(cause: unknown): ObjectRead | undefined {
  const status = statusOf(cause);
  if (status === 404 || status === 405) return { outcome: 'missing' };
  return status === 412 ? { outcome: 'superseded' } : undefined;
}

function fail(ref: ObjectRef, cause: unknown): never {
  throw sdkFault('object-store-unavailable', `s3://${ref.bucket}/${ref.key}`, cause);
}
