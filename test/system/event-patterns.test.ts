import { EventBridgeClient, TestEventPatternCommand } from '@aws-sdk/client-eventbridge';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulatorAccess } from '../../cli/local/emulator-clients.ts';
import { freePort } from '../../cli/local/free-port.ts';
import { PATHS } from '../../cli/local/paths.ts';
import { type Emulator, startEmulator } from '../../cli/local/start-emulator.ts';
import { ensureVenv } from '../../cli/local/venv.ts';
import { conditionsOf } from '../../events/filter-conditions.ts';
import { type ArticleEvent, type ArticleFilter, isWanted, onArticle } from '../../events/index.ts';
import * as arbitrary from '../events/arbitrary.ts';
import { exampleEvents } from '../events/example-events.ts';

/** Pairs of filter and event that EventBridge is asked about; one takes a few milliseconds. */
const PAIRS = 600;

let emulator: Emulator;
let eventBridge: EventBridgeClient;
beforeAll(async () => {
  const { python } = await ensureVenv(PATHS.venv, PATHS.requirements);
  emulator = await startEmulator({ python, port: (await freePort(0)) ?? 0, auth: false });
  eventBridge = new EventBridgeClient(emulatorAccess(emulator.endpoint));
});
afterAll(async () => {
  eventBridge?.destroy();
  await emulator?.stop();
});

async function matches(filter: ArticleFilter, event: ArticleEvent): Promise<boolean | undefined> {
  const received = {
    id: event.id,
    account: '000000000000',
    source: 'faircopy',
    time: '2026-11-24T08:30:00Z',
    region: 'us-east-1',
    resources: [],
    'detail-type': event.type,
    detail: event,
  };
  const command = { EventPattern: JSON.stringify(onArticle(filter)), Event: JSON.stringify(received) };
  return (await eventBridge.send(new TestEventPatternCommand(command))).Result;
}

/** What the documentation says that a rule of `filter` lets through. */
function concerns(filter: ArticleFilter, event: ArticleEvent): boolean {
  const { types, publisher } = filter;
  if (types !== undefined && !types.some((kind) => event.type === `faircopy.article.${kind}.v1`))
    return false;
  if (publisher !== undefined && ![publisher].flat().includes(event.data.publisher ?? '')) return false;
  if (!('contentHash' in event.data) || isWanted(event, filter)) return true;
  const fields = new Set(conditionsOf(filter).map(({ field }) => field));
  return (
    event.type === 'faircopy.article.updated.v1' && event.data.changed.some((field) => fields.has(field))
  );
}

describe('the pattern that onArticle builds, asked of EventBridge', () => {
  const [ingested, updated, rejected, removed] = exampleEvents();

  it.each<[string, ArticleFilter, boolean]>([
    ['everything', {}, true],
    ['its publisher', { publisher: 'meridian-desk' }, true],
    ['another publisher', { publisher: 'harbour-times' }, false],
    ['its language’s parent', { language: 'en' }, true],
    ['its language in another case', { language: 'EN-gb' }, true],
    ['a language that only begins alike', { language: 'e' }, false],
    ['one language of two', { language: ['de', 'en'] }, true],
    ['its licence', { license: ['CC0-1.0', 'CC-BY-4.0'], commercialUse: true }, true],
    ['another licence', { license: 'CC0-1.0' }, false],
    ['a yes where it says no', { shareAlike: true }, false],
    ['a yes of images that are not known', { imageRights: { commercialUse: true } }, false],
    ['a no of images that are not known', { imageRights: { commercialUse: false } }, false],
    ['no reservation', { reservations: { noai: false, tdm: false } }, true],
    ['more words than it has', { minWords: 641 }, false],
    ['as many words as it has', { minWords: 640 }, true],
    ['everything at once', { publisher: 'meridian-desk', commercialUse: true, language: 'en' }, true],
  ])('%s: %j matches the ingested example: %s', async (_, filter, expected) => {
    if (ingested === undefined) throw new Error('expected an example');
    expect(await matches(filter, ingested)).toBe(expected);
  });

  it('tells of the update that takes the licence away, and of the end, to whoever asked for the licence', async () => {
    const filter = { commercialUse: true };
    for (const event of [updated, rejected, removed]) {
      if (event === undefined) throw new Error('expected an example');
      expect(isWanted(event, filter)).toBe(false);
      expect(await matches(filter, event)).toBe(true);
    }
  });

  it('does not take null for false', async () => {
    if (ingested?.type !== 'faircopy.article.ingested.v1') throw new Error('expected the ingested example');
    const license = { ...ingested.data.license, commercialUse: null };
    const unknown = { ...ingested, data: { ...ingested.data, license } };
    expect(await matches({ commercialUse: false }, unknown)).toBe(false);
    expect(
      await matches(
        { commercialUse: false },
        { ...unknown, data: { ...ingested.data, license: { ...license, commercialUse: false } } },
      ),
    ).toBe(true);
  });

  it('lets through what the documentation says, and nothing else', async () => {
    const seen = { through: 0, held: 0 };
    await fc.assert(
      fc.asyncProperty(arbitrary.filter, arbitrary.event, async (filter, event) => {
        const expected = concerns(filter, event);
        seen[expected ? 'through' : 'held'] += 1;
        expect(await matches(filter, event)).toBe(expected);
      }),
      { numRuns: PAIRS },
    );
    expect(Math.min(seen.through, seen.held)).toBeGreaterThan(PAIRS / 10);
  });
});
