import type { Step } from './step.ts';

const vitest = (project: string): Step => ({
  name: project,
  command: ['vitest', 'run', '--project', project],
  counts: 'tests',
});

/** What needs no test runner: fast, and first. `npm run check` runs these alone. */
export const CHECKS: readonly Step[] = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'], counts: 'check' },
  { name: 'types', command: ['tsc', '--noEmit'], counts: 'check' },
  { name: 'walls', command: ['node', 'test/walls/check.ts'], counts: 'check' },
  { name: 'events', command: ['node', 'scripts/events/check.ts'], counts: 'check' },
  { name: 'knip', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'], counts: 'check' },
];

/** Unit, property, template, bundle and in-memory tests; quality gates; then the deployed stack on the emulator. */
export const TESTS: readonly Step[] = [vitest('unit'), vitest('quality'), vitest('system')];
