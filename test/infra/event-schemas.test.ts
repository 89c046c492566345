import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ArticleEvent } from '../../events/index.ts';
import { idOf, resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

const Document = z.object({
  openapi: z.literal('3.0.0'),
  components: z.object({
    schemas: z.object({
      AWSEvent: z.record(z.string(), z.unknown()),
      Detail: z.object({ required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
    }),
  }),
});
const Committed = z.object({ required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });

const template = templateOf(SMALL_CONFIG);
const schemas = Object.values(resourcesOf(template, 'AWS::EventSchemas::Schema')).map(
  ({ Properties }) => Properties,
);
const types = ArticleEvent.options.map(({ shape }) => shape.type.value);

/** Most characters of a schema's description (CloudFormation reference). */
const MAX_DESCRIPTION = 256;

describe('the schema registry', () => {
  it('has the stage in its name and one schema an event type', () => {
    template.hasResourceProperties('AWS::EventSchemas::Registry', { RegistryName: 'faircopy-test' });
    const registry = idOf(template, 'AWS::EventSchemas::Registry', 'EventSchemas');
    expect(schemas.map(({ SchemaName }) => SchemaName).sort()).toEqual(
      types.map((type) => `faircopy@${type}`).sort(),
    );
    for (const schema of schemas) {
      expect(schema).toMatchObject({
        Type: 'OpenApi3',
        RegistryName: { 'Fn::GetAtt': [registry, 'RegistryName'] },
      });
      expect(String(schema['Description']).length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    }
  });

  it.each(types)('tells of %s what the committed JSON Schema tells, and how it is delivered', (type) => {
    const schema = schemas.find(({ SchemaName }) => SchemaName === `faircopy@${type}`);
    const { AWSEvent, Detail } = Document.parse(JSON.parse(String(schema?.['Content']))).components.schemas;
    expect(AWSEvent).toMatchObject({
      'x-amazon-events-source': 'faircopy',
      'x-amazon-events-detail-type': type,
      properties: { detail: { $ref: '#/components/schemas/Detail' } },
    });
    const path = new URL(`../../events/schemas/${type}.json`, import.meta.url);
    const committed = Committed.parse(JSON.parse(readFileSync(path, 'utf8')));
    const dataOf = ({ properties }: z.infer<typeof Committed>) => Committed.parse(properties['data']);
    expect(Object.keys(Detail.properties)).toEqual(Object.keys(committed.properties));
    expect(Detail.required).toEqual(committed.required);
    expect(Object.keys(dataOf(Detail).properties)).toEqual(Object.keys(dataOf(committed).properties));
    expect(dataOf(Detail).required).toEqual(dataOf(committed).required);
  });
});
