import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../shared/fault.ts';
import type { EventArchive, ReplayCatch, ReplayState } from '../../shared/port/event-archive.ts';
import type { EventPublisher } from '../../shared/port/event-publisher.ts';
import { EXIT } from '../exit-code.ts';
import { startProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { relayCaught } from './relay-caught.ts';

/**
 * What is told again: events from one moment to another, to every rule of the bus unless some are named. With a pattern:
 * only events that match it, put back on the bus one by one, for a replay itself cannot choose among events.
 */
export interface ReplayOptions {
  readonly from: Date;
  readonly to: Date;
  readonly rules: readonly string[];
  readonly pattern?: object | undefined;
}

/** What the replay stands on beside the archive; set by a test. */
export interface ReplayDeps {
  readonly archive: EventArchive;
  readonly publisher: EventPublisher;
  readonly now: () => Date;
  readonly say: (line: string) => void;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Stops a replay by pattern, which needs this command to go on. */
  readonly signal?: AbortSignal | undefined;
}

/** An event may take ten minutes from the bus to its archive (EventBridge user guide, "Archiving events"). */
const ARCHIVE_LAG_MINUTES = 10;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A replay of nothing ends within seconds; one of weeks is looked at every five seconds. */
const FIRST_POLL_MS = 250;
const LONGEST_POLL_MS = 5_000;

const PERCENT = 100;

/** Starts a replay and follows it to its end. Answers the exit code. Throws a `UsageError` for what cannot be replayed. */
export async function replayEvents(options: ReplayOptions, deps: ReplayDeps): Promise<number> {
  const { from, to } = options;
  const { archive, now, say } = deps;
  if (from >= to) throw new UsageError(`--from must be before --to: ${iso(from)} is not before ${iso(to)}`);
  if (to > now()) throw new UsageError(`--to must not lie ahead: it is ${iso(now())}`);
  await checkArchive(options, deps);
  const rules = await ruleArns(options.rules, archive);
  const name = `faircopy-${iso(now()).replaceAll(NOT_IN_NAMES, '-')}`;
  if (options.pattern !== undefined) return await replayMatching(name, options, options.pattern, deps);
  await archive.startReplay({ name, from, to, rules });
  const whom = options.rules.length === 0 ? 'every rule of the bus' : options.rules.join(', ');
  say(`replay ${name}: ${iso(from)} to ${iso(to)}, for ${whom}; it goes on when this command is ended`);
  return tellEnd(name, await follow(name, options, deps), say);
}

/** Has the replay brought to a queue of its own, and tells from there what the pattern lets through. */
async function replayMatching(
  name: string,
  options: ReplayOptions,
  pattern: object,
  deps: ReplayDeps,
): Promise<number> {
  const { archive, publisher, say, signal } = deps;
  const { from, to } = options;
  const caught = await catchOrExplain(name, pattern, archive);
  try {
    await archive.startReplay({ name, from, to, rules: [caught.ruleArn] });
    say(`replay ${name}: ${iso(from)} to ${iso(to)}, what matches the pattern; keep this command running`);
    const relay = relayCaught(caught, publisher, { say, signal });
    const end = await follow(name, options, { archive, wait: relay.step });
    await relay.drain();
    say(`${relay.told} events told again, ${relay.failed} failed`);
    const exitCode = tellEnd(name, end, say);
    return relay.failed === 0 ? exitCode : EXIT.failed;
  } finally {
    await caught.close();
  }
}

async function catchOrExplain(name: string, pattern: object, archive: EventArchive): Promise<ReplayCatch> {
  try {
    return await archive.catchReplay(name, pattern);
  } catch (error) {
    const bad = error instanceof Fault && error.code === 'bad-pattern';
    throw bad ? new UsageError(`--pattern: ${error.message}`) : error;
  }
}

function tellEnd(name: string, { state, reason }: ReplayState, say: ReplayDeps['say']): number {
  say(`replay ${name} ${state}${reason === undefined ? '' : `: ${reason}`}`);
  return state === 'completed' ? EXIT.done : EXIT.failed;
}

const NOT_IN_NAMES = /[:.]/g;
const iso = (date: Date): string => date.toISOString();

/** Tells what of the time asked for cannot be in the archive, or may not be in it yet. */
async function checkArchive({ from, to }: ReplayOptions, { archive, now, say }: ReplayDeps): Promise<void> {
  const found = await archive.describe();
  if (found === undefined)
    throw new UsageError('the bus of this stack has no archive: deploy the stack anew');
  const kept = found.days === undefined ? 0 : now().getTime() - found.days * DAY_MS;
  const oldest = new Date(Math.max(found.since.getTime(), kept));
  if (to < oldest) throw new UsageError(`the archive begins at ${iso(oldest)}, after --to`);
  if (from < oldest) say(`note: the archive begins at ${iso(oldest)}; nothing before it can be replayed`);
  const sure = new Date(now().getTime() - ARCHIVE_LAG_MINUTES * MINUTE_MS);
  if (to > sure) {
    const lag = `an event may take ${ARCHIVE_LAG_MINUTES} minutes to reach the archive`;
    say(`note: ${lag}, so some after ${iso(sure)} may be missing: replay that part again later`);
  }
}

async function ruleArns(names: readonly string[], archive: EventArchive): Promise<string[]> {
  const arns: string[] = [];
  for (const name of names) {
    const arn = await archive.ruleArn(name);
    if (arn === undefined) throw new UsageError(`--rule: the bus has no rule ${name} in this account`);
    arns.push(arn);
  }
  return arns;
}

async function follow(
  name: string,
  { from, to }: ReplayOptions,
  { archive, wait = setTimeout }: Pick<ReplayDeps, 'archive' | 'wait'>,
): Promise<ReplayState> {
  const progress = startProgress(PERCENT, '%');
  let shown = 0;
  try {
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(2 * pause, LONGEST_POLL_MS)) {
      const now = await archive.replayState(name);
      if (now.state !== 'going') return now;
      const reached = now.reached === undefined ? 0 : now.reached.getTime() - from.getTime();
      const share = Math.floor((reached / (to.getTime() - from.getTime())) * PERCENT);
      for (; shown < Math.min(share, PERCENT); shown += 1) progress.step();
      await wait(pause);
    }
  } finally {
    progress.stop();
  }
}
