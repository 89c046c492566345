import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { UsageError } from '../usage-error.ts';

const Pattern = z.record(z.string(), z.unknown());

/** An event pattern, given as JSON or as the path of a file that holds it. Throws a `UsageError` for what is neither. */
export async function readPattern(given: string): Promise<object> {
  const isJson = given.trimStart().startsWith('{');
  const text = isJson ? given : await readFile(given, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`--pattern: ${given} is neither JSON nor a file`);
  const parsed = Pattern.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UsageError(`--pattern: expected a JSON object${isJson ? '' : ` in ${given}`}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
