import * as z from 'zod';
import type { ArticleEvent } from './article-event.ts';
import { ArticleIngestedV1 } from './article-ingested.v1.ts';
import { ArticleRejectedV1 } from './article-rejected.v1.ts';
import { ArticleRemovedV1 } from './article-removed.v1.ts';
import { ArticleUpdatedV1 } from './article-updated.v1.ts';

const SCHEMAS = [ArticleIngestedV1, ArticleUpdatedV1, ArticleRemovedV1, ArticleRejectedV1];

/**
 * The JSON Schema (draft 2020-12) of each event's EventBridge `detail`, by event type. Objects stay open: a consumer
 * must ignore what it does not know, so that a field can be added within a major version.
 */
export function eventJsonSchemas(): Map<ArticleEvent['type'], object> {
  return new Map(
    SCHEMAS.map((schema) => [
      schema.shape.type.value,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
    ]),
  );
}
