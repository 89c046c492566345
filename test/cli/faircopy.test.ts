import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const STACK_LINE = /^\s+at /m;

describe('faircopy', () => {
  it('shows help with examples and exit codes', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const words of ['extract', 'put', 'credit', 'Examples:', 'Exit codes:'])
      expect(stdout).toContain(words);
  });

  it.each(['extract', 'explain', 'license', 'put', 'credit', 'local'])(
    'shows help of %s with an example',
    async (command) => {
      const { code, stdout } = await runCli([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:\n.*(?:faircopy|npm run local)/);
    },
  );

  const mistakes: readonly (readonly [string, readonly string[], string])[] = [
    ['a command that does not exist', ['extrct', 'a.html'], "unknown command 'extrct'"],
    ['an option that does not exist', ['extract', '--fromat', 'json', 'a.html'], "unknown option '--fromat'"],
    [
      'a path that is not there',
      ['extract', 'no/such/page.html'],
      'no such file or folder: no/such/page.html',
    ],
    ['a format that does not exist', ['extract', '--format', 'xml', 'a.html'], "'xml' is invalid"],
    ['no path', ['extract'], "missing required argument 'path'"],
    ['a format of credit that does not exist', ['credit', '--format', 'csv'], "'csv' is invalid"],
    ['no publisher', ['put', 'a.html'], "'-p, --publisher <name>' not specified"],
    ['a publisher whose name is none', ['put', '-p', 'No_Name', 'a.html'], '--publisher: expected 2 to 39'],
    [
      'a wait that is no number',
      ['put', '-p', 'desk', '--timeout', 'soon', 'a.html'],
      '--timeout: expected seconds',
    ],
  ];
  it.each(mistakes)('answers %s with a sentence and exit code 2', async (_mistake, args, sentence) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(STACK_LINE);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('shows help on standard error and exits 2 when it is told nothing', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: faircopy');
  });
});
