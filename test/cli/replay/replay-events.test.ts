import { describe, expect, it } from 'vitest';
import { type ReplayOptions, replayEvents } from '../../../cli/replay/replay-events.ts';
import type { ArticleEvent } from '../../../events/index.ts';
import { Fault } from '../../../shared/fault.ts';
import { memoryEventPublisher } from '../../../shared/memory/memory-event-publisher.ts';
import type {
  EventArchive,
  ReplayCatch,
  ReplayRequest,
  ReplayState,
} from '../../../shared/port/event-archive.ts';
import { exampleEvents } from '../../events/example-events.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const OPTIONS: ReplayOptions = {
  from: new Date('2026-11-24T00:00:00Z'),
  to: new Date('2026-11-25T00:00:00Z'),
  rules: [],
};

/** An archive made in October that goes through `states` and then says that it is completed. */
function archiveThat(states: readonly ReplayState[] = [], described: Partial<EventArchive> = {}) {
  const started: ReplayRequest[] = [];
  const left = [...states];
  const archive: EventArchive = {
    describe: async () => ({ since: new Date('2026-10-01T00:00:00Z'), days: 90 }),
    ruleArn: async (name) => (name === 'mirror' ? 'arn:mirror' : undefined),
    startReplay: async (request) => void started.push(request),
    replayState: async () => left.shift() ?? { state: 'completed' },
    catchReplay: async () => {
      throw new Error('no pattern was given');
    },
    ...described,
  };
  return { archive, started };
}

async function replay(
  options: Partial<ReplayOptions>,
  archive: EventArchive,
  publisher = memoryEventPublisher(),
  signal?: AbortSignal,
) {
  const said: string[] = [];
  const waits: number[] = [];
  const exitCode = await replayEvents(
    { ...OPTIONS, ...options },
    {
      archive,
      publisher,
      signal,
      now: () => NOW,
      say: (line) => void said.push(line),
      wait: async (ms) => waits.push(ms),
    },
  );
  return { exitCode, said, waits };
}

describe('replayEvents', () => {
  it('starts a replay and ends well when it is completed', async () => {
    const { archive, started } = archiveThat([{ state: 'going' }, { state: 'going', reached: OPTIONS.to }]);
    const { exitCode, said, waits } = await replay({}, archive);
    const name = 'faircopy-2026-11-25T12-00-00-000Z';
    expect(started).toEqual([{ name, from: OPTIONS.from, to: OPTIONS.to, rules: [] }]);
    expect(said).toEqual([
      `replay ${name}: 2026-11-24T00:00:00.000Z to 2026-11-25T00:00:00.000Z, for every rule of the bus; it goes on when this command is ended`,
      `replay ${name} completed`,
    ]);
    expect([exitCode, waits]).toEqual([0, [250, 500]]);
  });

  it('names the rules it is for', async () => {
    const { archive, started } = archiveThat();
    await replay({ rules: ['mirror'] }, archive);
    expect(started).toMatchObject([{ rules: ['arn:mirror'] }]);
  });

  it.each(['failed', 'cancelled'] as const)('ends with 1 and the reason when it is %s', async (state) => {
    const { archive } = archiveThat([{ state, reason: 'no such bus' }]);
    const { exitCode, said } = await replay({}, archive);
    expect([exitCode, said.at(-1)]).toEqual([1, expect.stringMatching(new RegExp(`${state}: no such bus$`))]);
  });

  it('tells of the archive’s lag when the last minutes are asked for', async () => {
    const { said } = await replay({ to: new Date(NOW.getTime() - 60_000) }, archiveThat().archive);
    expect(said[0]).toMatch(/may take 10 minutes .* some after 2026-11-25T11:50:00.000Z may be missing/);
  });

  it('tells where the archive begins: with its making, or with the days it keeps', async () => {
    const { said } = await replay({ from: new Date('2026-09-01T00:00:00Z') }, archiveThat().archive);
    expect(said[0]).toContain('the archive begins at 2026-10-01T00:00:00.000Z');
    const short = archiveThat([], { describe: async () => ({ since: new Date(0), days: 7 }) });
    const { said: late } = await replay({ from: new Date('2026-11-01T00:00:00Z') }, short.archive);
    expect(late[0]).toContain('the archive begins at 2026-11-18T12:00:00.000Z');
  });

  it.each<[string, Partial<ReplayOptions>, Partial<EventArchive>]>([
    ['--from must be before --to', { from: OPTIONS.to }, {}],
    ['--to must not lie ahead', { to: new Date('2026-11-26T00:00:00Z') }, {}],
    ['the bus of this stack has no archive', {}, { describe: async () => undefined }],
    ['the archive begins at 2026-11-25', {}, { describe: async () => ({ since: NOW }) }],
    ['--rule: the bus has no rule other in this account', { rules: ['other'] }, {}],
  ])('starts nothing: %s', async (sentence, options, described) => {
    const { archive, started } = archiveThat([], described);
    await expect(replay(options, archive)).rejects.toThrow(sentence);
    expect(started).toEqual([]);
  });
});

