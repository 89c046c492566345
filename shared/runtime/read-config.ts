import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CheckedConfig, checkConfig } from '../config/check-config.ts';

const FILE = 'faircopy.config.ts';

/** Reads and checks `faircopy.config.ts` of `folder`; `stage` as in `checkConfig`. */
export async function readConfig(folder: string, stage?: unknown): Promise<CheckedConfig> {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    return { outcome: 'wrong', detail: `${FILE}: expected it in ${folder}, found none` };
  }
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    return checkConfig(module.default, stage);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { outcome: 'wrong', detail: `${FILE}: expected a module that can be loaded: ${message}` };
  }
}
