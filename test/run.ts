import { parseArgs } from 'node:util';
import { runStep } from './run/run-step.ts';
import { addUp, type Step, summaryLine, type Tally } from './run/step.ts';
import { CHECKS, TESTS } from './run/steps.ts';

// `npm test [-- NAME…]`: every check and every test, one summary, and the line "N passed, N failed" at the end.
// NAME is a step (lint, types, walls, knip, unit, quality, system) or a part of a test file's path.
// `npm run check` is the same with --checks: no tests.

const { values, positionals } = parseArgs({
  options: { checks: { type: 'boolean' } },
  allowPositionals: true,
});

const all = values.checks === true ? CHECKS : [...CHECKS, ...TESTS];
const named = all.filter((step) => positionals.includes(step.name));
const filters = positionals.filter((name) => !all.some((step) => step.name === name));
const steps = positionals.length === 0 ? all : named.length > 0 ? named : TESTS;

const results: { readonly step: Step; readonly tally: Tally; readonly seconds: string }[] = [];
for (const step of steps) {
  const started = performance.now();
  const tally = await runStep(step, filters);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  results.push({ step, tally, seconds });
  console.log(`${tally.failed === 0 ? '✔' : '✘'} ${step.name} (${seconds} s)`);
}

console.log('\nSummary');
for (const { step, tally, seconds } of results) {
  console.log(
    `  ${tally.failed === 0 ? '✔' : '✘'} ${step.name.padEnd(8)} ${summaryLine(tally).padEnd(36)} ${seconds} s`,
  );
}
const total = addUp(results.map((result) => result.tally));
if (filters.length > 0 && total.passed + total.failed === 0) {
  console.log(`\nno step and no test file is named ${filters.join(' or ')}`);
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${summaryLine(total)}`);
