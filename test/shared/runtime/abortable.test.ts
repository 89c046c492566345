import { describe, expect, it } from 'vitest';
import { abortable } from '../../../shared/runtime/abortable.ts';

describe('abortable', () => {
  const never = new Promise<never>(() => {});

  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve('done'), signal)).toBe('done');
    await expect(abortable(Promise.reject(new Error('broke')), signal)).rejects.toThrow('broke');
  });

  it('gives up on work that does not heed the signal', async () => {
    const controller = new AbortController();
    const waiting = abortable(never, controller.signal);
    controller.abort(new Error('too late'));
    await expect(waiting).rejects.toThrow('too late');
  });

  it('gives up at once when the signal has fired already, and swallows what the work throws later', async () => {
    const failing = Promise.reject(new Error('nobody hears this'));
    await expect(abortable(failing, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });
});
