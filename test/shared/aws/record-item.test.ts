import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import type { ListItem, Section } from '../../../shared/article/block.ts';
import { itemSize } from '../../../shared/aws/item-size.ts';
import { claimOf, fromItem, MAX_ITEM_BYTES, toItem } from '../../../shared/aws/record-item.ts';
import { normalize } from '../../../shared/record/normalize.ts';
import { reject } from '../../../shared/record/reject.ts';
import { sampleArticle } from '../record/sample-article.ts';
import { ingestedRecord, rejectedRecord, removedRecord, sampleOrigin } from '../record/sample-record.ts';

const DYNAMO_MAX_DEPTH = 32;

function section(text: string, items: ListItem[] = []): Section {
  const block = { type: 'list', text, marks: [], ordered: false, items } as const;
  return {
    id: 's1',
    level: 1,
    heading: null,
    ordinal: null,
    parent: null,
    blocks: [{ ...block, marks: [], items }],
  };
}

function nested(depth: number): ListItem {
  return { text: 'x', marks: [], ...(depth > 0 ? { items: [nested(depth - 1)] } : {}) };
}

describe('toItem and fromItem', () => {
  it.each([
    ['an article', ingestedRecord()],
    ['a rejection', rejectedRecord()],
    ['a tombstone', removedRecord()],
    [
      'a page without a publisher',
      reject({ reason: 'no-publisher', detail: '' }, { ...sampleOrigin(1), publisher: null }),
    ],
  ])('bring back %s as it was, with no claim', (_, record) => {
    const { item, claim } = toItem(record);
    expect(claim).toBeUndefined();
    expect(fromItem(item)).toEqual(record);
  });

  it('never give an index key that is NULL', () => {
    const nobody = { ...sampleOrigin(1), publisher: null };
    expect(toItem(reject({ reason: 'no-publisher', detail: '' }, nobody)).item).not.toHaveProperty(
      'publisher',
    );
  });

  it('put the expiry where the TTL of the table looks for it', () => {
    expect(toItem(removedRecord()).item['expiresAt']).toEqual({ N: String(removedRecord().expiresAt) });
  });

  it('move the sections of a large record out, and nothing else', () => {
    const record = ingestedRecord(1, { sections: [section('x'.repeat(MAX_ITEM_BYTES))] });
    const { item, claim } = toItem(record);
    expect(itemSize(item).bytes).toBeLessThan(MAX_ITEM_BYTES);
    expect(claimOf(item)).toEqual({ key: claim?.key, fields: ['sections'] });
    expect(fromItem(item, claim?.body)).toEqual(record);
  });

  it('move more out, the largest first, when the sections are not enough', () => {
    const related = Array.from({ length: 9000 }, () => ({
      headline: 'Another lamp, another harbour, another story',
    }));
    const record = ingestedRecord(1, { related });
    const { item, claim } = toItem(record);
    expect(claimOf(item)?.fields).toEqual(['sections', 'related']);
    expect(fromItem(item, claim?.body)).toEqual(record);
  });

  it('move sections out that nest deeper than DynamoDB allows', () => {
    const record = ingestedRecord(1, { sections: [section('x', [nested(20)])] });
    const { item, claim } = toItem(record);
    expect(itemSize(marshall(record)).depth).toBeGreaterThan(DYNAMO_MAX_DEPTH);
    expect(itemSize(item).depth).toBeLessThan(DYNAMO_MAX_DEPTH);
    expect(fromItem(item, claim?.body)).toEqual(record);
  });

  it('fit every article, even one of monstrous texts everywhere', () => {
    const monster = 'x'.repeat(200_000);
    const article = sampleArticle({
      headline: monster,
      description: monster,
      siteName: monster,
      keywords: [monster],
    });
    const record = normalize({ ...article, license: null }, sampleOrigin(1));
    const { item, claim } = toItem(record);
    expect(itemSize(item).bytes).toBeLessThan(MAX_ITEM_BYTES);
    expect(fromItem(item, claim?.body)).toEqual(record);
  });

  it('leave empty what a lost claim held', () => {
    const { item } = toItem(ingestedRecord(1, { headline: 'x'.repeat(MAX_ITEM_BYTES) }));
    const record = fromItem(item);
    expect(record).toMatchObject({ article: { sections: [], wordCount: 5 } });
    expect(record).not.toHaveProperty('article.headline');
  });

  it('never share a claim between two events of a page', () => {
    const large = { headline: 'x'.repeat(MAX_ITEM_BYTES) };
    expect(toItem(ingestedRecord(1, large)).claim?.key).not.toBe(toItem(ingestedRecord(2, large)).claim?.key);
  });

  it('refuse a record of a schema that is not known', () => {
    const item = { ...toItem(ingestedRecord()).item, recordSchema: { N: '2' } };
    expect(() => fromItem(item)).toThrow(/recordSchema/);
  });
});

describe('itemSize', () => {
  it('counts names, texts and containers as DynamoDB does', () => {
    // 1 + 2 (text in UTF-8); 1 + 3 + 2 members of 1 + 1 each (null) + their 1-byte names.
    expect(itemSize({ a: { S: 'å' }, m: { M: { x: { NULL: true }, y: { BOOL: true } } } })).toEqual({
      bytes: 3 + 4 + 2 * 3,
      depth: 1,
    });
  });
});
