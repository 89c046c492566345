import { basename } from 'node:path';
import { EXIT } from '../exit-code.ts';
import { loadConfig } from '../load-config.ts';
import { writeOut } from '../write-out.ts';
import { describePage } from './describe-page.ts';
import { type Followed, followPut, followRemove } from './follow-page.ts';
import type { LocalStack, Upload } from './local-stack.ts';
import type { EngineChoice } from './open-engine.ts';
import { openStack } from './open-stack.ts';
import { pageStyle } from './page-style.ts';
import { PATHS } from './paths.ts';
import { readUpload } from './read-upload.ts';
import { namedPages, type PageFile, samplePages } from './sample-pages.ts';
import { stepReport } from './step-report.ts';
import { watchForStop } from './stop-signal.ts';
import { timeExtraction } from './time-extraction.ts';
import { type InboxChange, watchInbox } from './watch-inbox.ts';

/** What `faircopy local` was asked to do. */
export interface LocalOptions extends EngineChoice {
  /** Ends after the pages, and prints their events whole. */
  readonly once: boolean;
  /** Pages to put instead of the samples. */
  readonly pages: readonly string[];
}

/** Brings the stack up on this machine, shows what becomes of pages, and puts everything away. Answers the exit code. */
export async function runLocal(options: LocalOptions): Promise<number> {
  const config = await loadConfig(PATHS.root);
  const publishers = config.publishers.map(({ name }) => name);
  const pages =
    options.pages.length > 0 ? await namedPages(options.pages, publishers) : await samplePages(publishers);
  const stop = watchForStop();
  const report = stepReport();
  let stack: LocalStack | undefined;
  try {
    stack = await openStack(config, { ...options, announce: !options.once }, report, stop.signal);
    const rejected = await showPages(stack, pages, options.once, stop.signal);
    // One of the samples is broken on purpose: only a page that somebody named can fail the run.
    if (options.once) return rejected && options.pages.length > 0 ? EXIT.failed : EXIT.done;
    report.note(
      `watching ${PATHS.inbox}/{${publishers.join(',')}}/ — drop, change or delete pages; Ctrl-C ends`,
    );
    await keepWatch(stack, publishers, stop.signal);
    return EXIT.done;
  } catch (error) {
    if (stop.signal.aborted) return stop.exitCode() ?? EXIT.failed;
    throw error;
  } finally {
    await stack?.close();
    stop.dispose();
  }
}

async function showPages(
  stack: LocalStack,
  pages: readonly PageFile[],
  once: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  let rejected = false;
  for (const page of pages) {
    const upload = await readUpload(page);
    const followed = await followPut(stack, upload, signal);
    await show(followed, upload);
    if (once && followed.delivered !== undefined) {
      await writeOut(`${JSON.stringify(followed.delivered.event, null, 2)}\n\n`);
    }
    rejected ||= followed.record.status === 'rejected';
  }
  return rejected;
}

async function show(followed: Followed, upload?: Upload): Promise<void> {
  const extraction = upload === undefined ? [] : timeExtraction({ ...upload, name: basename(upload.key) });
  await writeOut(`${describePage(followed, extraction, pageStyle(process.stdout))}\n`);
}

function keepWatch(stack: LocalStack, publishers: readonly string[], signal: AbortSignal): Promise<void> {
  const handle = async ({ kind, path, key }: InboxChange) => {
    if (kind === 'dropped') {
      const upload = await readUpload({ path, key });
      await show(await followPut(stack, upload, signal), upload);
      return;
    }
    const followed = await followRemove(stack, key, signal);
    if (followed !== undefined) await show(followed);
  };
  return watchInbox(PATHS.inbox, publishers, handle, signal);
}
