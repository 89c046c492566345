import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonSchema } from '../../events/contract/json-schema.ts';
import { eventJsonSchemas } from '../../events/index.ts';
import { CONTRACT_PATHS } from './paths.ts';

/** The JSON Schemas of today, by event type. */
export function currentSchemas(): Map<string, JsonSchema> {
  return new Map([...eventJsonSchemas()].map(([type, schema]) => [type, JsonSchema.parse(schema)]));
}

/** The JSON Schemas that were published, by event type. */
export async function publishedSchemas(): Promise<Map<string, JsonSchema>> {
  const files = await readJsonFiles(CONTRACT_PATHS.published);
  return new Map([...files].map(([type, schema]) => [type, JsonSchema.parse(schema)]));
}

/** Every JSON file of a folder, parsed, by its name without `.json`. */
export async function readJsonFiles(folder: string): Promise<Map<string, unknown>> {
  const texts = await readFiles(folder, '.json');
  return new Map(
    [...texts].map(([name, text]): [string, unknown] => [name.slice(0, -'.json'.length), JSON.parse(text)]),
  );
}

/** Every file of a folder with this ending, by its name. */
export async function readFiles(folder: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  const texts = names.map(
    async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')],
  );
  return new Map(await Promise.all(texts));
}
