import * as z from 'zod';

/** A JSON Schema, as far as it is looked into here; every other keyword stays beside. */
export const JsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  get properties() {
    return z.record(z.string(), JsonSchema).optional();
  },
  get items() {
    return JsonSchema.optional();
  },
  get anyOf() {
    return z.array(JsonSchema).optional();
  },
});
export type JsonSchema = z.infer<typeof JsonSchema>;

/**
 * The alternatives of a schema by the JSON type they take: `string or null` is two. Several of one type (a union of
 * objects, say) come as several. `integer` counts as a `number` that must be whole.
 */
export function alternativesOf(schema: JsonSchema): Map<string, JsonSchema[]> {
  const alternatives = new Map<string, JsonSchema[]>();
  for (const alternative of flatten(schema)) {
    for (const type of typesOf(alternative)) {
      alternatives.set(type, [...(alternatives.get(type) ?? []), alternative]);
    }
  }
  return alternatives;
}

function flatten(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(flatten);
}

/** The values that a schema is closed to, or undefined where it takes any of its type. */
export function closedValues(schema: JsonSchema): readonly unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

function typesOf(schema: JsonSchema): string[] {
  const { type } = schema;
  if (type !== undefined) return [type].flat().map((name) => (name === 'integer' ? 'number' : name));
  const values = closedValues(schema);
  if (values !== undefined) return [...new Set(values.map(typeOfValue))];
  return ['any'];
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
