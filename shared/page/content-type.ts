/** A `Content-Type` taken apart: the type in lower case, the `charset` label as given. */
export interface ContentType {
  readonly type: string;
  readonly charset?: string;
}

const CHARSET = /;\s*charset\s*=\s*["']?([^"';\s]{1,40})/i;

/** Reads a `Content-Type` header (RFC 9110, 8.3) leniently; a missing one has the empty type. */
export function readContentType(header: string | undefined): ContentType {
  const type = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const charset = CHARSET.exec(header ?? '')?.[1];
  return charset === undefined ? { type } : { type, charset };
}
