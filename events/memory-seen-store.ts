import { compareMarks, type EventMark } from './event-mark.ts';
import type { ClaimAnswer, SeenStore } from './seen-store.ts';

interface Memory {
  readonly handled?: EventMark | undefined;
  readonly token?: string | undefined;
}

/**
 * A `SeenStore` in this process, for tests and for a consumer of one long-lived process. It forgets when the process
 * ends, so a claim needs no end of its own; it grows by one small entry a subject.
 */
export function memorySeenStore(): SeenStore {
  const memories = new Map<string, Memory>();
  let claims = 0;
  return {
    async claim(mark): Promise<ClaimAnswer> {
      const { handled, token } = memories.get(mark.subject) ?? {};
      const order = handled === undefined ? 1 : compareMarks(mark, handled);
      if (order <= 0) return { outcome: order === 0 ? 'seen' : 'older' };
      if (token !== undefined) return { outcome: 'busy' };
      claims += 1;
      memories.set(mark.subject, { handled, token: String(claims) });
      return { outcome: 'claimed', token: String(claims) };
    },
    async confirm(mark, token) {
      if (memories.get(mark.subject)?.token !== token) return false;
      memories.set(mark.subject, { handled: mark });
      return true;
    },
    async release(mark, token) {
      const memory = memories.get(mark.subject);
      if (memory?.token === token) memories.set(mark.subject, { handled: memory.handled });
    },
  };
}
