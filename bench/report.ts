import { basename } from 'node:path';
import type { Measurement } from './measurement.ts';
import { BARE_PARSE, REFERENCE } from './subjects.ts';

/** Failed pages named for each subject; the rest are counted. */
const MAX_NAMED = 12;

/** Prints all measurements side by side, with ratios to the bare parse and to the peer, and who failed on which pages. */
export function report(measurements: readonly Measurement[]): void {
  const secondsOf = (name: string): number | undefined =>
    measurements.find(({ subject }) => subject === name)?.cpuSeconds;
  const bare = secondsOf(BARE_PARSE);
  const reference = secondsOf(REFERENCE);
  const rows = measurements.map((measured) => [
    measured.subject,
    {
      'CPU s': rounded(measured.cpuSeconds, 2),
      'pages / CPU s': rounded(measured.pages / measured.cpuSeconds, 1),
      'MB / CPU s': rounded(measured.bytes / measured.cpuSeconds / 1e6, 1),
      'median ms': rounded(measured.median, 1),
      'p95 ms': rounded(measured.p95, 1),
      'slowest ms': rounded(measured.slowest, 0),
      'peak MB': rounded(measured.peakMegabytes, 0),
      'time / bare parse': ratio(measured.cpuSeconds, bare),
      [`speed / ${REFERENCE}`]: reference === undefined ? '–' : ratio(reference, measured.cpuSeconds),
      'no text': measured.failures.length,
    },
  ]);
  console.table(Object.fromEntries(rows));
  for (const { subject, slowestPage } of measurements)
    console.log(`slowest page of ${subject}: ${slowestPage}`);
  for (const measured of measurements) reportFailures(measured);
}

function reportFailures({ subject, failures }: Measurement): void {
  if (failures.length === 0) return;
  const thrown = failures.filter((failure) => failure.thrown !== undefined);
  const kinds = [...new Set(thrown.map((failure) => failure.thrown))].slice(0, MAX_NAMED);
  const names = failures.slice(0, MAX_NAMED).map(({ page }) => basename(page));
  const more = failures.length > MAX_NAMED ? ` and ${failures.length - MAX_NAMED} more` : '';
  console.log(
    `\n${subject} got no text out of ${failures.length} pages (threw on ${thrown.length}): ${names.join(', ')}${more}`,
  );
  for (const kind of kinds) console.log(`  threw ${kind}`);
}

function ratio(value: number, base: number | undefined): number | string {
  return base === undefined ? '–' : rounded(value / base, 2);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
