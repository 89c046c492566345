import * as z from 'zod';
import { Article } from '../article/article.ts';
import { RecordId } from '../notice/record-id.ts';
import { Sequencer } from '../notice/sequencer.ts';
import { EncodingSource } from '../page/raw-page.ts';
import { Rejection } from '../page/rejection.ts';

/** Version of the record's shape; a reader refuses one it does not know. */
export const RECORD_SCHEMA = 1;

/** Where the record came from: the object, its order among the events of its key, and how it was read. */
export const Provenance = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string().optional(),
  etag: z.string().optional(),
  /** Bytes. */
  size: z.int().nonnegative().optional(),
  sequencer: Sequencer,
  contentType: z.string().optional(),
  /** WHATWG encoding name. */
  encoding: z.string().optional(),
  encodingSource: EncodingSource.optional(),
  /** U+FFFD that decoding had to put. */
  replacements: z.int().nonnegative().optional(),
  /** Of the page's bytes, hexadecimal. */
  sha256: z.string().optional(),
  /** ISO 8601. */
  receivedAt: z.string(),
  extractorVersion: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

const identity = {
  id: RecordId,
  /** First segment of the key; null where the key has none. */
  publisher: z.string().nullable(),
  /** 1 for the first, one more with every change of content or status. */
  version: z.int().positive(),
  recordSchema: z.literal(RECORD_SCHEMA),
  provenance: Provenance,
};

/** A record whose page gave an article. `contentHash` covers what a consumer reads, not the ledger nor the provenance. */
export const IngestedRecord = z.object({
  ...identity,
  status: z.literal('ingested'),
  contentHash: z.string(),
  article: Article,
});
export type IngestedRecord = z.infer<typeof IngestedRecord>;

/** A record whose page can never give an article, with the reason. */
export const RejectedRecord = z.object({
  ...identity,
  status: z.literal('rejected'),
  contentHash: z.string(),
  rejection: Rejection,
});
export type RejectedRecord = z.infer<typeof RejectedRecord>;

/** A tombstone: keeps a late notice from raising the dead until `expiresAt` (epoch seconds, DynamoDB's TTL). */
export const RemovedRecord = z.object({
  ...identity,
  status: z.literal('removed'),
  expiresAt: z.int().positive(),
});
export type RemovedRecord = z.infer<typeof RemovedRecord>;

/** What the table holds for one page. */
export const ArticleRecord = z.discriminatedUnion('status', [IngestedRecord, RejectedRecord, RemovedRecord]);
export type ArticleRecord = z.infer<typeof ArticleRecord>;
