import * as z from 'zod';
import { Fault } from '../fault.ts';

const name = z.string().min(1);

/** Environment of the ingest function, set by `infra/`. */
export const IngestEnv = z.object({
  STAGE: name,
  RECORD_TABLE: name,
  /** Holds the sections of records too large for one DynamoDB item. */
  RECORD_BUCKET: name,
  /** Names of the publishers in the config, separated by commas. */
  PUBLISHERS: name.transform((list) => new Set(list.split(','))),
});
export type IngestEnv = z.infer<typeof IngestEnv>;

/** Environment of the publish function, set by `infra/`. */
export const PublishEnv = z.object({ STAGE: name, RECORD_TABLE: name, RECORD_BUCKET: name, EVENT_BUS: name });
export type PublishEnv = z.infer<typeof PublishEnv>;

/** Reads the process environment by `schema`. Throws a `Fault` that names every variable that is missing or wrong. */
export function readEnv<Env>(schema: z.ZodType<Env>, env: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Fault(`environment: ${z.prettifyError(parsed.error)}`, {
    code: 'bad-environment',
    retryable: false,
  });
}
