import {
  DescribeContinuousBackupsCommand,
  DescribeTimeToLiveCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { ListArchivesCommand } from '@aws-sdk/client-eventbridge';
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketVersioningCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followPut } from '../../cli/local/follow-page.ts';
import { TABLE_INDEX, TTL_ATTRIBUTE } from '../../shared/record/table-layout.ts';
import { openSystem, type System } from './open-system.ts';
import { articlePage } from './pages.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(async () => {
  await system?.close();
});

const output = (key: string) => system.deployment.stack.outputs.get(key);

describe('the deployed stack', () => {
  it('leaves nothing of the template out but what denies plain http, alarms on metric math and what shows them', () => {
    const types = system.deployment.leftOut
      .filter(({ why }) => !why.startsWith('denies plain http'))
      .map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard']));
  });

  it('has the settings that the emulator’s CloudFormation drops', async () => {
    const { s3, dynamoDb, eventBridge } = system.clients;
    for (const Bucket of [output('RawBucketName'), output('RecordBucketName')]) {
      const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
      expect(ServerSideEncryptionConfiguration?.Rules).toHaveLength(1);
      const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
      expect(Rules?.map(({ Status }) => Status)).toContain('Enabled');
    }
    const raw = await s3.send(new GetBucketVersioningCommand({ Bucket: output('RawBucketName') }));
    expect(raw.Status).toBe('Enabled');
    const TableName = output('RecordTableName');
    const ttl = await dynamoDb.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(ttl.TimeToLiveDescription).toEqual({ AttributeName: TTL_ATTRIBUTE, TimeToLiveStatus: 'ENABLED' });
    const backups = await dynamoDb.send(new DescribeContinuousBackupsCommand({ TableName }));
    const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    expect(recovery?.PointInTimeRecoveryStatus).toBe('ENABLED');
    const { Archives } = await eventBridge.send(new ListArchivesCommand({}));
    expect(Archives?.map(({ EventSourceArn }) => EventSourceArn)).toEqual([output('EventBusArn')]);
  });

  it('finds a record by publisher, by licence and by canonical URL', async () => {
    const { record } = await followPut(system.stack, {
      key: 'meridian-desk/found.html',
      bytes: articlePage('Found', 'Here it was.', 'https://meridian-desk.example/found'),
      contentType: 'text/html',
    });
    const found = async (IndexName: keyof typeof TABLE_INDEX, value: string) => {
      const { Items = [] } = await system.clients.dynamoDb.send(
        new QueryCommand({
          TableName: output('RecordTableName'),
          IndexName,
          KeyConditionExpression: '#partition = :value',
          ExpressionAttributeNames: { '#partition': TABLE_INDEX[IndexName].partition },
          ExpressionAttributeValues: { ':value': { S: value } },
        }),
      );
      return Items.map(({ id }) => id?.S);
    };
    expect(await found('byPublisher', 'meridian-desk')).toEqual([record.id]);
    expect(await found('byLicense', 'article#CC-BY-4.0')).toEqual([record.id]);
    expect(await found('byCanonicalUrl', 'https://meridian-desk.example/found')).toEqual([record.id]);
  });
});
