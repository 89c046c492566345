import { PutObjectCommand } from '@aws-sdk/client-s3';
import { EXIT } from '../exit-code.ts';
import { inOrder } from '../extract/in-order.ts';
import { readSource } from '../extract/read-source.ts';
import { startProgress } from '../progress.ts';
import { openRecords } from '../stack/open-records.ts';
import { type OpenStack, openStack, type StackChoice } from '../stack/open-stack.ts';
import { writeOut } from '../write-out.ts';
import { awaitVerdict, type Uploaded } from './await-verdict.ts';
import { contentTypeOf } from './content-type-of.ts';
import { describeVerdict } from './describe-verdict.ts';
import type { Upload } from './list-uploads.ts';

/** Uploads at a time; each holds one page in memory. */
const PARALLEL_UPLOADS = 8;

/** How to put: to which stack, and for how many milliseconds to wait for each verdict (not at all when absent). */
export interface PutOptions extends StackChoice {
  /** Raw bucket to use instead of the stack's own. */
  readonly bucket?: string | undefined;
  readonly waitMs?: number | undefined;
}

interface Put {
  readonly line: string;
  readonly good: boolean;
}

/** Uploads every page and, when asked, follows each to its verdict. Answers the exit code. */
export async function putPages(uploads: readonly Upload[], options: PutOptions): Promise<number> {
  const stack = await openStack(options);
  const bucket = options.bucket ?? (await stack.output('RawBucketName'));
  const verdict = options.waitMs === undefined ? undefined : await verdictReader(stack, options.waitMs);
  const progress = startProgress(uploads.length, 'pages');
  let exitCode: number = EXIT.done;
  const put = (upload: Upload) => putOne({ ...stack, bucket }, upload, verdict);
  for await (const { line, good } of inOrder(uploads, put, PARALLEL_UPLOADS)) {
    if (good) await writeOut(`${line}\n`);
    else {
      progress.say(line);
      exitCode = EXIT.failed;
    }
    progress.step();
  }
  progress.stop();
  stack.close();
  return exitCode;
}

type Verdict = (uploaded: Uploaded) => Promise<Put>;

async function verdictReader(stack: OpenStack, waitMs: number): Promise<Verdict> {
  const records = await openRecords(stack);
  return async (uploaded) => {
    const record = await awaitVerdict({ read: records.get }, uploaded, waitMs);
    if (record !== undefined) {
      return { line: describeVerdict(uploaded.key, record), good: record.status === 'ingested' };
    }
    return { line: `no verdict on ${uploaded.key} within ${waitMs / 1000} s`, good: false };
  };
}

/** Never rejects: one page that fails must not stop the others. */
async function putOne(
  stack: Pick<OpenStack, 's3'> & { readonly bucket: string },
  upload: Upload,
  verdict: Verdict | undefined,
): Promise<Put> {
  const { source, key } = upload;
  try {
    const read = await readSource(source, contentTypeOf(key));
    if (read.outcome === 'rejected') {
      return {
        line: `${source}: not uploaded (${read.rejection.reason}): ${read.rejection.detail}`,
        good: false,
      };
    }
    const { bytes, contentType } = read.raw;
    const command = new PutObjectCommand({
      Bucket: stack.bucket,
      Key: key,
      Body: bytes,
      ContentType: contentType,
    });
    const { ETag, VersionId } = await stack.s3.send(command);
    const uploaded = { bucket: stack.bucket, key, etag: ETag, versionId: VersionId };
    return verdict === undefined
      ? { line: `uploaded  s3://${stack.bucket}/${key}`, good: true }
      : await verdict(uploaded);
  } catch (error) {
    return {
      line: `${source}: failed: ${error instanceof Error ? error.message : String(error)}`,
      good: false,
    };
  }
}
