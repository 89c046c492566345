/** What every fault of Faircopy carries beside its message. */
export interface FaultOptions {
  /** Stable, kebab-case name of the kind of fault, for logs and metrics: `object-store-unavailable`. */
  readonly code: string;
  /** True where the same work may succeed later with nothing changed. */
  readonly retryable: boolean;
  readonly cause?: unknown;
}

/**
 * The one base error of Faircopy: something that should not happen did. Expected outcomes (a rejected page, a
 * stale notice) are returned, never thrown. The message says what was expected, what was found, and where.
 */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly code: string;
  readonly retryable: boolean;

  constructor(message: string, options: FaultOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retryable = options.retryable;
  }
}
