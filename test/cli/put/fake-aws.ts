import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { toItem } from '../../../shared/aws/record-item.ts';
import type { ArticleRecord } from '../../../shared/record/article-record.ts';

/** An object as the fake S3 received it. */
export interface ReceivedObject {
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Speaks just enough of S3, CloudFormation and DynamoDB for the commands that use a stack: over HTTP, so that the real SDK is in between. */
export interface FakeAws {
  readonly objects: ReceivedObject[];
  /** Records that a read of the table finds, by id. */
  readonly records: Map<string, ArticleRecord>;
  /** The environment that leads the CLI here. */
  env(): NodeJS.ProcessEnv;
  listen(): Promise<void>;
  close(): void;
}

/** Etag of every object. */
export const ETAG = '"0123456789abcdef"';

const STACK = 'faircopy-dev';
const OUTPUTS = { RawBucketName: 'raw', RecordTableName: 'records', RecordBucketName: 'claims' };

/** Denies every key that has "denied" in it, and knows the stack `faircopy-dev` only. */
export function fakeAws(): FakeAws {
  const objects: ReceivedObject[] = [];
  const records = new Map<string, ArticleRecord>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const target = request.headers['x-amz-target']?.toString().split('.')[1];
    if (target !== undefined) {
      const type = 'application/x-amz-json-1.0';
      answer(response, 200, JSON.stringify(TABLE[target]?.(JSON.parse(body), records) ?? {}), type);
    } else if (request.method === 'POST') answerStack(response, body);
    else if (request.url?.includes('denied')) answer(response, 403, error('AccessDenied', 'Access Denied'));
    else {
      objects.push({ path: request.url?.split('?')[0], type: request.headers['content-type'], body });
      response.writeHead(200, { etag: ETAG }).end();
    }
  });
  return {
    objects,
    records,
    env: () => ({
      AWS_ENDPOINT_URL: `http://127.0.0.1:${portOf(server.address())}`,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    }),
    listen: () => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)),
    close: () => void server.close(),
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('expected a listening server');
  return address.port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, status: number, body: string, type = 'text/xml'): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

const error = (code: string, message: string): string =>
  `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;

type TableAnswer = (request: TableRequest, records: FakeAws['records']) => object;
interface TableRequest {
  readonly Key: { readonly id: { readonly S: string } };
  readonly RequestItems: { readonly records: { readonly Keys: TableRequest['Key'][] } };
  readonly Limit: number;
  readonly ExclusiveStartKey?: TableRequest['Key'];
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, object>;
}

const itemOf = (records: FakeAws['records'], id: string): object[] => {
  const record = records.get(id);
  return record === undefined ? [] : [toItem(record).item];
};

/** The table: a query finds every record, in the order they were set, whatever it asks for. */
const TABLE: Readonly<Record<string, TableAnswer>> = {
  GetItem: ({ Key }, records) => ({ Item: itemOf(records, Key.id.S)[0] }),
  BatchGetItem: ({ RequestItems }, records) => ({
    Responses: { records: RequestItems.records.Keys.flatMap((key) => itemOf(records, key.id.S)) },
  }),
  Query: (request, records) => {
    const ids = [...records.keys()];
    const start = ids.indexOf(request.ExclusiveStartKey?.id.S ?? '') + 1;
    const shown = ids.slice(start, start + request.Limit);
    const keyOf = (id: string) => ({ id: { S: id }, facet: { S: 'article' } });
    const partition = request.ExpressionAttributeNames['#partition'] ?? '';
    const last = {
      ...keyOf(shown.at(-1) ?? ''),
      [partition]: request.ExpressionAttributeValues[':partition'],
    };
    const more = start + shown.length < ids.length;
    return { Items: shown.map(keyOf), ...(more ? { LastEvaluatedKey: last } : {}) };
  },
};

function answerStack(response: ServerResponse, body: string): void {
  if (!body.includes(`StackName=${STACK}&`) && !body.endsWith(`StackName=${STACK}`)) {
    const sentence = error('ValidationError', 'Stack with id x does not exist');
    answer(response, 400, `<ErrorResponse>${sentence}</ErrorResponse>`);
    return;
  }
  const outputs = Object.entries(OUTPUTS).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>${STACK}</StackName><Outputs>${outputs.join('')}</Outputs></member>`;
  answer(
    response,
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  );
}
