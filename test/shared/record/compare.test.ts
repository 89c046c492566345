import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/record/compare.ts';
import { TOMBSTONE_DAYS } from '../../../shared/record/entomb.ts';
import { ingestedRecord, RECEIVED_AT, rejectedRecord, removedRecord } from './sample-record.ts';

describe('compare', () => {
  const first = ingestedRecord(1);
  const tombstone = removedRecord(2, first);

  it('tells of a first article as ingested, version 1', () => {
    expect(compare(undefined, first)).toEqual({ change: 'ingested', record: first });
    expect(first.version).toBe(1);
  });

  it('names the fields that changed', () => {
    const next = ingestedRecord(2, { headline: 'New', keywords: [] }, first);
    expect(compare(first, next)).toEqual({
      change: 'updated',
      record: next,
      changed: ['headline', 'keywords'],
    });
    expect(next.version).toBe(2);
  });

  it('says nothing of the same content again, which keeps its version', () => {
    const next = ingestedRecord(2, { removed: [] }, first);
    expect(compare(first, next)).toEqual({ change: 'none' });
    expect(next.version).toBe(1);
  });

  it('tells of a tombstone as removed', () => {
    expect(compare(first, tombstone)).toEqual({ change: 'removed', record: tombstone });
    expect(tombstone.version).toBe(2);
  });

  it('says nothing of a tombstone for a page nobody heard of, nor of a second one', () => {
    expect(compare(undefined, removedRecord(1)).change).toBe('none');
    expect(compare(tombstone, removedRecord(3, tombstone)).change).toBe('none');
  });

  it('tells of an article after a tombstone or a rejection as ingested, one version on', () => {
    const reborn = ingestedRecord(3, {}, tombstone);
    expect(compare(tombstone, reborn)).toEqual({ change: 'ingested', record: reborn });
    expect(reborn.version).toBe(3);
    expect(compare(rejectedRecord(1), ingestedRecord(2, {}, rejectedRecord(1))).change).toBe('ingested');
  });

  it('tells of a rejection once', () => {
    const rejected = rejectedRecord(2, first);
    expect(compare(first, rejected)).toEqual({ change: 'rejected', record: rejected });
    expect(compare(rejected, rejectedRecord(3, rejected)).change).toBe('none');
  });

  it('lets a tombstone outlive two redrives of a dead letter', () => {
    const REDRIVEN_TWICE_DAYS = 43;
    const days = (tombstone.expiresAt * 1000 - RECEIVED_AT.getTime()) / 86_400_000;
    expect(days).toBe(TOMBSTONE_DAYS);
    expect(days).toBeGreaterThan(REDRIVEN_TWICE_DAYS);
  });
});
