import type { BreakingChange } from './breaking-change.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { JsonSchema } from './json-schema.ts';

/** Every breaking change from the published event types to the current ones; `at` begins with the type. */
export function breakingChanges(
  published: ReadonlyMap<string, JsonSchema>,
  current: ReadonlyMap<string, JsonSchema>,
): BreakingChange[] {
  return [...published].flatMap(([type, schema]): BreakingChange[] => {
    const now = current.get(type);
    if (now === undefined) return [{ kind: 'event-removed', at: type, detail: 'is gone' }];
    return compareSchemas(schema, now).map((change) => ({ ...change, at: `${type} ${change.at}` }));
  });
}
