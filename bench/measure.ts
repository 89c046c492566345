import * as z from 'zod';
import { readSource } from '../cli/extract/read-source.ts';
import type { Measurement } from './measurement.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

// One subject over all pages, in a process of its own: `node bench/measure.ts SUBJECT`, page paths as JSON on
// standard input. Reading and unpacking are not measured. Prints one Measurement as JSON.

/** Pages run unmeasured first, so that the compiler has seen the code. */
const WARM_UP_PAGES = 50;

async function measure(name: string, subject: Subject, paths: readonly string[]): Promise<Measurement> {
  const times: { readonly path: string; readonly milliseconds: number; readonly bytes: number }[] = [];
  for (const path of [...paths.slice(0, WARM_UP_PAGES), ...paths]) {
    const read = await readSource(path, undefined);
    if (read.outcome !== 'read') continue;
    const start = process.cpuUsage();
    subject(read.raw);
    const { user, system } = process.cpuUsage(start);
    times.push({ path, milliseconds: (user + system) / 1000, bytes: read.raw.bytes.length });
  }
  const measured = times.slice(Math.min(WARM_UP_PAGES, paths.length));
  const sorted = measured.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]?.milliseconds ?? 0;
  return {
    subject: name,
    pages: measured.length,
    bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
    cpuSeconds: measured.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
    median: at(0.5),
    p95: at(0.95),
    slowest: at(1),
    slowestPage: sorted.at(-1)?.path ?? '',
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const [name = ''] = process.argv.slice(2);
const subject = SUBJECTS.get(name);
if (subject === undefined)
  throw new Error(`expected one of ${[...SUBJECTS.keys()].join(', ')}, found "${name}"`);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const paths = z.array(z.string()).parse(JSON.parse(Buffer.concat(chunks).toString()));
console.log(JSON.stringify(await measure(name, subject, paths)));
