import { describe, expect, it } from 'vitest';
import { parseArticleEvent } from '../../events/index.ts';
import { ingestedExample } from './article-ingested.example.ts';

describe('parseArticleEvent', () => {
  it('reads an event as EventBridge delivers it', () => {
    const received = { 'detail-type': ingestedExample.type, source: 'faircopy', detail: ingestedExample };
    expect(parseArticleEvent(received)).toEqual({ outcome: 'event', event: ingestedExample });
  });

  it('reads the detail alone', () => {
    expect(parseArticleEvent(ingestedExample).outcome).toBe('event');
  });

  it('ignores fields that a later version adds', () => {
    const later = { ...ingestedExample, data: { ...ingestedExample.data, mood: 'calm' } };
    expect(parseArticleEvent(later)).toEqual({ outcome: 'event', event: ingestedExample });
  });

  it('says where an event departs from the contract', () => {
    const broken = { ...ingestedExample, data: { ...ingestedExample.data, license: undefined } };
    const parsed = parseArticleEvent(broken);
    expect(parsed.outcome === 'unknown' && parsed.detail).toContain('data.license');
  });

  it.each([null, 7, 'text', [], {}, { detail: null }])('never throws on %j', (received) => {
    expect(parseArticleEvent(received).outcome).toBe('unknown');
  });
});
