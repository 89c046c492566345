import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { MAX_PATTERN_LENGTH, onArticle } from '../../events/index.ts';

// That EventBridge reads these patterns as they are meant is asked of it in test/system/event-patterns.test.ts.
const INGESTED = 'faircopy.article.ingested.v1';
const UPDATED = 'faircopy.article.updated.v1';
const ENDED = ['faircopy.article.removed.v1', 'faircopy.article.rejected.v1'];

describe('onArticle', () => {
  it('takes all four types when nothing is asked', () => {
    expect(onArticle()).toEqual({ source: ['faircopy'], 'detail-type': [INGESTED, UPDATED, ...ENDED] });
  });

  it('asks all types for the publisher', () => {
    expect(onArticle({ publisher: ['a', 'b'] }).detail).toEqual({ data: { publisher: ['a', 'b'] } });
  });

  it('asks articles for what is wanted, updates for what changed, and ends for the publisher alone', () => {
    const { detail } = onArticle({ publisher: 'a', commercialUse: true, language: 'en' });
    expect(detail).toEqual({
      $or: [
        {
          type: [INGESTED, UPDATED],
          data: {
            publisher: ['a'],
            language: [{ 'equals-ignore-case': 'en' }, { prefix: { 'equals-ignore-case': 'en-' } }],
            license: { commercialUse: [true], scope: [{ 'anything-but': ['described-work'] }] },
          },
        },
        { type: [UPDATED], data: { publisher: ['a'], changed: ['inLanguage', 'license'] } },
        { type: ENDED, data: { publisher: ['a'] } },
      ],
    });
  });

  it('needs no alternatives for one type', () => {
    expect(onArticle({ types: ['ingested'], reservations: { noai: false } })).toEqual({
      source: ['faircopy'],
      'detail-type': [INGESTED],
      detail: { data: { reservations: { noai: [false] } } },
    });
  });

  it('does not ask what is undefined', () => {
    const nothing = { commercialUse: undefined, imageRights: { derivatives: undefined }, types: undefined };
    expect(onArticle(nothing)).toEqual(onArticle());
  });

  it('is taken by CDK as it is', () => {
    const stack = new Stack();
    const eventPattern = onArticle({ license: 'CC-BY-4.0' });
    new Rule(stack, 'Rule', {
      eventBus: EventBus.fromEventBusName(stack, 'Bus', 'faircopy-prod'),
      eventPattern,
    });
    Template.fromStack(stack).hasResourceProperties('AWS::Events::Rule', { EventPattern: eventPattern });
  });

  it.each([{ publisher: [] }, { publisher: '' }, { license: [] }, { section: ['World', ''] }, { types: [] }])(
    'refuses %j, which no event can match',
    (filter) => {
      expect(() => onArticle(filter)).toThrow(RangeError);
    },
  );

  it('refuses a pattern that EventBridge would not take, and says what to do', () => {
    const section = Array.from({ length: 200 }, (_, index) => `Section ${index}`);
    expect(() => onArticle({ section })).toThrow(`at most ${MAX_PATTERN_LENGTH} characters`);
  });
});
