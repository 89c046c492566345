import type * as z from 'zod';
import { UsageError } from './usage-error.ts';

/** The options of a command as its schema has them. Throws a `UsageError` that names the one that is wrong. */
export function parseOptions<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = issue?.path
    .map(String)
    .join('.')
    .replaceAll(CAPITAL, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(`option --${name ?? '…'}: ${issue?.message ?? 'is wrong'}`);
}

const CAPITAL = /[A-Z]/g;
