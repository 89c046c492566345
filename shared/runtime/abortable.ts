/**
 * `work`, or the signal's reason as soon as it fires. SDK calls heed a signal while they send, not while they wait to
 * try again, and adaptive retries may wait longer than an invocation lives. What was begun may still be done after.
 */
export async function abortable<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  if (signal.aborted) {
    work.catch(() => {});
    signal.throwIfAborted();
  }
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
