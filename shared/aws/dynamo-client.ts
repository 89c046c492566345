import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientOptions } from './client-options.ts';

/** A client of DynamoDB with the project's options; made once, outside the handler, so that its connections live on. */
export function makeDynamoClient(): DynamoDBClient {
  return new DynamoDBClient(clientOptions());
}
