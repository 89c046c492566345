import type { Effort } from '../../functions/ingest/ingest-deps.ts';
import { memoryStack } from '../../functions/memory/memory-stack.ts';
import { EXTRACTOR_VERSION } from '../../shared/article/extractor-version.ts';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import type { Delivered, LocalStack } from './local-stack.ts';

/** The functions over in-memory services, as a local stack. Everything is done when `put` or `remove` returns. */
export function memoryLocalStack(publishers: ReadonlySet<string>): LocalStack {
  const stack = memoryStack({ publishers, fairCopy, extractorVersion: EXTRACTOR_VERSION });
  const delivered: Delivered[] = [];
  const efforts = new Map<string, Effort>();
  const drain = async () => {
    const { deliveries, events } = await stack.drain();
    for (const delivery of deliveries) {
      if ('outcome' in delivery && delivery.outcome.record !== undefined) {
        efforts.set(delivery.outcome.record.id, delivery.outcome.effort);
      }
    }
    const at = performance.now();
    delivered.push(...events.map((event) => ({ event, at })));
  };
  return {
    async put({ key, bytes, contentType }) {
      stack.put(key, bytes, contentType);
      await drain();
    },
    async remove(key) {
      stack.delete(key);
      await drain();
    },
    recordOf: (key) => stack.recordOf(key),
    eventOf: async ({ id, version }) =>
      delivered.find(({ event }) => event.subject === id && event.recordversion === version),
    effortOf: async (id) => efforts.get(id),
    close: async () => {},
  };
}
