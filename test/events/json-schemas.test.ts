import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ArticleEvent, eventJsonSchemas } from '../../events/index.ts';

/** A JSON Schema as far as it is walked here. */
const Node = z.looseObject({
  description: z.string().optional(),
  get properties() {
    return z.record(z.string(), Node).optional();
  },
});

function undescribed(node: z.infer<typeof Node>, path: string): string[] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, field]) =>
    undescribed(field, `${path}.${name}`),
  );
  // `data` is told field by field.
  return node.description === undefined && path !== '.data' ? [path, ...inner] : inner;
}

describe('the JSON Schemas', () => {
  it('are one for each event type', () => {
    expect([...eventJsonSchemas().keys()]).toEqual(
      ArticleEvent.options.map((schema) => schema.shape.type.value),
    );
  });

  it('leave objects open, so that a consumer may ignore what it does not know', () => {
    expect(JSON.stringify([...eventJsonSchemas().values()])).not.toContain('"additionalProperties":false');
  });

  it.each([...eventJsonSchemas()])('say of each field what it means: %s', (_, schema) => {
    expect(undescribed(Node.parse(schema), '')).toEqual([]);
  });
});
