import { Fault } from '../../shared/fault.ts';
import type { ReplayCatch } from '../../shared/port/event-archive.ts';
import type { EventPublisher } from '../../shared/port/event-publisher.ts';

/** Looks at an empty queue, each of a few seconds, until nothing more is expected: deliveries trail the replay's end. */
const QUIET_LOOKS = 3;

/** Tells again what a replay brought and a pattern let through. */
export interface Relay {
  /** Tells what has come by now; answers how many events that were. */
  step(): Promise<number>;
  /** Tells what still comes after the replay's end. */
  drain(): Promise<void>;
  readonly told: number;
  readonly failed: number;
}

/** Puts each caught event back on the bus as it was. One that the bus will not take is told by `say` and counted; stopped by `signal`, it throws a `Fault`. */
export function relayCaught(
  caught: ReplayCatch,
  publisher: EventPublisher,
  { say, signal }: { readonly say: (line: string) => void; readonly signal?: AbortSignal | undefined },
): Relay {
  const count = { told: 0, failed: 0 };
  const step = async () => {
    if (signal?.aborted === true) {
      throw new Fault(`stopped after ${count.told} events; the others were not told`, {
        code: 'replay-stopped',
        retryable: false,
      });
    }
    const taken = await caught.take();
    const outcomes = await publisher.publish(taken.map(({ event }) => event));
    for (const [index, { event, done }] of taken.entries()) {
      const outcome = outcomes[index];
      if (outcome?.outcome === 'published') count.told += 1;
      else {
        count.failed += 1;
        say(`event ${event.id} was not told: ${outcome?.code ?? 'no answer'} ${outcome?.message ?? ''}`);
      }
      await done();
    }
    return taken.length;
  };
  return {
    step,
    async drain() {
      for (let quiet = 0; quiet < QUIET_LOOKS; ) quiet = (await step()) === 0 ? quiet + 1 : 0;
    },
    get told() {
      return count.told;
    },
    get failed() {
      return count.failed;
    },
  };
}
