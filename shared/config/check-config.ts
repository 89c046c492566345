import * as z from 'zod';
import { FaircopyConfig } from './faircopy-config.ts';

/** The config, or in one sentence what is wrong with it. */
export type CheckedConfig =
  | { readonly outcome: 'config'; readonly config: FaircopyConfig }
  | { readonly outcome: 'wrong'; readonly detail: string };

/** Checks what `faircopy.config.ts` exports. `stage`, where given (`-c stage=NAME`), takes the place of the config's own. */
export function checkConfig(input: unknown, stage?: unknown): CheckedConfig {
  const chosen = stage === undefined || !isObject(input) ? input : { ...input, stage };
  const parsed = FaircopyConfig.safeParse(chosen);
  if (parsed.success) return { outcome: 'config', config: parsed.data };
  return { outcome: 'wrong', detail: `faircopy.config.ts: ${parsed.error.issues.map(tell).join('; ')}` };
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null;
}

function tell(issue: z.core.$ZodIssue): string {
  return `${z.core.toDotPath(issue.path) || 'the default export'}: ${issue.message}`;
}
