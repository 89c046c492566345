import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../shared/fault.ts';
import { LOOPBACK } from './free-port.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import { runCommand } from './run-command.ts';
import type { Emulator } from './start-emulator.ts';

/** The same version as the Python package that everything here was measured with. */
const IMAGE = 'ministackorg/ministack:1.5.33';
const CONTAINER_PORT = 4566;
/** The image is about 110 MB; this covers its download. */
const START_TIMEOUT_MS = 180_000;
const POLL_MS = 100;

/** Whether a container can be run here, and if not, why. */
export async function dockerState(
  signal?: AbortSignal,
): Promise<'running' | 'not-installed' | 'not-running'> {
  const result = await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], { signal });
  if (result.outcome === 'not-found') return 'not-installed';
  return result.code === 0 ? 'running' : 'not-running';
}

/**
 * Runs the emulator's published image, its port open on 127.0.0.1 alone. Functions run with the image's own Node,
 * whichever that is. Throws a `Fault` where Docker cannot.
 */
export async function startDockerEmulator(options: {
  readonly port: number;
  readonly auth: boolean;
  readonly signal?: AbortSignal | undefined;
}): Promise<Emulator> {
  const name = `faircopy-local-${process.pid}`;
  const stop = async () => {
    await runCommand('docker', ['rm', '--force', '--volumes', name]);
  };
  const args = ['run', '--detach', '--rm', '--name', name];
  args.push('--publish', `${LOOPBACK}:${options.port}:${CONTAINER_PORT}`);
  for (const [key, value] of Object.entries(containerEnv(options.auth)))
    args.push('--env', `${key}=${value}`);
  const started = await runCommand('docker', [...args, IMAGE], { signal: options.signal });
  if (started.outcome === 'not-found' || started.code !== 0) {
    const why = started.outcome === 'ended' ? started.output.trim() : 'docker is not installed';
    throw new Fault(`Docker could not run ${IMAGE}: ${why}`, {
      code: 'emulator-unavailable',
      retryable: false,
    });
  }
  try {
    const endpoint = `http://${LOOPBACK}:${options.port}`;
    await waitUntilReady(endpoint, options.signal);
    return { endpoint, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function containerEnv(auth: boolean): Record<string, string> {
  return {
    AUTH: String(auth),
    MINISTACK_REGION: LOCAL_ACCOUNT.region,
    MINISTACK_ACCOUNT_ID: LOCAL_ACCOUNT.account,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.secretAccessKey,
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
  };
}

async function waitUntilReady(endpoint: string, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(POLL_MS);
  }
  throw new Fault(`the emulator in Docker did not answer at ${endpoint} in time`, {
    code: 'emulator-not-ready',
    retryable: true,
  });
}
