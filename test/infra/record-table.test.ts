import { describe, expect, it } from 'vitest';
import { TABLE_INDEX, TTL_ATTRIBUTE } from '../../shared/record/table-layout.ts';
import { resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

describe('the record table', () => {
  const tables = Object.values(resourcesOf(templateOf(SMALL_CONFIG), 'AWS::DynamoDB::Table'));

  it('is on demand, encrypted, restorable, protected and kept on delete', () => {
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      },
    });
  });

  it('has the key of the layout, its TTL, and a stream of both images', () => {
    expect(tables[0]?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'id', KeyType: 'HASH' },
        { AttributeName: 'facet', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('has the indexes of the layout, which hold keys only', () => {
    const indexes = Object.entries(TABLE_INDEX).map(([IndexName, key]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: key.partition, KeyType: 'HASH' },
        ...('sort' in key ? [{ AttributeName: key.sort, KeyType: 'RANGE' }] : []),
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    }));
    expect(tables[0]?.Properties['GlobalSecondaryIndexes']).toEqual(indexes);
  });
});
