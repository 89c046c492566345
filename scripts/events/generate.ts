import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { breakingChanges } from '../../events/contract/breaking-changes.ts';
import { contractFiles, toJson } from './contract-files.ts';
import { CONTRACT_PATHS } from './paths.ts';
import { currentSchemas, publishedSchemas } from './read-contract.ts';

// `npm run events:generate`: writes every generated file of the contract. With `-- --publish` the schemas of today
// become the published ones, unless they break a consumer of those.

const { values } = parseArgs({ options: { publish: { type: 'boolean' } } });

for (const [path, text] of await contractFiles()) await write(path, text);
if (values.publish === true) await publish();

async function publish(): Promise<void> {
  await mkdir(CONTRACT_PATHS.published, { recursive: true });
  const schemas = currentSchemas();
  const changes = breakingChanges(await publishedSchemas(), schemas);
  for (const { kind, at, detail } of changes) console.error(`${kind}: ${at}: ${detail}`);
  if (changes.length > 0) {
    console.error('not published: a change that breaks consumers is a new major version, a type of its own');
    process.exitCode = 1;
    return;
  }
  for (const [type, schema] of schemas)
    await write(join(CONTRACT_PATHS.published, `${type}.json`), toJson(schema));
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  console.log(relative(CONTRACT_PATHS.root, path));
}
