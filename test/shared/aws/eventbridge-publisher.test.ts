import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import type { ArticleEvent } from '../../../events/index.ts';
import { clientOptions } from '../../../shared/aws/client-options.ts';
import { eventBridgePublisher } from '../../../shared/aws/eventbridge-publisher.ts';
import { Fault } from '../../../shared/fault.ts';
import { toEvent } from '../../../shared/record/to-event.ts';
import { ingestedRecord } from '../record/sample-record.ts';
import { type FakeService, fakeService, type Recorded } from './fake-service.ts';

const json = (body: unknown, status = 200): Recorded => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});
const OK = { EventId: 'e' };
const FAILED = { ErrorCode: 'InternalFailure', ErrorMessage: 'no' };

function publisherOn(service: FakeService, waits: number[] = []) {
  return eventBridgePublisher({
    client: new EventBridgeClient({ ...clientOptions(), ...service.options }),
    bus: 'faircopy',
    random: () => 1,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
}

function events(count: number): ArticleEvent[] {
  const event = toEvent(
    { change: 'ingested', record: ingestedRecord() },
    { table: 'records', source: 'faircopy/test' },
  );
  return Array.from({ length: count }, (_, index) => ({ ...event, id: `event-${index}` }));
}

/** Ids of the events of each call. */
function calls(service: FakeService): string[][] {
  return service.seen.map(({ body }) =>
    JSON.parse(body).Entries.map((entry: { Detail: string }) => JSON.parse(entry.Detail).id),
  );
}

/** Answers each entry by `verdict`, which is given its id and how often it came. */
function answering(verdict: (id: string, times: number) => object) {
  const times = new Map<string, number>();
  return ({ body }: { body: string }): Recorded => {
    const entries: { Detail: string }[] = JSON.parse(body).Entries;
    const answers = entries.map((entry) => {
      const { id } = JSON.parse(entry.Detail);
      times.set(id, (times.get(id) ?? 0) + 1);
      return verdict(id, times.get(id) ?? 0);
    });
    return json({ FailedEntryCount: 0, Entries: answers });
  };
}

describe('eventBridgePublisher', () => {
  it('sends an event as the detail of an entry on the bus', async () => {
    await using service = await fakeService(answering(() => OK));
    const [event] = events(1);
    if (event === undefined) throw new Error('expected an event');
    expect(await publisherOn(service).publish([event])).toEqual([{ outcome: 'published' }]);
    expect(JSON.parse(service.seen[0]?.body ?? '').Entries).toEqual([
      {
        EventBusName: 'faircopy',
        Source: 'faircopy',
        DetailType: 'faircopy.article.ingested.v1',
        Time: Date.parse(event.time) / 1000,
        Detail: JSON.stringify(event),
      },
    ]);
  });

  it('sends at most ten entries in one call, in order', async () => {
    await using service = await fakeService(answering(() => OK));
    expect(await publisherOn(service).publish(events(23))).toHaveLength(23);
    expect(calls(service).map((ids) => ids.length)).toEqual([10, 10, 3]);
    expect(calls(service).flat()).toEqual(events(23).map(({ id }) => id));
  });

  it('sends again only the entries that failed, waiting longer each time', async () => {
    await using service = await fakeService(
      answering((id, times) => (id === 'event-1' && times < 3 ? FAILED : OK)),
    );
    const waits: number[] = [];
    const outcomes = await publisherOn(service, waits).publish(events(3));
    expect(outcomes.every(({ outcome }) => outcome === 'published')).toBe(true);
    expect(calls(service)).toEqual([['event-0', 'event-1', 'event-2'], ['event-1'], ['event-1']]);
    expect(waits).toEqual([100, 200]);
  });

  it('gives the answer of an entry that fails to the end, beside its neighbours', async () => {
    await using service = await fakeService(answering((id) => (id === 'event-0' ? FAILED : OK)));
    expect(await publisherOn(service).publish(events(2))).toEqual([
      { outcome: 'failed', code: 'InternalFailure', message: 'no' },
      { outcome: 'published' },
    ]);
    expect(service.seen).toHaveLength(6);
  });

  it('does not send again what will never be taken', async () => {
    const malformed = { ErrorCode: 'MalformedDetail', ErrorMessage: 'no' };
    await using service = await fakeService(answering(() => malformed));
    expect(await publisherOn(service).publish(events(1))).toMatchObject([{ code: 'MalformedDetail' }]);
    expect(service.seen).toHaveLength(1);
  });

  it('answers for every entry when the whole call is denied', async () => {
    await using service = await fakeService(() => json({ __type: 'AccessDeniedException' }, 400));
    expect(await publisherOn(service).publish(events(2))).toMatchObject([
      { outcome: 'failed', code: 'AccessDeniedException' },
      { outcome: 'failed', code: 'AccessDeniedException' },
    ]);
    expect(service.seen).toHaveLength(1);
  });

  it('sends nothing after the deadline', async () => {
    await using service = await fakeService(answering(() => OK));
    const outcomes = await publisherOn(service).publish(events(2), AbortSignal.abort());
    expect(outcomes).toMatchObject([{ code: 'deadline' }, { code: 'deadline' }]);
    expect(service.seen).toHaveLength(0);
  });

  it('gives up on a call that is out when the deadline comes', async () => {
    const controller = new AbortController();
    await using service = await fakeService(() => {
      controller.abort(new Fault('too late', { code: 'deadline', retryable: true }));
      return json({ Entries: [OK] });
    });
    const outcomes = await publisherOn(service).publish(events(1), controller.signal);
    expect(outcomes).toMatchObject([{ outcome: 'failed', code: 'deadline' }]);
  });
});
