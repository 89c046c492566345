import type { Context } from 'aws-lambda';
import { Fault } from '../fault.ts';

/**
 * Milliseconds kept free before Lambda's own timeout: enough to give up, answer which messages are left, and flush
 * logs and metrics. The longest extraction, which cannot be interrupted, must fit too.
 */
export const DEADLINE_RESERVE_MS = 2_000;

/** Runs `work` with a signal that fires `DEADLINE_RESERVE_MS` before Lambda would end the invocation. */
export async function withDeadline<Result>(
  context: Pick<Context, 'getRemainingTimeInMillis'>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const giveUp = () =>
    controller.abort(
      new Fault(`deadline: expected to be done ${DEADLINE_RESERVE_MS} ms before the timeout, was not`, {
        code: 'deadline',
        retryable: true,
      }),
    );
  const left = context.getRemainingTimeInMillis() - DEADLINE_RESERVE_MS;
  const timer = setTimeout(giveUp, Math.max(0, left));
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
