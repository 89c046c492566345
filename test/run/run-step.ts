import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Step, Tally } from './step.ts';
import { vitestTally } from './vitest-tally.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own tools come first on the path, Node 24 among them, whoever calls. */
const ENV = {
  ...process.env,
  PATH: `${join(PROJECT, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
};

/** Runs a step and counts it. A check is silent while it passes; tests show their progress. */
export async function runStep(step: Step, filters: readonly string[]): Promise<Tally> {
  return step.counts === 'check' ? runCheck(step) : runTests(step, filters);
}

async function runCheck({ command: [program, ...args] }: Step): Promise<Tally> {
  const { code, output } = await run(program, args, 'pipe');
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  process.stdout.write(output);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function runTests({ command: [program, ...args] }: Step, filters: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    // A filter may leave a project without tests; without one, no tests means that they were lost.
    const lenient = filters.length > 0 ? ['--passWithNoTests'] : [];
    const { code } = await run(program, [...args, ...reporters, ...lenient, ...filters], 'inherit');
    const tally = vitestTally(await readFile(report, 'utf8').catch(() => undefined));
    // An error outside any test (an unhandled rejection, say) shows in the exit code alone.
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], stdout: 'pipe' | 'inherit') {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { cwd: PROJECT, env: ENV, stdio: ['ignore', stdout, stdout] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
