import * as z from 'zod';
import { Fault } from '../fault.ts';

/** What an SDK error says beside its message. */
/** Errors that DynamoDB and EventBridge send with status 400 although the request was right. */
const PASSING = /Throttl|LimitExceeded|ThroughputExceeded|Conflict|InProgress|TransactionCanceled/;

const SdkError = z.object({
  name: z.string(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

/** The HTTP status of an SDK error; undefined where the request got no answer. */
export function statusOf(cause: unknown): number | undefined {
  return SdkError.safeParse(cause).data?.$metadata?.httpStatusCode;
}

/** The name of an SDK error: `ThrottlingException`. */
export function nameOf(cause: unknown): string {
  return SdkError.safeParse(cause).data?.name ?? 'unknown';
}

/**
 * A service's failure as a `Fault` of ours. Requests the service calls wrong (4xx but throttling and timeouts) stay
 * wrong when tried again; everything else may pass.
 */
export function sdkFault(code: string, what: string, cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const status = statusOf(cause);
  const wrong = status !== undefined && status >= 400 && status < 500 && status !== 429 && status !== 408;
  const throttled = PASSING.test(nameOf(cause));
  const found = cause instanceof Error ? `${nameOf(cause)}: ${cause.message}` : String(cause);
  return new Fault(`${what}: expected an answer, found ${found} (HTTP status ${status ?? 'none'})`, {
    code,
    retryable: !wrong || throttled,
    cause,
  });
}
