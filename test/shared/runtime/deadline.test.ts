import { describe, expect, it, vi } from 'vitest';
import { DEADLINE_RESERVE_MS, withDeadline } from '../../../shared/runtime/deadline.ts';

describe('withDeadline', () => {
  it('fires its signal before Lambda would end the invocation, and not sooner', async () => {
    vi.useFakeTimers();
    const remaining = { getRemainingTimeInMillis: () => 10_000 };
    const fired = withDeadline(remaining, async (signal) => {
      await vi.advanceTimersByTimeAsync(10_000 - DEADLINE_RESERVE_MS - 1);
      const before = signal.aborted;
      await vi.advanceTimersByTimeAsync(1);
      return [before, signal.aborted, signal.reason.code];
    });
    expect(await fired).toEqual([false, true, 'deadline']);
    vi.useRealTimers();
  });

  it('leaves no timer behind, whether the work succeeds or not', async () => {
    vi.useFakeTimers();
    const remaining = { getRemainingTimeInMillis: () => 10_000 };
    await withDeadline(remaining, async () => 'done');
    await withDeadline(remaining, () => Promise.reject(new Error('no'))).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
