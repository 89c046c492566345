import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listSources } from '../cli/extract/list-sources.ts';
import { Measurement } from './measurement.ts';
import { SUBJECTS } from './subjects.ts';

// `npm run bench [-- --rounds N] [-- PATH…]`: CPU time and memory of a fair copy, held against the bare parse of the
// same pages. Each subject runs in a process of its own, one after the other, and the quickest of the rounds counts:
// what else the machine does can only make a round slower.

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const DEFAULT_PAGES = [join(PROJECT, '../shared/wcxb/dev/html'), join(PROJECT, 'test/fixtures/pages')];

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '2' } },
  allowPositionals: true,
});
const given = positionals.length > 0 ? positionals : DEFAULT_PAGES.filter(existsSync).slice(0, 1);
if (given.length === 0) throw new Error('no pages to measure: npm run bench -- PATH…');
const paths = await listSources(given);
console.log(`${paths.length} pages of ${given.join(', ')}\n`);

const best = new Map<string, Measurement>();
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const subject of SUBJECTS.keys()) {
    process.stderr.write(`round ${round} of ${values.rounds}: ${subject}\n`);
    const measured = await measureApart(subject, paths);
    if (measured.cpuSeconds < (best.get(subject)?.cpuSeconds ?? Infinity)) best.set(subject, measured);
  }
}
report([...best.values()]);

async function measureApart(subject: string, pages: readonly string[]): Promise<Measurement> {
  const child = spawn(process.execPath, [`${PROJECT}bench/measure.ts`, subject], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(pages));
  const printed = await text(child.stdout);
  if (printed === '') throw new Error(`${subject}: expected a measurement, found none: see above`);
  return Measurement.parse(JSON.parse(printed));
}

function report(measurements: readonly Measurement[]): void {
  const base = measurements[0]?.cpuSeconds ?? 0;
  console.table(
    Object.fromEntries(
      measurements.map((measured) => [
        measured.subject,
        {
          'CPU s': rounded(measured.cpuSeconds, 2),
          'pages / CPU s': rounded(measured.pages / measured.cpuSeconds, 0),
          'MB / CPU s': rounded(measured.bytes / measured.cpuSeconds / 1e6, 1),
          'median ms': rounded(measured.median, 1),
          'p95 ms': rounded(measured.p95, 1),
          'slowest ms': rounded(measured.slowest, 0),
          'peak MB': rounded(measured.peakMegabytes, 0),
          'x bare parse': rounded(measured.cpuSeconds / base, 2),
        },
      ]),
    ),
  );
  for (const { subject, slowestPage } of measurements)
    console.log(`slowest page of ${subject}: ${slowestPage}`);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
