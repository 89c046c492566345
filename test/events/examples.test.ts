import { describe, expect, it } from 'vitest';
import { ArticleEvent, eventJsonSchemas, parseArticleEvent } from '../../events/index.ts';
import { exampleEvents } from './example-events.ts';
import { readExample } from './read-example.ts';

describe('the golden examples', () => {
  it.each(exampleEvents())('hold what the pipeline makes: $type', (event) => {
    expect(readExample(event.type)).toEqual(event);
  });

  it('are one of each event type', () => {
    expect(
      exampleEvents()
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...eventJsonSchemas().keys()].sort());
  });

  it.each(exampleEvents())(
    'are valid, and say nothing that the contract does not know: $type',
    ({ type }) => {
      const example = readExample(type);
      expect(parseArticleEvent(example)).toEqual({ outcome: 'event', event: example });
    },
  );

  it('are events of one page, in their order', () => {
    const events = exampleEvents().map(({ type }) => ArticleEvent.parse(readExample(type)));
    expect(new Set(events.map(({ subject }) => subject)).size).toBe(1);
    expect(events.map(({ recordversion }) => recordversion)).toEqual([1, 2, 3, 4]);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map(({ sequence }) => sequence).sort());
  });
});
