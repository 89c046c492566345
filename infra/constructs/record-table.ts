import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { TABLE_INDEX, TABLE_KEY, TTL_ATTRIBUTE } from '../../shared/record/table-layout.ts';

/**
 * The table of records; its layout is that of shared/record/table-layout.ts. The key is AWS's managed one: it shows
 * in the template and in CloudTrail, needs no policy that could lock readers out, and DynamoDB asks KMS for it about
 * once in five minutes. A reader of another account takes a role in this one.
 */
export function recordTable(scope: Construct): Table {
  const table = new Table(scope, 'RecordTable', {
    partitionKey: text(TABLE_KEY.partition),
    sortKey: text(TABLE_KEY.sort),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: TTL_ATTRIBUTE,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const [indexName, key] of Object.entries(TABLE_INDEX)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(key.partition),
      ...('sort' in key ? { sortKey: text(key.sort) } : {}),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
  return table;
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
