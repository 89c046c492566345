import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../shared/fault.ts';
import { LOOPBACK } from './free-port.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import { PATHS } from './paths.ts';

/** It answers after 0.6 s on two cores; on a machine busy with a synthesis ten times that was seen. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;
/** Between SIGTERM and SIGKILL; a stop with warm functions took 1–3 s. */
const STOP_TIMEOUT_MS = 6_000;
/** Functions stay warm for a day of work instead of the emulator's five minutes. */
const WARM_SECONDS = 12 * 60 * 60;
const SHOWN_LINES = 15;

/** A running emulator. `stop` may be called more than once and ends with the process gone and its files removed. */
export interface Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** How to start one: the interpreter of its environment, the port, and whether IAM policies are enforced. */
export interface EmulatorOptions {
  readonly python: string;
  readonly port: number;
  readonly auth: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Starts the emulator on 127.0.0.1 alone and waits until it answers. Throws a `Fault` with the end of its log. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const scratch = makeScratch();
  mkdirSync(PATHS.state, { recursive: true });
  const log = openSync(PATHS.emulatorLog, 'w');
  const child = spawn(options.python, [PATHS.emulatorScript], {
    cwd: scratch,
    env: emulatorEnv(options, scratch),
    // Its own process group: Ctrl-C reaches us alone, and we stop it with its functions in the right order.
    detached: true,
    // The pipe tells it when this process is gone.
    stdio: ['pipe', log, log],
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = () => {
    signalGroup(child, 'SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    await Promise.race([gone, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    kill();
    await gone;
    process.removeListener('exit', kill);
  };
  try {
    const endpoint = `http://${LOOPBACK}:${options.port}`;
    await waitUntilReady(endpoint, child, options.signal);
    return { endpoint, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The emulator's own temporary folder. It unpacks functions below it, so the two entries decide how Node loads
 * them: CommonJS unless the file says otherwise, and with the project's packages in reach.
 */
function makeScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'faircopy-local-'));
  writeFileSync(join(scratch, 'package.json'), '{"type":"commonjs"}\n');
  symlinkSync(join(PATHS.root, 'node_modules'), join(scratch, 'node_modules'), 'junction');
  return scratch;
}

/** Nothing is inherited but the search path and the locale: a stray AWS_* variable would send functions elsewhere. */
function emulatorEnv(options: EmulatorOptions, scratch: string): NodeJS.ProcessEnv {
  const modules = join(PATHS.root, 'node_modules');
  const path = [dirname(process.execPath), join(modules, '.bin'), process.env['PATH'] ?? ''];
  return {
    PATH: path.join(delimiter),
    HOME: scratch,
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    TMPDIR: scratch,
    NODE_PATH: modules,
    GATEWAY_PORT: String(options.port),
    BIND_HOST: LOOPBACK,
    MINISTACK_HOST: LOOPBACK,
    MINISTACK_REGION: LOCAL_ACCOUNT.region,
    MINISTACK_ACCOUNT_ID: LOCAL_ACCOUNT.account,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.secretAccessKey,
    AWS_DEFAULT_REGION: LOCAL_ACCOUNT.region,
    AUTH: String(options.auth),
    // These two would listen on all interfaces.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    LAMBDA_WARM_TTL_SECONDS: String(WARM_SECONDS),
  };
}

async function waitUntilReady(endpoint: string, child: ChildProcess, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw await notReady('it ended at once');
    }
    // Its own word that it has the port: an answer alone may come from another one that took the port meanwhile.
    const log = await readFile(PATHS.emulatorLog, 'utf8');
    const listens = log.includes(`Running on ${endpoint} `);
    const answer = listens ? await fetch(`${endpoint}/_ministack/health`).catch(() => undefined) : undefined;
    if (answer?.ok === true) return;
    await sleep(POLL_MS);
  }
  throw await notReady(`it did not answer within ${START_TIMEOUT_MS / 1000} s`);
}

async function notReady(what: string): Promise<Fault> {
  const log = await readFile(PATHS.emulatorLog, 'utf8').catch(() => '');
  const end = log.trim().split('\n').slice(-SHOWN_LINES).join('\n  ');
  return new Fault(`the local emulator did not start: ${what}. The end of ${PATHS.emulatorLog}:\n  ${end}`, {
    code: 'emulator-not-ready',
    retryable: true,
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
