import { defineConfig } from 'vitest/config';

/** Milliseconds a unit test may take: the slowest synthesizes a stack or starts the CLI on a busy machine. */
const UNIT_TIMEOUT = 60_000;

/** Milliseconds a quality gate may take: some copy every page of a corpus. */
const QUALITY_TIMEOUT = 600_000;

/** Milliseconds a system test may take: its set-up makes an environment, starts an emulator and deploys. */
const SYSTEM_TIMEOUT = 300_000;

export default defineConfig({
  test: {
    // Vitest leaves one core to others by default, which on two cores means no parallel tests at all.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/quality/**', 'test/system/**', 'test/walls/forbidden/**'],
          testTimeout: UNIT_TIMEOUT,
          hookTimeout: UNIT_TIMEOUT,
        },
      },
      {
        test: {
          name: 'quality',
          include: ['test/quality/**/*.test.ts'],
          testTimeout: QUALITY_TIMEOUT,
          hookTimeout: QUALITY_TIMEOUT,
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/system/**/*.test.ts'],
          // One emulator serves all system tests, so they run one after the other.
          fileParallelism: false,
          testTimeout: SYSTEM_TIMEOUT,
          hookTimeout: SYSTEM_TIMEOUT,
        },
      },
    ],
  },
});
