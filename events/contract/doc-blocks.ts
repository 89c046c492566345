import { BREAKING, HURT } from './breaking-kinds.ts';
import { fieldTable } from './field-table.ts';
import type { JsonSchema } from './json-schema.ts';

/** What the blocks are made from: schema and example by event type, and source files that the page shows by name. */
export interface DocSources {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly examples: ReadonlyMap<string, unknown>;
  readonly code: ReadonlyMap<string, string>;
}

const INGESTED = 'faircopy.article.ingested.v1';
const UPDATED = 'faircopy.article.updated.v1';
const REJECTED = 'faircopy.article.rejected.v1';
const REMOVED = 'faircopy.article.removed.v1';

/** Lines that a linter or a formatter reads and a reader does not, and the kit's place as seen from the tests. */
const KIT_FROM_TESTS = /'(?:\.\.\/)+events\/index\.ts'/g;
const KIT_FROM_CONSUMER = "'./events/index.ts'";

/** The generated blocks of docs/events.md, by name. */
export function docBlocks({ schemas, examples, code }: DocSources): Map<string, string> {
  const dataOf = (type: string) => schemas.get(type)?.properties?.['data'] ?? {};
  const articleFields = Object.keys(dataOf(INGESTED).properties ?? {});
  const pageFields = Object.keys(dataOf(REMOVED).properties ?? {});
  return new Map([
    ['types', typeTable(schemas)],
    ['envelope', fieldTable(schemas.get(INGESTED) ?? {}, ['data', 'type'])],
    ['page', fieldTable(dataOf(REMOVED))],
    ['article', fieldTable(dataOf(INGESTED), pageFields)],
    ['updated', fieldTable(dataOf(UPDATED), articleFields)],
    ['rejected', fieldTable(dataOf(REJECTED), pageFields)],
    ['breaking', breakingTable()],
    ...[...examples].map(([type, example]): [string, string] => [`example ${type}`, jsonBlock(example)]),
    ...[...code].map(([name, source]): [string, string] => [`code ${name}`, codeBlock(source)]),
  ]);
}

function typeTable(schemas: ReadonlyMap<string, JsonSchema>): string {
  const rows = [...schemas].map(([type, { description }]) => `| \`${type}\` | ${description ?? ''} |`);
  return ['| Type | Tells |', '|---|---|', ...rows].join('\n');
}

function breakingTable(): string {
  const rows = Object.entries(BREAKING).map(
    ([kind, { hurts, what }]) => `| \`${kind}\` | ${what} | ${hurts.join(', ')} |`,
  );
  const who = Object.entries(HURT).map(([name, words]) => `- **${name}**: ${words}.`);
  return [...who, '', '| Change | What | Hurts |', '|---|---|---|', ...rows].join('\n');
}

const jsonBlock = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const codeBlock = (source: string) =>
  `\`\`\`ts\n${source.replaceAll(KIT_FROM_TESTS, KIT_FROM_CONSUMER).trim()}\n\`\`\``;
