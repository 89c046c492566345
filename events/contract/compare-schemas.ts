import type { BreakingChange } from './breaking-change.ts';
import { compareKeywords } from './compare-keywords.ts';
import { alternativesOf, closedValues, type JsonSchema } from './json-schema.ts';

/** Every change from `published` to `current` that breaks somebody, in the order of the fields. None: compatible. */
export function compareSchemas(published: JsonSchema, current: JsonSchema, at = ''): BreakingChange[] {
  const before = alternativesOf(published);
  const after = alternativesOf(current);
  const changes: BreakingChange[] = [];
  for (const type of after.keys()) {
    if (!before.has(type)) changes.push({ kind: 'type-widened', at, detail: `may be ${type}` });
  }
  for (const [type, old] of before) {
    const now = after.get(type);
    if (now === undefined) changes.push({ kind: 'type-narrowed', at, detail: `may no longer be ${type}` });
    else if (type !== 'null') changes.push(...compareAlternatives(old, now, at));
  }
  return changes;
}

function compareAlternatives(
  old: readonly JsonSchema[],
  now: readonly JsonSchema[],
  at: string,
): BreakingChange[] {
  const [before, ...moreBefore] = old;
  const [after, ...moreAfter] = now;
  if (before === undefined || after === undefined) return [];
  if (moreBefore.length === 0 && moreAfter.length === 0) {
    return [
      ...compareValues(before, after, at),
      ...compareFields(before, after, at),
      ...compareItems(before, after, at),
      ...compareKeywords(before, after, at),
    ];
  }
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [{ kind: 'not-compared', at, detail: 'several alternatives of one type' }];
}

function compareValues(before: JsonSchema, after: JsonSchema, at: string): BreakingChange[] {
  const old = closedValues(before)?.map((value) => JSON.stringify(value));
  const now = closedValues(after)?.map((value) => JSON.stringify(value));
  const added = old === undefined ? [] : (now ?? ['any other value']).filter((value) => !old.includes(value));
  const removed =
    now === undefined ? [] : (old ?? ['any other value']).filter((value) => !now.includes(value));
  return [
    ...added.map((value): BreakingChange => ({ kind: 'value-added', at, detail: `may be ${value}` })),
    ...removed.map(
      (value): BreakingChange => ({ kind: 'value-removed', at, detail: `may no longer be ${value}` }),
    ),
  ];
}

function compareFields(before: JsonSchema, after: JsonSchema, at: string): BreakingChange[] {
  const changes: BreakingChange[] = [];
  const wasRequired = new Set(before.required);
  const isRequired = new Set(after.required);
  for (const [name, old] of Object.entries(before.properties ?? {})) {
    const now = after.properties?.[name];
    const place = at === '' ? name : `${at}.${name}`;
    if (now === undefined) {
      changes.push({ kind: 'field-removed', at: place, detail: 'is gone' });
      continue;
    }
    if (wasRequired.has(name) && !isRequired.has(name)) {
      changes.push({ kind: 'field-made-optional', at: place, detail: 'was always there' });
    }
    changes.push(...compareSchemas(old, now, place));
  }
  for (const name of isRequired) {
    if (wasRequired.has(name)) continue;
    const place = at === '' ? name : `${at}.${name}`;
    changes.push({ kind: 'field-made-required', at: place, detail: 'was not always there' });
  }
  return changes;
}

function compareItems(before: JsonSchema, after: JsonSchema, at: string): BreakingChange[] {
  if (before.items === undefined && after.items === undefined) return [];
  return compareSchemas(before.items ?? {}, after.items ?? {}, `${at}[]`);
}
