import { describe, expect, it } from 'vitest';
import { vitestTally } from './vitest-tally.ts';

const report = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
  ],
};

describe("the tally of vitest's report", () => {
  it('counts passed, failed and skipped tests', () => {
    expect(vitestTally(JSON.stringify(report))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a file that failed before its tests as one failure', () => {
    const broken = {
      ...report,
      testResults: [...report.testResults, { status: 'failed', assertionResults: [] }],
    };
    expect(vitestTally(JSON.stringify(broken)).failed).toBe(3);
  });

  it.each([undefined, '', 'not json', '{}'])('counts the report %j as one failure', (text) => {
    expect(vitestTally(text)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
