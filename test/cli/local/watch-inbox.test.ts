import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InboxChange, watchInbox } from '../../../cli/local/watch-inbox.ts';

let inbox: string;
beforeEach(async () => {
  inbox = await mkdtemp(join(tmpdir(), 'faircopy-test-'));
});
afterEach(() => rm(inbox, { recursive: true }));

it('hands over what is dropped and taken away, by publisher, and ends when it is told to', async () => {
  const stop = new AbortController();
  const changes: Pick<InboxChange, 'kind' | 'key'>[] = [];
  const steps = [
    () => writeFile(join(inbox, 'second', 'b.html'), 'b'),
    () => rm(join(inbox, 'second', 'b.html')),
    async () => stop.abort(),
  ];
  await writeFile(join(inbox, 'stray.html'), 'lay there before');
  await watchInbox(
    inbox,
    ['first', 'second'],
    async ({ kind, key }) => {
      changes.push({ kind, key });
      await steps.shift()?.();
    },
    stop.signal,
  );
  expect(changes).toEqual([
    { kind: 'dropped', key: 'stray.html' },
    { kind: 'dropped', key: 'second/b.html' },
    { kind: 'taken', key: 'second/b.html' },
  ]);
});

it('ends with the fault of the one who handles', async () => {
  await writeFile(join(inbox, 'page.html'), 'x');
  const handle = async () => {
    throw new Error('cannot');
  };
  await expect(watchInbox(inbox, ['first'], handle, new AbortController().signal)).rejects.toThrow('cannot');
});
