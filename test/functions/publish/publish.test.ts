import { describe, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/publish.ts';
import { memoryEventPublisher } from '../../../shared/memory/memory-event-publisher.ts';
import type { EventPublisher } from '../../../shared/port/event-publisher.ts';
import { ingestedRecord } from '../../shared/record/sample-record.ts';

const first = ingestedRecord(1);
const second = ingestedRecord(2, { headline: 'New' }, first);
const changes = [
  { next: first },
  { previous: first, next: ingestedRecord(2, {}, first) },
  { previous: first, next: second },
];
const origin = { table: 'records', source: 'faircopy/test' };

describe('publish', () => {
  it('answers for every change at its own place', async () => {
    const publisher = memoryEventPublisher();
    publisher.failWhen((event) => event.recordversion === 2);
    expect(await publish(changes, { publisher, ...origin })).toMatchObject([
      { outcome: 'published', event: { recordversion: 1 } },
      { outcome: 'silent' },
      { outcome: 'failed', code: 'InternalFailure', event: { recordversion: 2 } },
    ]);
  });

  it('does not call the bus when there is nothing to tell', async () => {
    const unused: EventPublisher = {
      publish: () => {
        throw new Error('expected no call');
      },
    };
    expect(await publish([{ previous: first, next: first }], { publisher: unused, ...origin })).toEqual([
      { outcome: 'silent' },
    ]);
  });

  it('takes an event without an answer for failed', async () => {
    const silent: EventPublisher = { publish: async () => [] };
    expect(await publish([{ next: first }], { publisher: silent, ...origin })).toMatchObject([
      { outcome: 'failed', code: 'unanswered' },
    ]);
  });
});
