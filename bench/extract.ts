import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { listPages } from './list-pages.ts';
import { Measurement } from './measurement.ts';
import { report } from './report.ts';
import { SUBJECTS } from './subjects.ts';

// `npm run bench [-- --pages N] [--rounds N] [--only NAME]… [PATH…]`: CPU time and memory of a fair copy, held against
// the bare parse of the same pages and against other libraries. Each subject runs in a process of its own, one after
// the other, and the quickest of the rounds counts: what else the machine does can only make a round slower.

const MEASURE = fileURLToPath(new URL('./measure.ts', import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2' },
    pages: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const count = z.coerce.number().int().positive();
const rounds = count.parse(values.rounds);
const unknown = values.only?.find((name) => !SUBJECTS.has(name));
if (unknown !== undefined)
  throw new Error(`--only: expected one of ${[...SUBJECTS.keys()].join(', ')}, found "${unknown}"`);
const subjects = [...SUBJECTS.keys()].filter((name) => values.only?.includes(name) ?? true);
const { paths, from } = await listPages(positionals, count.optional().parse(values.pages));
console.log(`${from}\n`);

const best = new Map<string, Measurement>();
for (let round = 1; round <= rounds; round += 1) {
  for (const subject of subjects) {
    process.stderr.write(`round ${round} of ${rounds}: ${subject}\n`);
    const measured = await measureApart(subject, paths);
    if (measured.cpuSeconds < (best.get(subject)?.cpuSeconds ?? Infinity)) best.set(subject, measured);
  }
}
report([...best.values()]);

async function measureApart(subject: string, pages: readonly string[]): Promise<Measurement> {
  const child = spawn(process.execPath, [MEASURE, subject], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(pages));
  const printed = await text(child.stdout);
  if (printed === '') throw new Error(`${subject}: expected a measurement, found none: see above`);
  return Measurement.parse(JSON.parse(printed));
}
