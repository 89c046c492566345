/** Names one state of one object: by version where there is one, else by the etag it must still have. */
export interface ObjectRef {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
  readonly etag?: string | undefined;
}

/** What reading an object can come to. `superseded`: the etag no longer matches, so a newer notice is on its way. */
export type ObjectRead =
  | {
      readonly outcome: 'found';
      readonly bytes: Uint8Array;
      readonly contentType?: string | undefined;
      /** What was stored with the object besides, names in lower case (S3: user metadata). */
      readonly metadata?: Readonly<Record<string, string>> | undefined;
      readonly etag?: string | undefined;
      readonly versionId?: string | undefined;
    }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'superseded' }
  /** `size` in bytes; the body was not read past `maxBytes`. */
  | { readonly outcome: 'too-large'; readonly size: number };

/** The raw bucket, as ingest sees it. Throws a retryable `Fault` when the store cannot answer. */
export interface ObjectStore {
  read(
    ref: ObjectRef,
    options: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
  ): Promise<ObjectRead>;
}
