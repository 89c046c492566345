import type { BreakingChange } from './breaking-change.ts';
import type { JsonSchema } from './json-schema.ts';

/** Keywords that say nothing of what is valid. */
const SILENT: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
]);

/** Keywords that are compared elsewhere. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'type',
  'properties',
  'required',
  'items',
  'enum',
  'const',
  'anyOf',
]);

const UPPER: ReadonlySet<string> = new Set([
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'maxProperties',
]);
const LOWER: ReadonlySet<string> = new Set([
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
]);
const FORMATS: ReadonlySet<string> = new Set([
  'format',
  'pattern',
  'multipleOf',
  'uniqueItems',
  'additionalProperties',
  'propertyNames',
  'contentEncoding',
  'contentMediaType',
]);

/** What differs in the keywords that bound a value of one type: limits, formats, and whatever else there is. */
export function compareKeywords(before: JsonSchema, after: JsonSchema, at: string): BreakingChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...names].filter((name) => !SILENT.has(name) && !STRUCTURE.has(name)).sort();
  return [
    ...compareWholeness(before, after, at),
    ...changes.flatMap((name) => compareKeyword(name, before[name], after[name], at)),
  ];
}

function compareKeyword(name: string, old: unknown, now: unknown, at: string): BreakingChange[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const detail = `${name}: ${JSON.stringify(old) ?? 'none'} → ${JSON.stringify(now) ?? 'none'}`;
  if (FORMATS.has(name)) return [{ kind: 'format-changed', at, detail }];
  if (!UPPER.has(name) && !LOWER.has(name)) return [{ kind: 'not-compared', at, detail }];
  const none = UPPER.has(name) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const grew = limitOf(now, none) > limitOf(old, none);
  return [{ kind: grew === UPPER.has(name) ? 'limit-widened' : 'limit-tightened', at, detail }];
}

function limitOf(value: unknown, none: number): number {
  return typeof value === 'number' ? value : none;
}

function compareWholeness(before: JsonSchema, after: JsonSchema, at: string): BreakingChange[] {
  if (isWhole(before) === isWhole(after)) return [];
  if (isWhole(before)) return [{ kind: 'limit-widened', at, detail: 'may be a broken number' }];
  return [{ kind: 'limit-tightened', at, detail: 'must be a whole number' }];
}

function isWhole({ type }: JsonSchema): boolean {
  return [type].flat().includes('integer');
}
