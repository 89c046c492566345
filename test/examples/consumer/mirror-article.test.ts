import { describe, expect, it } from 'vitest';
import { type ArticleEvent, idempotent, memorySeenStore } from '../../../events/index.ts';
import type { ArticleFiles } from '../../../examples/consumer/mirror/article-files.ts';
import { mirrorArticle } from '../../../examples/consumer/mirror/mirror-article.ts';
import type { Block } from '../../../shared/article/block.ts';
import type { ArticleRecord } from '../../../shared/record/article-record.ts';
import { compare } from '../../../shared/record/compare.ts';
import { toEvent } from '../../../shared/record/to-event.ts';
import { CC_BY } from '../../shared/record/sample-article.ts';
import { ingestedRecord, rejectedRecord, removedRecord } from '../../shared/record/sample-record.ts';

/** A page's life so far: every state of its record, and the event of each. */
function live(...states: ((previous?: ArticleRecord) => ArticleRecord)[]) {
  const records: ArticleRecord[] = [];
  const events: ArticleEvent[] = [];
  for (const state of states) {
    const previous = records.at(-1);
    const record = state(previous);
    const change = compare(previous, record);
    records.push(record);
    if (change.change !== 'none') events.push(toEvent(change, { table: 'records', source: 'faircopy/test' }));
  }
  return { records, events };
}

/** The mirror over a table that holds `record` now, and files in memory. */
function mirrorOf(record: ArticleRecord | undefined) {
  const kept = new Map<string, string>();
  const files: ArticleFiles = {
    put: async (id, markdown) => void kept.set(id, markdown),
    remove: async (id) => void kept.delete(id),
  };
  const table = { record };
  const records = { get: async () => table.record };
  return { kept, table, mirror: (event: ArticleEvent) => mirrorArticle(event, { records, files }) };
}

const only = <Part>([part]: readonly Part[]): Part => {
  if (part === undefined) throw new Error('expected one');
  return part;
};
const lamps = () => ingestedRecord(1);
const license = only([lamps()]).article.license;

describe('mirrorArticle', () => {
  it('keeps an article with the credit that its licence asks for', async () => {
    const { records, events } = live(lamps);
    const { kept, mirror } = mirrorOf(records[0]);
    expect(await mirror(only(events))).toBe('kept');
    expect([...kept.values()]).toEqual([
      [
        '# The lamps of the harbour',
        'The lamps are lit again.',
        '---',
        'Text: [“The lamps of the harbour”](https://news.example/lamps) by Ida Nyström, licensed under [Creative Commons Attribution 4.0 International](https://creativecommons.org/licenses/by/4.0/). Changes: converted to Markdown, 1 of its pictures left out.\n',
      ].join('\n\n'),
    ]);
  });

  it('shows a picture that has a licence of its own, with its credit, and no other', async () => {
    const figure = (position: number, text: string): Block => ({
      type: 'figure',
      text,
      marks: [],
      images: [position],
    });
    const lit = () =>
      ingestedRecord(1, {
        image: [
          {
            contentUrl: 'https://news.example/a.jpg',
            name: 'Low Tide',
            creator: [{ name: 'Ada Holm' }],
            license: CC_BY,
          },
          { contentUrl: 'https://news.example/b.jpg', creator: [{ name: 'An Agency' }] },
        ],
        sections: [
          {
            id: 's1',
            level: 1,
            heading: null,
            ordinal: null,
            parent: null,
            blocks: [figure(0, 'The tide.'), figure(1, 'Not ours.')],
          },
        ],
      });
    const { records, events } = live(lit);
    const { kept, mirror } = mirrorOf(records[0]);
    await mirror(only(events));
    const [file = ''] = kept.values();
    expect(file).toContain('https://news.example/a.jpg');
    expect(file).toContain('Pictures:\n\n- “Low Tide” by Ada Holm, licensed under [');
    expect(file).toContain('1 of its pictures left out');
    for (const others of ['b.jpg', 'Not ours', 'An Agency']) expect(file).not.toContain(others);
  });

  it.each<[string, (previous?: ArticleRecord) => ArticleRecord]>([
    ['its licence is taken back', (before) => ingestedRecord(2, { license: null }, before)],
    [
      'its licence no longer allows it',
      (before) =>
        ingestedRecord(
          2,
          { license: license && { ...license, flags: { ...license.flags, commercialUse: false } } },
          before,
        ),
    ],
    [
      'its licence is no longer one of Creative Commons',
      (before) => ingestedRecord(2, { license: license && { ...license, identifier: 'MIT' } }, before),
    ],
    ['its page is removed', (before) => removedRecord(2, before)],
    ['its page is overwritten by something else', (before) => rejectedRecord(2, before)],
  ])('drops the file when %s', async (_, end) => {
    const { records, events } = live(lamps, end);
    const { kept, table, mirror } = mirrorOf(records[0]);
    const [first, second] = events;
    if (first === undefined || second === undefined) throw new Error('expected two events');
    await mirror(first);
    expect(kept.size).toBe(1);
    table.record = records[1];
    expect(await mirror(second)).toBe('dropped');
    expect(kept.size).toBe(0);
  });

  it('writes nothing of a record that has changed since: the rights of the old event are not those of the new text', async () => {
    const { records, events } = live(lamps, (before) => ingestedRecord(2, { license: null }, before));
    const { kept, mirror } = mirrorOf(records[1]);
    expect(await mirror(only(events))).toBe('superseded');
    expect(kept.size).toBe(0);
  });

  it('ends in the same state in whatever order, and however often, events arrive', async () => {
    const { records, events } = live(
      lamps,
      (before) => ingestedRecord(2, { headline: 'The lamps again' }, before),
      (before) => removedRecord(3, before),
      (before) => ingestedRecord(4, { headline: 'The lamps at last' }, before),
    );
    const orders = [events, events.toReversed(), [...events, ...events.toReversed(), ...events]];
    for (const order of orders) {
      const { kept, mirror } = mirrorOf(records.at(-1));
      const handle = idempotent(mirror, { seen: memorySeenStore() });
      for (const event of order) await handle(event);
      expect([...kept.values()].map((file) => file.split('\n')[0])).toEqual(['# The lamps at last']);
    }
  });
});
