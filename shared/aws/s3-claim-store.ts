import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { sdkFault, statusOf } from './sdk-fault.ts';

/** The record bucket: bodies of claims by key. Each call throws a `Fault` when S3 cannot answer. */
export interface ClaimStore {
  put(key: string, body: string, signal?: AbortSignal): Promise<void>;
  /** Undefined where the claim is gone. */
  get(key: string, signal?: AbortSignal): Promise<string | undefined>;
  delete(key: string, signal?: AbortSignal): Promise<void>;
}

/** The claim store on S3. Reading needs `s3:ListBucket` beside `s3:GetObject`, else a claim that is gone answers 403. */
export function s3ClaimStore(client: S3Client, bucket: string): ClaimStore {
  const options = (signal?: AbortSignal) => (signal === undefined ? {} : { abortSignal: signal });
  const fail = (key: string, cause: unknown): never => {
    throw sdkFault('claim-store-unavailable', `s3://${bucket}/${key}`, cause);
  };
  return {
    async put(key, body, signal) {
      const input = { Bucket: bucket, Key: key, Body: body, ContentType: 'application/json' };
      await client.send(new PutObjectCommand(input), options(signal)).catch((cause) => fail(key, cause));
    },
    async get(key, signal) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), options(signal));
        return await answer.Body?.transformToString();
      } catch (cause) {
        return statusOf(cause) === 404 ? undefined : fail(key, cause);
      }
    },
    async delete(key, signal) {
      const command = new DeleteObjectCommand({ Bucket: bucket, Key: key });
      await client.send(command, options(signal)).catch((cause) => fail(key, cause));
    },
  };
}
