import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { FaircopyConfig } from '../shared/config/faircopy-config.ts';
import { UsageError } from './usage-error.ts';

/** Reads and checks `faircopy.config.ts` of `project`. Throws a `UsageError` that says what is missing or wrong. */
export async function loadConfig(project = process.cwd()): Promise<FaircopyConfig> {
  const path = join(project, 'faircopy.config.ts');
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (!there) throw new UsageError(`no faircopy.config.ts in ${project}: run in the project's folder`);
  const parsed = FaircopyConfig.safeParse(await importDefault(path));
  if (parsed.success) return parsed.data;
  throw new UsageError(`faircopy.config.ts: ${oneLine(parsed.error)}`);
}

async function importDefault(path: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (error) {
    throw new UsageError(`faircopy.config.ts: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const oneLine = (error: z.ZodError): string =>
  error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'config'}: ${issue.message}`).join('; ');
