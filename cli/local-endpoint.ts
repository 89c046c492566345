import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { UsageError } from './usage-error.ts';

/** How to reach the stack that `faircopy local` keeps up; lies in `.local/endpoint.json` while it runs. */
export const LocalEndpoint = z.object({
  /** The emulator's address: `http://127.0.0.1:4566`. */
  endpoint: z.url({ protocol: /^https?$/ }),
  region: z.string().min(1),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  /** Stage of the deployed config. */
  stage: z.string().min(1),
  /** Outputs of the CloudFormation stack, by output key. */
  outputs: z.record(z.string(), z.string()),
});
export type LocalEndpoint = z.infer<typeof LocalEndpoint>;

/** Where the file lies below the project folder. */
const localEndpointPath = (project: string): string => join(project, '.local', 'endpoint.json');

/** Tells other commands of this project where the local stack is. Readable by this user alone: it holds keys. */
export async function writeLocalEndpoint(endpoint: LocalEndpoint, project = process.cwd()): Promise<void> {
  const path = localEndpointPath(project);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(LocalEndpoint.parse(endpoint), null, 2)}\n`, { mode: 0o600 });
}

/** Takes the file away again; nothing happens where there is none. */
export async function removeLocalEndpoint(project = process.cwd()): Promise<void> {
  await rm(localEndpointPath(project), { force: true });
}

/** The local stack that is up. Throws a `UsageError` where there is none or the file is not what it should be. */
export async function readLocalEndpoint(project = process.cwd()): Promise<LocalEndpoint> {
  const path = localEndpointPath(project);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError('no local stack is up: start one with "npm run local"');
  const parsed = LocalEndpoint.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${path} is not an endpoint file: ${z.prettifyError(parsed.error)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
