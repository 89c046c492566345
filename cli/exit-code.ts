import { CommanderError } from 'commander';
import { UsageError } from './usage-error.ts';

/** What the shell is told. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** The exit code for what a command threw: help asked for is success, any other parser's word is wrong usage. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed;
}

/** What stderr says of `error`; undefined where commander has already said it. `debug` adds the stack of a fault. */
export function explain(error: unknown, debug: boolean): string | undefined {
  if (error instanceof CommanderError) return undefined;
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  if (debug && !(error instanceof UsageError) && error.stack !== undefined) return `error: ${error.stack}`;
  return `error: ${error.message}`;
}
