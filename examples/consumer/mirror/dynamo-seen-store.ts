import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { ClaimAnswer, EventMark, SeenStore } from 'faircopy/events';

/** Partition key of the table. */
export const SUBJECT_KEY = 'subject';

/** The table, how long a claim holds, and the time of day. */
export interface DynamoSeenStoreDeps {
  readonly dynamo: DynamoDBClient;
  readonly table: string;
  readonly claimSeconds: number;
  readonly now: () => Date;
}

const NAMES = { '#token': 'token', '#claimEnds': 'claimEnds', '#handled': 'handled' } as const;
const SECOND_MS = 1_000;

/** The memory of the mirror in DynamoDB: one item a subject, every method one conditional write. Needs UpdateItem. */
export function dynamoSeenStore({ dynamo, table, claimSeconds, now }: DynamoSeenStoreDeps): SeenStore {
  const update = (
    { subject }: EventMark,
    UpdateExpression: string,
    ConditionExpression: string,
    values: Record<string, AttributeValue>,
  ) =>
    dynamo.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { [SUBJECT_KEY]: { S: subject } },
        UpdateExpression,
        ConditionExpression,
        ExpressionAttributeNames: namesIn(UpdateExpression + ConditionExpression),
        ExpressionAttributeValues: values,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  return {
    async claim(mark) {
      const token = randomUUID();
      const seconds = Math.floor(now().getTime() / SECOND_MS);
      try {
        await update(
          mark,
          'SET #token = :token, #claimEnds = :ends',
          '(attribute_not_exists(#handled) OR #handled < :sequence) AND (attribute_not_exists(#token) OR #claimEnds < :now)',
          {
            ':token': { S: token },
            ':sequence': { S: mark.sequence },
            ':now': { N: String(seconds) },
            ':ends': { N: String(seconds + claimSeconds) },
          },
        );
        return { outcome: 'claimed', token };
      } catch (error) {
        return refusal(error, mark);
      }
    },
    async confirm(mark, token) {
      const values = { ':token': { S: token }, ':sequence': { S: mark.sequence } };
      try {
        await update(mark, 'SET #handled = :sequence REMOVE #token, #claimEnds', '#token = :token', values);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async release(mark, token) {
      try {
        await update(mark, 'REMOVE #token, #claimEnds', '#token = :token', { ':token': { S: token } });
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

/** DynamoDB refuses a name that the expressions do not use. */
function namesIn(expressions: string): Record<string, string> {
  return Object.fromEntries(Object.entries(NAMES).filter(([name]) => expressions.includes(name)));
}

/** The item that was in the way tells why. */
function refusal(error: unknown, { sequence }: EventMark): ClaimAnswer {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  const handled = error.Item?.['handled']?.S;
  if (handled === undefined || handled < sequence) return { outcome: 'busy' };
  return { outcome: handled === sequence ? 'seen' : 'older' };
}
