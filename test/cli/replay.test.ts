import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const BOUNDS = ['--from', '2026-11-01', '--to', '2026-11-02'];

describe('faircopy replay', () => {
  it.each<[string, string[], string]>([
    ['no bounds', [], "required option '--from <moment>' not specified"],
    [
      'a day that is none',
      ['--from', '2026-02-30', '--to', '2026-03-01'],
      'option --from: expected a moment',
    ],
    ['a rule and a pattern', [...BOUNDS, '--rule', 'a', '--pattern', '{}'], 'it does not go with --rule'],
    ['a pattern that is none', [...BOUNDS, '--pattern', '{'], '--pattern: expected a JSON object'],
  ])('answers %s with a sentence and exit code 2', async (_, args, sentence) => {
    const { code, stderr, stdout } = await runCli(['replay', ...args]);
    expect(stderr).toContain(sentence);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each(['replay', 'list', 'show'])('has its neighbours’ help, with an example: %s', async (command) => {
    expect((await runCli([command, '--help'])).stdout).toMatch(/Examples:\n {2}faircopy /);
  });
});
