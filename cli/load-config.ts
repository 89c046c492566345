import type { FaircopyConfig } from '../shared/config/faircopy-config.ts';
import { readConfig } from '../shared/runtime/read-config.ts';
import { UsageError } from './usage-error.ts';

/** The config of `project`. Throws a `UsageError` that says what is missing or wrong. */
export async function loadConfig(project = process.cwd()): Promise<FaircopyConfig> {
  const read = await readConfig(project);
  if (read.outcome === 'config') return read.config;
  throw new UsageError(read.detail);
}
