import * as z from 'zod';
import { ArticleEvent } from '../article-event.ts';
import { EVENT_SOURCE } from '../envelope.ts';

/** Version of the contract as a whole: the major of its events, then what was added. */
const CONTRACT_VERSION = '1.0.0';

/**
 * The AsyncAPI 3.0 document of the bus, as an object. Payloads are what EventBridge delivers: the CloudEvent stands in
 * `detail`. Schemas are draft 7, which AsyncAPI's own is a superset of. `examples` by event type.
 */
export function asyncApi(examples: ReadonlyMap<string, unknown>): object {
  const types = ArticleEvent.options.map((schema) => ({ schema, type: schema.shape.type.value }));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Faircopy: events of articles',
      version: CONTRACT_VERSION,
      description:
        'Tells of articles that became records, changed, were removed or rejected. At least once, in no order: `sequence` orders the events of one `subject`. See docs/events.md.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: { eventBridge: SERVER },
    channels: {
      articles: {
        ...CHANNEL,
        messages: Object.fromEntries(types.map(({ type }) => [type, ref('components/messages', type)])),
      },
    },
    operations: {
      tell: {
        action: 'send',
        channel: ref('channels', 'articles'),
        summary: 'Faircopy tells what happened to an article.',
        messages: types.map(({ type }) => ref('channels/articles/messages', type)),
      },
    },
    components: {
      messages: Object.fromEntries(
        types.map(({ type, schema }) => [
          type,
          messageOf(type, schema.description ?? '', examples.get(type)),
        ]),
      ),
      schemas: Object.fromEntries(types.map(({ type, schema }) => [type, detailSchema(schema)])),
    },
  };
}

const SERVER = {
  host: 'events.{region}.amazonaws.com',
  protocol: 'eventbridge',
  description: 'Amazon EventBridge. Subscribe by a rule on the bus; its target receives the messages.',
  variables: { region: { description: 'AWS region of the stack.' } },
};

const CHANNEL = {
  address: 'faircopy-{stage}',
  title: 'The bus of articles',
  description: 'A custom event bus. Its archive keeps every event, to be replayed.',
  servers: [{ $ref: '#/servers/eventBridge' }],
  parameters: { stage: { description: '`stage` of faircopy.config.ts.', default: 'prod' } },
};

function messageOf(type: string, description: string, example: unknown): object {
  return {
    name: type,
    title: type,
    summary: description,
    contentType: 'application/json',
    payload: {
      type: 'object',
      required: ['source', 'detail-type', 'detail'],
      properties: {
        source: { type: 'string', const: EVENT_SOURCE },
        'detail-type': { type: 'string', const: type },
        detail: ref('components/schemas', type),
      },
    },
    examples: [{ name: 'golden', payload: { source: EVENT_SOURCE, 'detail-type': type, detail: example } }],
  };
}

function detailSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return rest;
}

const ref = (place: string, name: string) => ({ $ref: `#/${place}/${name}` });
