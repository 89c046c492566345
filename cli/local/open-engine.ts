import * as z from 'zod';
import { Fault } from '../../shared/fault.ts';
import { UsageError } from '../usage-error.ts';
import type { EngineName } from './engine-name.ts';
import { freePort } from './free-port.ts';
import { loopbackEndpoint } from './loopback-endpoint.ts';
import { PATHS } from './paths.ts';
import { dockerState, startDockerEmulator } from './start-docker-emulator.ts';
import { type Emulator, startEmulator } from './start-emulator.ts';
import type { StepReport } from './step-report.ts';
import { ensureVenv } from './venv.ts';

/** The emulator's own default, where `aws --endpoint-url` and its documentation look for it. */
const DEFAULT_PORT = 4566;

/** What the person asked for; `engine` and `port` are absent where they left the choice. */
export interface EngineChoice {
  readonly engine?: EngineName | undefined;
  readonly port?: number | undefined;
  readonly auth: boolean;
  /** AWS_ENDPOINT_URL as it was given. */
  readonly endpointUrl?: string | undefined;
}

/** An engine that answers: where, whether it enforces IAM, and how to end it. `memory` has no address. */
export type OpenEngine =
  | { readonly engine: 'memory' }
  | ({ readonly engine: Exclude<EngineName, 'memory'>; readonly auth: boolean } & Emulator);

/** What an emulator of this kind says of itself. */
const Health = z.object({ auth: z.enum(['enabled', 'disabled']) });

/** An emulator on this machine answers at once or not at all. */
const ANSWER_TIMEOUT_MS = 5_000;

/**
 * Opens the first engine that can be had: the address that was given, the project's own emulator, Docker, memory; or
 * the one that was asked for, and no other. Throws a `UsageError` for an impossible choice.
 */
export async function openEngine(
  choice: EngineChoice,
  report: StepReport,
  signal: AbortSignal,
): Promise<OpenEngine> {
  const { engine, endpointUrl } = choice;
  if (engine === 'memory') {
    if (choice.auth || choice.port !== undefined) throw new UsageError('--auth and --port need an emulator');
    return { engine };
  }
  if (engine === 'endpoint' || (engine === undefined && endpointUrl !== undefined)) {
    return await openEndpoint(choice, report);
  }
  if (engine === 'docker') return await openDocker(choice, report, signal);
  try {
    const venv = await report.step(
      'making the emulator’s Python environment (once)',
      () => ensureVenv(PATHS.venv, PATHS.requirements, signal),
      ({ made }) => (made ? 'Python environment made' : 'Python environment unchanged'),
    );
    const port = await choosePort(choice, report);
    const emulator = await report.step(
      'starting the emulator',
      () => startEmulator({ python: venv.python, port, auth: choice.auth, signal }),
      ({ endpoint }) => `emulator ready at ${endpoint}`,
    );
    return { engine: 'emulator', auth: choice.auth, ...emulator };
  } catch (error) {
    const unavailable = error instanceof Fault && error.code === 'emulator-unavailable';
    if (engine === 'emulator' || !unavailable) throw error;
    report.note(error.message);
    return await openFallback(choice, report, signal);
  }
}

async function openEndpoint(choice: EngineChoice, report: StepReport): Promise<OpenEngine> {
  if (choice.endpointUrl === undefined) {
    throw new UsageError('--engine endpoint needs AWS_ENDPOINT_URL=http://127.0.0.1:PORT');
  }
  if (choice.port !== undefined) throw new UsageError('--port is for an emulator that is started here');
  const endpoint = loopbackEndpoint(choice.endpointUrl);
  const health = await report.step(`the emulator at ${endpoint} answers`, () => healthOf(endpoint));
  const auth = health === undefined ? choice.auth : health.auth === 'enabled';
  if (choice.auth && !auth) {
    throw new UsageError(
      `the emulator at ${endpoint} does not enforce IAM: start it with AUTH=true, or drop --auth`,
    );
  }
  return { engine: 'endpoint', endpoint, auth, stop: async () => {} };
}

/** Undefined for another kind of emulator. Throws a `UsageError` where nothing answers. */
async function healthOf(endpoint: string): Promise<z.infer<typeof Health> | undefined> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const answer = await fetch(`${endpoint}/_ministack/health`, { signal });
    return Health.safeParse(await answer.json().catch(() => undefined)).data;
  } catch (cause) {
    throw new UsageError(`AWS_ENDPOINT_URL: nothing answers at ${endpoint}`, { cause });
  }
}

async function choosePort({ port }: EngineChoice, report: StepReport): Promise<number> {
  const wanted = port ?? DEFAULT_PORT;
  const found = await freePort(wanted);
  if (found === undefined || (port !== undefined && found !== port)) {
    throw new UsageError(
      `port ${wanted} is taken: name another by --port, or none to have a free one chosen`,
    );
  }
  if (found !== wanted) report.note(`port ${wanted} is taken; using ${found}`);
  return found;
}

async function openDocker(
  choice: EngineChoice,
  report: StepReport,
  signal: AbortSignal,
): Promise<OpenEngine> {
  const state = await dockerState(signal);
  if (state !== 'running') {
    throw new UsageError(
      state === 'not-installed'
        ? 'Docker is not installed'
        : 'Docker is installed, but its engine is not running',
    );
  }
  const port = await choosePort(choice, report);
  const emulator = await report.step(
    'starting the emulator in Docker',
    () => startDockerEmulator({ port, auth: choice.auth, signal }),
    ({ endpoint }) => `emulator ready at ${endpoint}, in Docker`,
  );
  return { engine: 'docker', auth: choice.auth, ...emulator };
}

async function openFallback(
  choice: EngineChoice,
  report: StepReport,
  signal: AbortSignal,
): Promise<OpenEngine> {
  try {
    return await openDocker(choice, report, signal);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof Fault)) throw error;
    report.note(error.message);
    return { engine: 'memory' };
  }
}
