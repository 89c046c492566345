/** How many checks or tests a step counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One step of `npm test`: what it is called, what it runs, and how its result is counted. */
export interface Step {
  readonly name: string;
  /** What `npx` would run, with its arguments. */
  readonly command: readonly [string, ...string[]];
  /** A check counts as one; tests count each, from vitest's own report. */
  readonly counts: 'check' | 'tests';
}

/** What the steps counted together. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The plain line that `npm test` ends with. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