describe('replayEvents with a pattern', () => {
  const PATTERN = { detail: { data: { language: ['en'] } } };

  /** A catch that brings `batches`, one a look, and then nothing more. */
  function catchThat(batches: readonly ArticleEvent[][]) {
    const left = [...batches];
    const log = { asked: [] as unknown[], done: [] as string[], closed: 0, looks: 0 };
    const caught: ReplayCatch = {
      ruleArn: 'arn:catch',
      take: async () => {
        log.looks += 1;
        return (left.shift() ?? []).map((event) => ({
          event,
          done: async () => void log.done.push(event.id),
        }));
      },
      close: async () => {
        log.closed += 1;
      },
    };
    const catchReplay = async (...asked: unknown[]) => {
      log.asked.push(asked);
      return caught;
    };
    return { log, catchReplay };
  }
  const [first, second, third] = exampleEvents();
  if (first === undefined || second === undefined || third === undefined) throw new Error('expected events');

  it('replays to a rule of its own and puts what came back on the bus, what trails the end too', async () => {
    const { log, catchReplay } = catchThat([[first], [], [second, third]]);
    const { archive, started } = archiveThat([{ state: 'going' }], { catchReplay });
    const publisher = memoryEventPublisher();
    const { exitCode, said } = await replay({ pattern: PATTERN }, archive, publisher);
    expect(log.asked).toEqual([['faircopy-2026-11-25T12-00-00-000Z', PATTERN]]);
    expect(started).toMatchObject([{ rules: ['arn:catch'] }]);
    expect(publisher.events).toEqual([first, second, third]);
    expect(log.done).toEqual([first.id, second.id, third.id]);
    expect(said.at(-2)).toBe('3 events told again, 0 failed');
    expect([exitCode, log.closed]).toEqual([0, 1]);
  });

  it('names each event that the bus would not take, and ends with 1', async () => {
    const { catchReplay } = catchThat([[first, second]]);
    const publisher = memoryEventPublisher();
    publisher.failWhen((event) => event.id === second.id);
    const { exitCode, said } = await replay(
      { pattern: PATTERN },
      archiveThat([], { catchReplay }).archive,
      publisher,
    );
    expect(said).toContain(`event ${second.id} was not told: InternalFailure failed on demand`);
    expect([exitCode, publisher.events]).toEqual([1, [first]]);
  });

  it('ends when it is stopped, says what was told, and takes rule and queue away', async () => {
    const stop = new AbortController();
    const { log, catchReplay } = catchThat([[first]]);
    const going = Array.from({ length: 9 }, (): ReplayState => ({ state: 'going' }));
    const { archive } = archiveThat(going, { catchReplay });
    const publisher = memoryEventPublisher();
    publisher.failWhen(() => {
      stop.abort();
      return false;
    });
    await expect(replay({ pattern: PATTERN }, archive, publisher, stop.signal)).rejects.toThrow(
      'stopped after 1 events; the others were not told',
    );
    expect([log.looks, log.closed]).toEqual([1, 1]);
  });

  it('takes rule and queue away when the replay cannot be followed', async () => {
    const { log, catchReplay } = catchThat([]);
    const replayState = async () => {
      throw new Error('no answer');
    };
    const { archive } = archiveThat([], { catchReplay, replayState });
    await expect(replay({ pattern: PATTERN }, archive)).rejects.toThrow('no answer');
    expect(log.closed).toBe(1);
  });

  it('says what is wrong with a pattern that EventBridge refuses', async () => {
    const catchReplay = async () => {
      throw new Fault('Event pattern is not valid', { code: 'bad-pattern', retryable: false });
    };
    const { archive, started } = archiveThat([], { catchReplay });
    await expect(replay({ pattern: PATTERN }, archive)).rejects.toThrow(
      '--pattern: Event pattern is not valid',
    );
    expect(started).toEqual([]);
  });
});
