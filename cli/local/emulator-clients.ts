import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { LOCAL_ACCOUNT } from './local-account.ts';

/** What every client needs to talk to the emulator as the root of its account, whatever AWS_* variables say. */
export function emulatorAccess(endpoint: string) {
  const { accessKeyId, secretAccessKey, region } = LOCAL_ACCOUNT;
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey } };
}

/** The clients that the local run deploys and looks with. */
export function emulatorClients(endpoint: string) {
  const access = emulatorAccess(endpoint);
  const clients = {
    cloudFormation: new CloudFormationClient(access),
    dynamoDb: new DynamoDBClient(access),
    eventBridge: new EventBridgeClient(access),
    lambda: new LambdaClient(access),
    logs: new CloudWatchLogsClient(access),
    s3: new S3Client({ ...access, forcePathStyle: true }),
    sqs: new SQSClient(access),
  };
  return {
    ...clients,
    destroy: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
export type EmulatorClients = ReturnType<typeof emulatorClients>;
