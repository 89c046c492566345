import { createHash } from 'node:crypto';
import type { ObjectRead, ObjectRef, ObjectStore } from '../port/object-store.ts';

/** One version of a key, newest last; `bytes` undefined is a delete marker. */
interface Version {
  readonly versionId: string;
  readonly bytes?: Uint8Array;
  readonly contentType?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly etag: string;
}

/** An in-memory bucket with S3's semantics, and the notices that it would send by EventBridge. */
export interface MemoryObjectStore extends ObjectStore {
  /** Stores a new version and tells of it. */
  put(
    key: string,
    bytes: Uint8Array,
    contentType?: string,
    metadata?: Readonly<Record<string, string>>,
  ): void;
  /** Puts a delete marker on the key and tells of it. */
  delete(key: string): void;
  /** Removes one version for good, as lifecycle rules do, and tells of it. False where there is no such version. */
  deleteVersion(key: string, versionId: string): boolean;
  /** Ids of the key's versions, oldest first, delete markers left out. */
  versionsOf(key: string): string[];
  /** Takes the notices sent since the last time: EventBridge events, each once and in order. */
  takeNotices(): object[];
}

/** `versionIds: false` leaves them out of the notices, as unversioned buckets and the local emulator do. */
export interface MemoryObjectStoreOptions {
  readonly bucket: string;
  readonly versionIds?: boolean;
  readonly now?: () => Date;
}

/** Digits of the sequencers that S3 sends today. */
const SEQUENCER_DIGITS = 18;

/** Makes an empty versioned bucket. Reads answer as S3 does: 404 as `missing`, 412 as `superseded`. */
export function memoryObjectStore(options: MemoryObjectStoreOptions): MemoryObjectStore {
  const { bucket, versionIds = true, now = () => new Date() } = options;
  const keys = new Map<string, Version[]>();
  let notices: object[] = [];
  let count = 0;

  const tell = (type: string, object: object, versionId: string, detail: object = {}): void => {
    const sequencer = count.toString(16).toUpperCase().padStart(SEQUENCER_DIGITS, '0');
    const version = versionIds ? { 'version-id': versionId } : {};
    notices.push({
      version: '0',
      source: 'aws.s3',
      'detail-type': type,
      time: now().toISOString(),
      detail: {
        version: '0',
        bucket: { name: bucket },
        object: { ...object, ...version, sequencer },
        ...detail,
      },
    });
  };
  const add = (key: string, version: Omit<Version, 'versionId'>): Version => {
    count += 1;
    const added = { ...version, versionId: `version-${count}` };
    keys.set(key, [...(keys.get(key) ?? []), added]);
    return added;
  };

  return {
    put(key, bytes, contentType, metadata) {
      const etag = createHash('md5').update(bytes).digest('hex');
      const { versionId } = add(key, { bytes, contentType, metadata, etag });
      tell('Object Created', { key, size: bytes.length, etag }, versionId, { reason: 'PutObject' });
    },
    delete(key) {
      const { versionId } = add(key, { etag: '' });
      const detail = { reason: 'DeleteObject', 'deletion-type': 'Delete Marker Created' };
      tell('Object Deleted', { key }, versionId, detail);
    },
    deleteVersion(key, versionId) {
      const versions = keys.get(key) ?? [];
      const rest = versions.filter((version) => version.versionId !== versionId);
      if (rest.length === versions.length) return false;
      count += 1;
      keys.set(key, rest);
      const detail = { reason: 'Lifecycle Expiration', 'deletion-type': 'Permanently Deleted' };
      tell('Object Deleted', { key }, versionId, detail);
      return true;
    },
    versionsOf(key) {
      const real = (keys.get(key) ?? []).filter((version) => version.bytes !== undefined);
      return real.map((version) => version.versionId);
    },
    takeNotices() {
      const taken = notices;
      notices = [];
      return taken;
    },
    async read(ref, { maxBytes, signal }) {
      signal?.throwIfAborted();
      return ref.bucket === bucket ? answer(keys.get(ref.key) ?? [], ref, maxBytes) : { outcome: 'missing' };
    },
  };
}

function answer(versions: readonly Version[], ref: ObjectRef, maxBytes: number): ObjectRead {
  const { versionId, etag: expected } = ref;
  const named = (version: Version) => version.versionId === versionId;
  const version = versionId === undefined ? versions.at(-1) : versions.find(named);
  if (version?.bytes === undefined) return { outcome: 'missing' };
  const { bytes, contentType, metadata, etag } = version;
  if (versionId === undefined && expected !== undefined && expected !== etag)
    return { outcome: 'superseded' };
  if (bytes.length > maxBytes) return { outcome: 'too-large', size: bytes.length };
  return { outcome: 'found', bytes, contentType, metadata, etag, versionId: version.versionId };
}
