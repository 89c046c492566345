import { describe, expect, it } from 'vitest';
import { type ReplayOptions, replayEvents } from '../../../cli/replay/replay-events.ts';
import type { EventArchive, ReplayRequest, ReplayState } from '../../../shared/port/event-archive.ts';

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
    ...described,
  };
  return { archive, started };
}

async function replay(options: Partial<ReplayOptions>, archive: EventArchive) {
  const said: string[] = [];
  const waits: number[] = [];
  const exitCode = await replayEvents(
    { ...OPTIONS, ...options },
    { archive, now: () => NOW, say: (line) => void said.push(line), wait: async (ms) => waits.push(ms) },
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
