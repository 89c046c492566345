import { Fault } from '../fault.ts';

/** Anything thrown, as a `Fault`: what is not one already is a mistake of ours, and stays one when tried again. */
export function toFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new Fault(message, { code: 'unexpected', retryable: false, cause });
}
