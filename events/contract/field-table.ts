import { alternativesOf, closedValues, type JsonSchema } from './json-schema.ts';

/** One row of the documentation: the field's path, its type in words, its meaning. */
interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

/** The fields of an object as a Markdown table, those of objects within it by their path. `leaveOut` names top fields. */
export function fieldTable(schema: JsonSchema, leaveOut: readonly string[] = []): string {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !leaveOut.includes(name));
  const rows = fields.flatMap(([name, field]) =>
    rowsOf(name, field, schema.required?.includes(name) === true),
  );
  const lines = rows.map(({ path, type, meaning }) => `| \`${path}\` | ${type} | ${meaning} |`);
  return ['| Field | Type | Meaning |', '|---|---|---|', ...lines].join('\n');
}

function rowsOf(path: string, schema: JsonSchema, always: boolean): FieldRow[] {
  const type = always ? typeInWords(schema) : `${typeInWords(schema)}, may be missing`;
  const row = { path, type, meaning: (schema.description ?? '').replaceAll('|', '\\|') };
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    rowsOf(`${path}.${name}`, field, schema.required?.includes(name) === true),
  );
  return [row, ...inner];
}

function typeInWords(schema: JsonSchema): string {
  const words = [...alternativesOf(schema)].flatMap(([type, alternatives]) =>
    alternatives.map((alternative) => alternativeInWords(type, alternative)),
  );
  return [...new Set(words)].join(' or ');
}

function alternativeInWords(type: string, schema: JsonSchema): string {
  const values = closedValues(schema);
  if (type !== 'null' && values !== undefined) {
    return values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  }
  if (type === 'array') {
    const { maxItems } = schema;
    const limit = typeof maxItems === 'number' ? `, at most ${maxItems}` : '';
    return `list of ${typeInWords(schema.items ?? {})}${limit}`;
  }
  return [schema.type].flat().includes('integer') ? 'whole number' : type;
}
