import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { breakingChanges } from '../../events/contract/breaking-changes.ts';
import type { JsonSchema } from '../../events/contract/json-schema.ts';
import { contractFiles } from './contract-files.ts';
import { CONTRACT_PATHS } from './paths.ts';
import { currentSchemas, publishedSchemas } from './read-contract.ts';

/** What can be handed in instead of what is there: the schemas of today and of before, and how a file is read. */
export interface CheckSources {
  readonly current?: ReadonlyMap<string, JsonSchema>;
  readonly published?: ReadonlyMap<string, JsonSchema>;
  readonly read?: (path: string) => Promise<string>;
}

/** Everything wrong with the contract, a sentence each: files that drifted from the schemas, and breaking changes. */
export async function checkContract(sources: CheckSources = {}): Promise<string[]> {
  const { read = (path) => readFile(path, 'utf8') } = sources;
  const wrong: string[] = [];
  for (const [path, text] of await contractFiles()) {
    if ((await read(path).catch(() => undefined)) === text) continue;
    wrong.push(
      `${relative(CONTRACT_PATHS.root, path)}: not what the schemas say; run npm run events:generate`,
    );
  }
  const { published = await publishedSchemas(), current = currentSchemas() } = sources;
  if (published.size === 0) wrong.push('events/schemas/published: expected published schemas, found none');
  for (const { kind, at, detail } of breakingChanges(published, current)) {
    wrong.push(`${kind}: ${at}: ${detail}; a change that breaks consumers is a new major version`);
  }
  return wrong;
}
