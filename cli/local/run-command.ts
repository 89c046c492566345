import { spawn } from 'node:child_process';

/** What became of a command: it ended with a code and its output, or there is no such command. */
export type CommandResult =
  | { readonly outcome: 'ended'; readonly code: number; readonly output: string }
  | { readonly outcome: 'not-found' };

/** Options of one command; `env` replaces the environment, `signal` kills it. */
export interface CommandOptions {
  readonly cwd?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a command without a shell and waits for its end. `output` holds standard output and error in order. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve({ outcome: 'not-found' });
      else reject(error);
    });
    child.on('close', (code) => {
      resolve({ outcome: 'ended', code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
