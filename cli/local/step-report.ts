import { styleText } from 'node:util';

/** A step that takes longer than this is told while it runs, so that nobody waits before a still screen. */
const SLOW_MS = 2_000;
const SECOND_MS = 1_000;

/** Tells of each slow step when it is done, and of one that takes its time while it runs. */
export interface StepReport {
  /** Runs `work`; `done` says what came of it (the label alone when not given). */
  step<Result>(
    label: string,
    work: () => Promise<Result>,
    done?: (result: Result) => string,
  ): Promise<Result>;
  /** A line of its own. */
  note(text: string): void;
}

/** Reports steps on standard error, so that standard output holds the results alone. */
export function stepReport(stream: NodeJS.WriteStream = process.stderr): StepReport {
  const say = (line: string) => stream.write(`${line}\n`);
  const style = (format: 'green' | 'red' | 'dim', text: string) => styleText(format, text, { stream });
  return {
    note: (text) => say(style('dim', `  ${text}`)),
    async step(label, work, done) {
      const started = performance.now();
      const seconds = () => `${((performance.now() - started) / SECOND_MS).toFixed(1)} s`;
      const slow = setTimeout(() => say(style('dim', `… ${label}`)), SLOW_MS);
      try {
        const result = await work();
        say(`${style('green', '✓')} ${done?.(result) ?? label} ${style('dim', seconds())}`);
        return result;
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') throw error;
        say(`${style('red', '✗')} ${label} ${style('dim', seconds())}`);
        throw error;
      } finally {
        clearTimeout(slow);
      }
    },
  };
}
