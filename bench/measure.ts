import * as z from 'zod';
import { readSource } from '../cli/extract/read-source.ts';
import type { RawPage } from '../shared/page/raw-page.ts';
import type { Failure, Measurement } from './measurement.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

// One subject over all pages, in a process of its own: `node bench/measure.ts SUBJECT`, page paths as JSON on
// standard input. Reading and unpacking are not measured. Prints one Measurement as JSON.

/**
 * Pages run unmeasured first, a short list over and over: a function that stays up reads most of its pages when the
 * compiler has long seen the code. Over 265 pages read four times, the first round cost fairCopy twice what the others
 * did, and Readability a tenth more.
 */
const WARM_UP_PAGES = 300;
/** Longest text of a fault that is told, in characters. */
const MAX_TOLD = 120;

interface Timed {
  readonly path: string;
  readonly milliseconds: number;
  readonly bytes: number;
}

async function measure(name: string, subject: Subject, paths: readonly string[]): Promise<Measurement> {
  const measured: Timed[] = [];
  const failures: Failure[] = [];
  for (let warmed = 0; warmed < WARM_UP_PAGES; warmed += 1) {
    const read = await readSource(paths[warmed % paths.length] ?? '', undefined);
    if (read.outcome === 'read') attempt(subject, read.raw);
  }
  for (const path of paths) {
    const read = await readSource(path, undefined);
    if (read.outcome !== 'read') continue;
    const start = process.cpuUsage();
    const attempted = attempt(subject, read.raw);
    const { user, system } = process.cpuUsage(start);
    measured.push({ path, milliseconds: (user + system) / 1000, bytes: read.raw.bytes.length });
    if (!attempted.found) failures.push({ page: path, thrown: attempted.thrown });
  }
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
    failures,
  };
}

/** A subject that throws on a page has failed on that page, and goes on with the next. */
function attempt(subject: Subject, page: RawPage): { readonly found: boolean; readonly thrown?: string } {
  try {
    return { found: subject(page) };
  } catch (error) {
    return { found: false, thrown: String(error).slice(0, MAX_TOLD) };
  }
}

const [name = ''] = process.argv.slice(2);
const load = SUBJECTS.get(name);
if (load === undefined)
  throw new Error(`expected one of ${[...SUBJECTS.keys()].join(', ')}, found "${name}"`);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const paths = z.array(z.string()).parse(JSON.parse(Buffer.concat(chunks).toString()));
// Peers may write to the console; standard output is for the measurement alone.
console.log = console.info = console.warn = console.error = () => undefined;
process.stdout.write(`${JSON.stringify(await measure(name, await load(), paths))}\n`);
