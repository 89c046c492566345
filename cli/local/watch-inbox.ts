import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** A file counts as written when its size stood still for this long. */
const SETTLED_MS = 150;

/** What happened in the inbox: a page was dropped (or changed), or taken away. */
export interface InboxChange {
  readonly kind: 'dropped' | 'taken';
  readonly path: string;
  /** Its path below the inbox, so that the first folder is the publisher. */
  readonly key: string;
}

/**
 * Watches `inbox` (made with a folder for each publisher) until `signal` aborts, and hands every change to `handle`,
 * one after the other. Files that lie there already count as dropped.
 */
export async function watchInbox(
  inbox: string,
  publishers: readonly string[],
  handle: (change: InboxChange) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const publisher of publishers) await mkdir(join(inbox, publisher), { recursive: true });
  const watcher = watch(inbox, {
    ignored: (path) => isHidden(relative(inbox, path)),
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: SETTLED_MS / 3 },
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  let queue = Promise.resolve();
  const enqueue = (kind: InboxChange['kind']) => (path: string) => {
    const key = relative(inbox, path).split(sep).join('/');
    queue = queue.then(() => (signal.aborted ? undefined : handle({ kind, path, key }))).catch(reject);
  };
  watcher.on('add', enqueue('dropped')).on('change', enqueue('dropped')).on('unlink', enqueue('taken'));
  watcher.on('error', reject);
  const stop = () => resolve();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) resolve();
  try {
    await ended;
    await queue;
  } finally {
    signal.removeEventListener('abort', stop);
    await watcher.close();
  }
}

/** Editors and file managers leave `.swp`, `.DS_Store` and the like. */
function isHidden(below: string): boolean {
  return below.split(sep).some((part) => part.startsWith('.') && part !== '..' && part.length > 1);
}
