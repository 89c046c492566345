import { setTimeout as sleep } from 'node:timers/promises';
import { ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { followPut, followRemove } from '../../cli/local/follow-page.ts';
import { replayEvents } from '../../cli/replay/replay-events.ts';
import { type ArticleEvent, idempotent, isWanted, memorySeenStore } from '../../events/index.ts';
import { eventBridgeArchive } from '../../shared/aws/eventbridge-archive.ts';
import { eventBridgePublisher } from '../../shared/aws/eventbridge-publisher.ts';
import { busyHour, eventIds } from './busy-hour.ts';
import { type ExampleConsumer, openExample } from './example-consumer.ts';
import { drained } from './notices.ts';
import { openSystem, type System } from './open-system.ts';
import { articlePage } from './pages.ts';
import { findPublisher, type Publisher } from './publisher.ts';

const PUBLISHER = 'meridian-desk';
const HTML = 'text/html';

/** Long enough for a broken publisher to be tried several times: the emulator does once a second. */
const OUTAGE_MS = 3_000;
const ARRIVAL_TIMEOUT_MS = 60_000;

let system: System;
let publisher: Publisher;
let consumer: ExampleConsumer;
let begun: Date;
beforeAll(async () => {
  system = await openSystem();
  publisher = await findPublisher(system);
  consumer = await openExample(system);
  begun = new Date();
});
afterAll(async () => {
  await system?.close();
});

async function receivedIds(recordId: string): Promise<string[]> {
  return (await system.stack.tap.received(recordId)).map(({ event }) => event.id);
}

/** Everything is worked and told once a later page's event has come. */
async function settle(): Promise<void> {
  await drained(system);
  const key = `${PUBLISHER}/settle-${crypto.randomUUID()}.html`;
  await followPut(system.stack, { key, bytes: articlePage('The tide turns'), contentType: HTML });
}

describe('while the publisher', () => {
  it.each<[string, (on: Publisher) => Promise<void>, (on: Publisher) => Promise<void>]>([
    ['stands still', (on) => on.stop(), (on) => on.start()],
    ['fails at every batch', (on) => on.breakDown(), (on) => on.mend()],
  ])('%s nothing is told; afterwards every event arrives, once and in order', async (how, harm, cure) => {
    await harm(publisher);
    const lives = await busyHour(system.stack, how.replaceAll(' ', '-'));
    await sleep(OUTAGE_MS);
    for (const [record] of lives) expect(await receivedIds(record?.id ?? '')).toEqual([]);

    await cure(publisher);
    await settle();
    for (const states of lives) expect(await receivedIds(states[0]?.id ?? '')).toEqual(eventIds(states));
    expect(lives.flatMap(eventIds)).toHaveLength(8);
  });
});

describe('a replay of the archive', () => {
  let ids: string[];
  let told: ArticleEvent[][];
  let files: Record<string, string>;
  beforeAll(async () => {
    const lives = await busyHour(system.stack, 'replayed');
    const lost = `${PUBLISHER}/replayed/lost.html`;
    await followPut(system.stack, { key: lost, bytes: articlePage('Lost at last'), contentType: HTML });
    const end = await followRemove(system.stack, lost);
    await settle();
    ids = [...lives.map((states) => states[0]?.id ?? ''), end?.record.id ?? ''];
    told = await Promise.all(ids.map(eventsOf));
    await consumer.idle();
    files = await consumer.files();
    await replaySince(begun);
  });

  it('brings every event again, by the id it had', async () => {
    expect(told.flat()).toHaveLength(10);
    await vi.waitFor(async () => {
      for (const [index, id] of ids.entries()) {
        const once = (told[index] ?? []).map((event) => event.id);
        expect((await receivedIds(id)).toSorted()).toEqual([...once, ...once].toSorted());
      }
    }, ARRIVAL_TIMEOUT_MS);
  });

  it('leaves the deployed example consumer as it is', async () => {
    await consumer.idle();
    const kept = ids.map((id) => Object.keys(files).includes(`articles/${id}.md`));
    expect(kept).toEqual([true, true, false, true, false]);
    expect(await consumer.files()).toEqual(files);
  });

  it('leaves a consumer of the kit as it is, and brings a new one to the same state, in whatever order', async () => {
    const known = copyKeeper();
    for (const event of told.flat()) await known.handle(event);
    const state = new Map(known.copies);
    expect([...state.values()].toSorted()).toEqual([
      'The calm one of replayed',
      'The changed one',
      'The one that came back',
    ]);
    const received = await Promise.all(ids.map(eventsOf));
    const replayed = received.flatMap((events, index) => events.slice(told[index]?.length));
    expect(replayed).toHaveLength(10);
    const fresh = copyKeeper();
    for (const event of replayed) await known.handle(event);
    for (const event of replayed.toReversed()) await fresh.handle(event);
    expect(known.copies).toEqual(state);
    expect(fresh.copies).toEqual(state);
  });
});

describe('a replay by pattern', () => {
  it('tells what matches, to every rule, and leaves neither rule nor queue behind', async () => {
    const keys = ['one', 'other'].map((name) => `${PUBLISHER}/pattern/${name}.html`);
    const told: string[] = [];
    for (const key of keys) {
      const page = { key, bytes: articlePage(`The page ${key}`), contentType: HTML };
      told.push((await followPut(system.stack, page)).record.id);
    }
    const said = await replaySince(begun, { detail: { subject: told.slice(0, 1) } });
    expect(said).toContain('1 events told again, 0 failed');
    await settle();
    const counts = await Promise.all(told.map(async (id) => (await receivedIds(id)).length));
    // The emulator passes over a replay's choice of rules, so that each was brought once by the replay itself.
    expect(counts).toEqual([3, 2]);
    const { eventBridge, sqs } = system.clients;
    const { Rules = [] } = await eventBridge.send(
      new ListRulesCommand({ EventBusName: system.deployment.stack.outputs.get('EventBusName') }),
    );
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    const left = [...Rules.map(({ Name }) => Name), ...QueueUrls.map((url) => url.split('/').at(-1))];
    expect(left.filter((name) => name?.startsWith('faircopy-20'))).toEqual([]);
  });
});

const eventsOf = async (id: string) => (await system.stack.tap.received(id)).map(({ event }) => event);

/** A consumer of the kit alone, in this process: keeps the headline of each article that it may use. */
function copyKeeper() {
  const copies = new Map<string, string>();
  const keep = (event: ArticleEvent) => {
    if (isWanted(event, { commercialUse: true }) && 'headline' in event.data) {
      copies.set(event.subject, event.data.headline ?? '');
    } else copies.delete(event.subject);
  };
  return { copies, handle: idempotent(keep, { seen: memorySeenStore() }) };
}

async function replaySince(from: Date, pattern?: object): Promise<string[]> {
  const { outputs } = system.deployment.stack;
  const { eventBridge: client, sqs } = system.clients;
  const output = (key: string) => outputs.get(key) ?? '';
  const archive = eventBridgeArchive({
    client,
    sqs,
    archiveArn: output('EventArchiveArn'),
    busArn: output('EventBusArn'),
  });
  const publisher = eventBridgePublisher({ client, bus: output('EventBusName') });
  const said: string[] = [];
  const deps = { archive, publisher, now: () => new Date(), say: (line: string) => void said.push(line) };
  expect(await replayEvents({ from, to: new Date(), rules: [], pattern }, deps)).toBe(0);
  return said;
}
