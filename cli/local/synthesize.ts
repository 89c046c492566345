import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Fault } from '../../shared/fault.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import { runCommand } from './run-command.ts';
import { sourceDigest } from './source-digest.ts';

const STAMP = 'faircopy-sources.sha256';
/** An error with its place; a report of findings is longer. */
const ERROR_LINES = 10;
const REPORT_LINES = 40;
const ERROR_LINE = /^\w{0,40}(?:Error|Fault)\b/;

const CdkJson = z.looseObject({ app: z.string(), context: z.record(z.string(), z.unknown()).optional() });

/** The synthesized app: its folder, and whether it had to be made or was still that of these sources. */
export interface Assembly {
  readonly folder: string;
  readonly made: boolean;
}

/** What the app follows from, where that is not the stack's own sources, and context beside that of its `cdk.json`. */
export interface SynthesisOptions {
  readonly digest?: Promise<string>;
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * Synthesizes the CDK app of `root` into `folder`, as `cdk synth` does it (the same app, the same context), for the
 * emulator's account and with no AWS address or credentials in sight. Left as it is while no source has changed.
 */
export async function synthesize(
  root: string,
  folder: string,
  signal?: AbortSignal,
  options: SynthesisOptions = {},
): Promise<Assembly> {
  const context = options.context === undefined ? '' : ` ${JSON.stringify(options.context)}`;
  const digest = (await (options.digest ?? sourceDigest(root))) + context;
  const found = await readFile(join(folder, STAMP), 'utf8').catch(() => undefined);
  if (found === digest) return { folder, made: false };

  // Made beside it and then moved, so that one that was broken off never looks whole.
  const fresh = `${folder}.${process.pid}`;
  const cdk = CdkJson.parse(JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')));
  const [command, ...args] = cdk.app.split(' ');
  try {
    const result = await runCommand(command === 'node' ? process.execPath : (command ?? ''), args, {
      cwd: root,
      env: synthEnv(fresh, { ...cdk.context, ...options.context }),
      signal,
    });
    if (result.outcome === 'not-found' || result.code !== 0) {
      const output = result.outcome === 'ended' ? result.output : `no such command: ${command}`;
      throw new Fault(
        [`the CDK app (${cdk.app}) could not be synthesized:`, ...tellingLines(output)].join('\n  '),
        {
          code: 'synthesis-failed',
          retryable: false,
        },
      );
    }
    await writeFile(join(fresh, STAMP), digest);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return { folder, made: true };
}

/** The error and what follows it; the end of the output where no line names one. */
function tellingLines(output: string): string[] {
  const lines = output.trim().split('\n');
  const error = lines.findIndex((line) => ERROR_LINE.test(line));
  return error === -1 ? lines.slice(-REPORT_LINES) : lines.slice(error, error + ERROR_LINES);
}

function synthEnv(outdir: string, context: Record<string, unknown>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_'),
  );
  return {
    ...Object.fromEntries(inherited),
    CDK_OUTDIR: outdir,
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_DEFAULT_ACCOUNT: LOCAL_ACCOUNT.account,
    CDK_DEFAULT_REGION: LOCAL_ACCOUNT.region,
  };
}
