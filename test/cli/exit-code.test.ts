import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, explain } from '../../cli/exit-code.ts';
import { UsageError } from '../../cli/usage-error.ts';

describe('the exit code', () => {
  it('is 2 for a mistake, 1 for a fault and 0 for help', () => {
    expect(exitCodeOf(new UsageError('no such file'))).toBe(2);
    expect(exitCodeOf(new CommanderError(1, 'commander.unknownOption', 'unknown'))).toBe(2);
    expect(exitCodeOf(new Error('boom'))).toBe(1);
    expect(exitCodeOf(new CommanderError(0, 'commander.helpDisplayed', 'help'))).toBe(0);
  });
});

describe('the explanation', () => {
  it('of a fault is its message, and its stack only when debugging', () => {
    const fault = new Error('expected an answer, found none');
    expect(explain(fault, false)).toBe('error: expected an answer, found none');
    expect(explain(fault, true)).toContain('exit-code.test.ts');
  });

  it('of a mistake never has a stack', () => {
    expect(explain(new UsageError('no such file'), true)).toBe('error: no such file');
  });

  it('is left to commander where commander has said it', () => {
    expect(explain(new CommanderError(1, 'commander.unknownOption', 'unknown'), true)).toBeUndefined();
  });

  it('of a thrown value that is no error is the value', () => {
    expect(explain('boom', false)).toBe('error: boom');
  });
});
