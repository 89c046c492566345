import { Command } from 'commander';
import * as z from 'zod';
import { PublisherName } from '../../shared/config/faircopy-config.ts';
import { parseOptions } from '../parse-options.ts';
import { listUploads } from '../put/list-uploads.ts';

/** Longest wait for one verdict, seconds: a day, far past the queue's patience. */
const MAX_TIMEOUT_SECONDS = 86_400;

const Options = z.object({
  publisher: PublisherName,
  stage: z.string().optional(),
  bucket: z.string().optional(),
  local: z.boolean().default(false),
  wait: z.boolean().default(false),
  timeout: z.coerce
    .number(`expected seconds, 1 to ${MAX_TIMEOUT_SECONDS}`)
    .min(1, `expected seconds, 1 to ${MAX_TIMEOUT_SECONDS}`)
    .max(MAX_TIMEOUT_SECONDS, `expected seconds, 1 to ${MAX_TIMEOUT_SECONDS}`),
});

const HELP = `
A file becomes <publisher>/<name>, a folder's pages <publisher>/<path in the folder>; gzip is unpacked first. The
bucket is the raw bucket of the stack faircopy-<stage>, the stage that of faircopy.config.ts unless given. --local (or
AWS_ENDPOINT_URL) puts to the stack that "npm run local" keeps up.

Examples:
  faircopy put --publisher meridian-desk page.html
  faircopy put --publisher meridian-desk --wait --stage prod pages/
  faircopy put --publisher meridian-desk --local --wait page.html`;

/** `faircopy put`: pages to the raw bucket of a deployed or the local stack. */
export function putCommand(): Command {
  return new Command('put')
    .description("upload pages under a publisher's prefix")
    .argument('<path...>', 'files or folders')
    .requiredOption('-p, --publisher <name>', 'whose pages they are')
    .option('--stage <stage>', 'stage of the deployed stack')
    .option('--bucket <name>', "raw bucket, instead of the stack's")
    .option('--local', 'the stack that "npm run local" keeps up')
    .option('-w, --wait', 'follow each page to its verdict')
    .option('--timeout <seconds>', 'longest wait for a verdict', '60')
    .addHelpText('after', HELP)
    .action(async (paths: string[], given: unknown) => {
      const options = parseOptions(Options, given);
      const uploads = await listUploads(options.publisher, paths);
      const { putPages } = await import('../put/put-pages.ts');
      const waitMs = options.wait ? options.timeout * 1000 : undefined;
      process.exitCode = await putPages(uploads, { ...options, waitMs });
    });
}
