import * as z from 'zod';
import { type ArticleEvent, EVENT_SOURCE } from '../events/index.ts';

/** A schema of the registry: its name by EventBridge's custom (`source@detail-type`), and its OpenAPI 3.0 document. */
export interface RegistrySchema {
  readonly name: string;
  readonly description: string;
  readonly content: string;
}

type EventSchema = z.ZodType<ArticleEvent> & {
  readonly shape: { readonly type: { readonly value: string } };
};

const DETAIL = 'Detail';
const text = { type: 'string' } as const;

/**
 * The schema of an event as the registry keeps it: of all that EventBridge delivers, with ours as `detail`. The registry
 * knows neither draft 2020-12, which `events/schemas/` is written in, nor anything after OpenAPI 3.0; both come from the
 * same zod schema. `AWSEvent` and the two `x-amazon-events-…` are what EventBridge's code bindings look for.
 */
export function registrySchema(event: EventSchema): RegistrySchema {
  const type = event.shape.type.value;
  const document = {
    openapi: '3.0.0',
    info: { version: '1.0.0', title: type },
    paths: {},
    components: {
      schemas: {
        AWSEvent: {
          type: 'object',
          required: Object.keys(DELIVERED),
          'x-amazon-events-source': EVENT_SOURCE,
          'x-amazon-events-detail-type': type,
          properties: DELIVERED,
        },
        [DETAIL]: z.toJSONSchema(event, { io: 'input', target: 'openapi-3.0' }),
      },
    },
  };
  return {
    name: `${EVENT_SOURCE}@${type}`,
    description: event.description ?? type,
    content: JSON.stringify(document),
  };
}

/** What EventBridge puts around every event (user guide, "EventBridge event structure"). */
const DELIVERED = {
  version: text,
  id: text,
  'detail-type': text,
  source: text,
  account: text,
  time: { ...text, format: 'date-time' },
  region: text,
  resources: { type: 'array', items: text },
  detail: { $ref: `#/components/schemas/${DETAIL}` },
} as const;
