import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All that the stack's template and its functions' bundles follow from. */
const STACK_SOURCES = [
  'infra',
  'functions',
  'shared',
  'events',
  'faircopy.config.ts',
  'cdk.json',
  'cdk.context.json',
  'package-lock.json',
  'tsconfig.json',
];

/** SHA-256 over path and content of every file of `sources` below `root` (those of the stack, unless given); what is not there counts as nothing. */
export async function sourceDigest(
  root: string,
  sources: readonly string[] = STACK_SOURCES,
): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const path of await filesBelow(join(root, source))) {
      const bytes = await readFile(path);
      hash.update(`\0${relative(root, path).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'ENOTDIR' ? path : undefined;
  });
  if (entries === undefined) return [];
  if (typeof entries === 'string') return [entries];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
