import type { Clock } from '../port/clock.ts';

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date(), elapsed: () => performance.now() };
