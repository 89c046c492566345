import { extract } from '../../shared/article/extract.ts';
import { strip } from '../../shared/article/strip.ts';
import { decode } from '../../shared/page/decode.ts';
import { parse } from '../../shared/page/parse.ts';
import type { RawPage } from '../../shared/page/raw-page.ts';

/** A stage of the extraction and the milliseconds it took; a rejected page ends at the stage that rejected it. */
export type ExtractionTime = readonly [stage: 'decode' | 'parse' | 'strip' | 'extract', milliseconds: number];

/** Runs the extractor over a page in this process, one stage at a time, to show what each costs. */
export function timeExtraction(raw: RawPage): ExtractionTime[] {
  const times: ExtractionTime[] = [];
  const time = <Result>(stage: ExtractionTime[0], work: () => Result): Result => {
    const started = performance.now();
    const result = work();
    times.push([stage, performance.now() - started]);
    return result;
  };
  const decoded = time('decode', () => decode(raw));
  if (decoded.outcome === 'rejected') return times;
  const parsed = time('parse', () => parse(decoded.page));
  if (parsed.outcome === 'rejected') return times;
  const stripped = time('strip', () => strip(parsed.page));
  time('extract', () => extract(stripped));
  return times;
}
