import { vi } from 'vitest';
import type { LocalStack } from '../../cli/local/local-stack.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { compare } from '../../shared/record/compare.ts';
import { toEvent } from '../../shared/record/to-event.ts';
import { articlePage, PICTURE } from './pages.ts';

const WORK_TIMEOUT_MS = 60_000;

/** Puts or removes a page, and answers its record once that was worked; no event is waited for. */
async function work(stack: LocalStack, key: string, change: () => Promise<void>): Promise<ArticleRecord> {
  const before = await stack.recordOf(key);
  await change();
  return await vi.waitFor(async () => {
    const record = await stack.recordOf(key);
    if (record === undefined || record.version === before?.version) throw new Error(`${key} was not worked`);
    return record;
  }, WORK_TIMEOUT_MS);
}

/** Pages that come, change, are spoilt and go; answers the states of each record, in order. */
export async function busyHour(stack: LocalStack, folder: string): Promise<ArticleRecord[][]> {
  const put = (key: string, bytes: Uint8Array) => stack.put({ key, bytes, contentType: 'text/html' });
  const at = (name: string) => `meridian-desk/${folder}/${name}.html`;
  const changes: [string, () => Promise<void>][] = [
    ...['calm', 'changed', 'spoilt', 'gone'].map((name): [string, () => Promise<void>] => [
      name,
      () => put(at(name), articlePage(`The ${name} one of ${folder}`)),
    ]),
    ['changed', () => put(at('changed'), articlePage('The changed one', 'With other words.'))],
    ['spoilt', () => put(at('spoilt'), PICTURE)],
    ['gone', () => stack.remove(at('gone'))],
    ['gone', () => put(at('gone'), articlePage('The one that came back'))],
  ];
  const lives = new Map<string, ArticleRecord[]>();
  for (const [name, change] of changes) {
    const record = await work(stack, at(name), change);
    lives.set(name, [...(lives.get(name) ?? []), record]);
  }
  return [...lives.values()];
}

/** The events that the states of one record are worth, by the very code that publish tells them with. */
export function eventIds(states: readonly ArticleRecord[]): string[] {
  return states.flatMap((next, index) => {
    const change = compare(states[index - 1], next);
    return change.change === 'none' ? [] : [toEvent(change, { table: '', source: '' }).id];
  });
}
