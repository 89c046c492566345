import { createHash } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../shared/fault.ts';
import { type CommandResult, runCommand } from './run-command.ts';

/** Oldest Python that the emulator runs on, as its package says. */
const MIN_PYTHON = [3, 10] as const;

/** Written last into the environment, so that one that was broken off is made anew. */
const STAMP = 'faircopy-requirements.sha256';

/** How many lines of a failed command are shown. */
const SHOWN_LINES = 12;

/** Oldest pip that installs into another environment (`--python`). */
const MIN_PIP = [22, 3] as const;

const PYTHON_VERSION = /^(\d{1,3})\.(\d{1,3})$/;
const PIP_VERSION = /^pip (\d{1,3})\.(\d{1,3})/;

/** The emulator's Python environment: its interpreter, and whether it had to be made. */
export interface Venv {
  readonly python: string;
  readonly made: boolean;
}

/**
 * Makes the Python environment `folder` from `requirements` (every package pinned), or finds it unchanged.
 * Throws a `Fault` that says what to install where Python, its `venv` module or the packages cannot be had.
 */
export async function ensureVenv(folder: string, requirements: string, signal?: AbortSignal): Promise<Venv> {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  if (await isFresh(folder, python, stamp)) return { python, made: false };

  const system = await findPython(signal);
  await rm(folder, { recursive: true, force: true });
  try {
    await install(system, folder, python, requirements, signal);
    await writeFile(join(folder, STAMP), stamp);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { python, made: true };
}

async function isFresh(folder: string, python: string, stamp: string): Promise<boolean> {
  const found = await readFile(join(folder, STAMP), 'utf8').catch(() => undefined);
  if (found !== stamp) return false;
  return access(python).then(
    () => true,
    () => false,
  );
}

async function findPython(signal?: AbortSignal): Promise<string> {
  const need = MIN_PYTHON.join('.');
  const seen: string[] = [];
  for (const command of ['python3', 'python']) {
    const program = 'import sys; print("%d.%d" % sys.version_info[:2])';
    const result = await runCommand(command, ['-c', program], { signal });
    if (result.outcome === 'not-found' || result.code !== 0) continue;
    if (isAtLeast(PYTHON_VERSION, result.output.trim(), MIN_PYTHON)) return command;
    seen.push(`${command} is ${result.output.trim()}`);
  }
  const found = seen.length > 0 ? seen.join(', ') : 'no python3 on the PATH';
  throw unavailable(
    `the local emulator needs Python ${need} or newer; found ${found}. Install it (Debian and Ubuntu: apt install python3 python3-venv; macOS: brew install python), or run with --engine memory`,
  );
}

function isAtLeast(pattern: RegExp, text: string, least: readonly [number, number]): boolean {
  const [, major, minor] = pattern.exec(text) ?? [];
  return Number(major) > least[0] || (Number(major) === least[0] && Number(minor) >= least[1]);
}

async function install(
  system: string,
  folder: string,
  python: string,
  requirements: string,
  signal?: AbortSignal,
): Promise<void> {
  // The system's own pip installs into the environment seconds sooner than making a second pip there would.
  const pip = await runCommand(system, ['-m', 'pip', '--version'], { signal });
  const ownPip = pip.outcome === 'ended' && pip.code === 0 && isAtLeast(PIP_VERSION, pip.output, MIN_PIP);
  const made = await runCommand(system, ['-m', 'venv', ...(ownPip ? ['--without-pip'] : []), folder], {
    signal,
  });
  expectDone(made, `${system} -m venv failed; on Debian and Ubuntu install python3-venv`);
  const flags = ['--quiet', '--no-deps', '--no-input', '--disable-pip-version-check', '-r', requirements];
  const installed = ownPip
    ? await runCommand(system, ['-m', 'pip', '--python', python, 'install', ...flags], { signal })
    : await runCommand(python, ['-m', 'pip', 'install', ...flags], { signal });
  expectDone(installed, 'the local emulator could not be installed by pip; is the network there?');
}

function expectDone(result: CommandResult, sentence: string): void {
  if (result.outcome === 'ended' && result.code === 0) return;
  const output = result.outcome === 'ended' ? result.output.trim().split('\n').slice(-SHOWN_LINES) : [];
  throw unavailable([sentence, ...output].join('\n  '));
}

function unavailable(message: string): Fault {
  return new Fault(message, { code: 'emulator-unavailable', retryable: false });
}
