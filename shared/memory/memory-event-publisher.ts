import type { ArticleEvent } from '../../events/index.ts';
import type { EventPublisher, PublishOutcome } from '../port/event-publisher.ts';

/** An in-memory bus that keeps what was sent, and fails the entries it is told to. */
export interface MemoryEventPublisher extends EventPublisher {
  /** Every event that went out, in order. */
  readonly events: ArticleEvent[];
  /** From now on fails each event for which `fails` is true. */
  failWhen(fails: (event: ArticleEvent) => boolean): void;
}

const PUBLISHED: PublishOutcome = { outcome: 'published' };
const FAILED: PublishOutcome = { outcome: 'failed', code: 'InternalFailure', message: 'failed on demand' };

/** Makes an empty bus. */
export function memoryEventPublisher(): MemoryEventPublisher {
  const events: ArticleEvent[] = [];
  let fails: (event: ArticleEvent) => boolean = () => false;
  return {
    events,
    failWhen(condition) {
      fails = condition;
    },
    async publish(entries, signal) {
      signal?.throwIfAborted();
      return entries.map((event) => {
        if (fails(event)) return FAILED;
        events.push(event);
        return PUBLISHED;
      });
    },
  };
}
