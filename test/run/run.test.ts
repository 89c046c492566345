import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addUp, summaryLine } from './step.ts';

const RUN = fileURLToPath(new URL('../run.ts', import.meta.url));

const lastLineOf = (stdout: string): string | undefined => stdout.trimEnd().split('\n').at(-1);
const npmTest = (...names: string[]) => spawnSync(process.execPath, [RUN, ...names], { encoding: 'utf8' });

describe('the summary line', () => {
  it('names skipped tests only where there are some', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('adds up the steps', () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 2, skipped: 3 },
    ];
    expect(addUp(tallies)).toEqual({ passed: 21, failed: 2, skipped: 3 });
  });
});

describe('npm test', () => {
  it('ends with the line alone, and counts the tests of a named file', () => {
    const { status, stdout } = npmTest('unit', 'test/run/vitest-tally');
    expect(lastLineOf(stdout)).toMatch(/^[1-9]\d* passed, 0 failed$/);
    expect(status).toBe(0);
  });

  it('fails where a name fits no step and no file', () => {
    const { status, stdout } = npmTest('no-such-test');
    expect(stdout).toContain('no step and no test file is named no-such-test');
    expect(lastLineOf(stdout)).toBe('0 passed, 0 failed');
    expect(status).toBe(1);
  });
});
