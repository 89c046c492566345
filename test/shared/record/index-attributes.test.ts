import { describe, expect, it } from 'vitest';
import {
  indexAttributes,
  licenseEntries,
  MAX_LICENSE_ENTRIES,
} from '../../../shared/record/index-attributes.ts';
import { CC_BY } from './sample-article.ts';
import { ingestedRecord, rejectedRecord, removedRecord } from './sample-record.ts';

describe('indexAttributes', () => {
  it('finds an article by licence, date in UTC, and canonical URL', () => {
    expect(indexAttributes(ingestedRecord())).toEqual({
      listedAt: '2026-03-01T06:30:00.000Z',
      licenseKey: 'article#CC-BY-4.0',
      canonicalUrl: 'https://news.example/lamps',
    });
  });

  it('keeps a date as precise as the page gave it, and takes the arrival where it gave none', () => {
    expect(indexAttributes(ingestedRecord(1, { datePublished: '2026-03' }))['listedAt']).toBe('2026-03');
    const undated = ingestedRecord(1, { datePublished: undefined });
    expect(indexAttributes(undated)['listedAt']).toBe(undated.provenance.receivedAt);
  });

  it('leaves out keys that DynamoDB would refuse: empty, or longer than 2048 bytes', () => {
    const long = `https://a.example/${'å'.repeat(1100)}`;
    expect(indexAttributes(ingestedRecord(1, { canonicalUrl: long }))).not.toHaveProperty('canonicalUrl');
    expect(indexAttributes(ingestedRecord(1, { canonicalUrl: '' }))).not.toHaveProperty('canonicalUrl');
  });

  it('lists a rejected page and hides a removed one', () => {
    expect(indexAttributes(rejectedRecord())).toEqual({ listedAt: '2026-03-02T09:00:00.000Z' });
    expect(indexAttributes(removedRecord())).toEqual({});
  });
});

describe('licenseEntries', () => {
  it('gives one entry for each distinct licence of the images', () => {
    const image = [{ license: CC_BY }, { license: CC_BY }, {}, { license: { ...CC_BY, identifier: null } }];
    const record = ingestedRecord(1, { image });
    expect(licenseEntries(record)).toEqual([
      {
        id: record.id,
        facet: 'image-license#CC-BY-4.0',
        licenseKey: 'image#CC-BY-4.0',
        listedAt: '2026-03-01T06:30:00.000Z',
      },
    ]);
  });

  it('leaves room for the record and the deletion of as many entries in one transaction', () => {
    const image = Array.from({ length: 200 }, (_, index) => ({
      license: { ...CC_BY, identifier: `L-${index}` },
    }));
    expect(licenseEntries(ingestedRecord(1, { image }))).toHaveLength(MAX_LICENSE_ENTRIES);
    expect(1 + 2 * MAX_LICENSE_ENTRIES).toBeLessThanOrEqual(100);
  });
});
