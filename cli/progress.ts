import { Presets, SingleBar } from 'cli-progress';

/** How far a command has come, and what went wrong on the way, on standard error. */
export interface Progress {
  step(): void;
  /** One line that stays, above the bar. */
  say(line: string): void;
  stop(): void;
}

const ERASE_LINE = '\r\u001b[K';

/** A bar where a person is watching standard error and nothing else writes to their terminal; else only what is said. */
export function startProgress(total: number, unit: string): Progress {
  const watched = process.stderr.isTTY === true && process.stdout.isTTY !== true && total > 1;
  if (!watched) {
    return { step: () => {}, say: (line) => void process.stderr.write(`${line}\n`), stop: () => {} };
  }
  const format = ` {bar} {value} of {total} ${unit} · {duration_formatted} · {eta_formatted} left`;
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: null }, Presets.shades_classic);
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    say: (line) => void process.stderr.write(`${ERASE_LINE}${line}\n`),
    stop: () => bar.stop(),
  };
}
