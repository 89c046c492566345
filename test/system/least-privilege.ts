import { S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod';
import { emulatorAccess } from '../../cli/local/emulator-clients.ts';
import type { System } from './open-system.ts';

const Credentials = z.object({
  AccessKeyId: z.string(),
  SecretAccessKey: z.string(),
  SessionToken: z.string(),
});

/** S3 with the rights of the role that a publisher uploads by, taken as the publisher would take it. */
export async function uploadClient(system: System, publisher: string): Promise<S3Client> {
  const access = emulatorAccess(system.endpoint);
  const sts = new STSClient(access);
  const RoleArn = uploadRoleOf(system, publisher);
  const answer = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'system-test' }));
  sts.destroy();
  const credentials = Credentials.parse(answer.Credentials);
  return new S3Client({
    ...access,
    forcePathStyle: true,
    credentials: {
      accessKeyId: credentials.AccessKeyId,
      secretAccessKey: credentials.SecretAccessKey,
      sessionToken: credentials.SessionToken,
    },
  });
}

/** The stack tells each publisher's role as an output. */
function uploadRoleOf(system: System, publisher: string): string {
  const { outputs } = system.deployment.stack;
  const word = publisher.replaceAll('-', '').toLowerCase();
  const key = [...outputs.keys()].find((name) => name.toLowerCase() === `uploadrolearn${word}`);
  const arn = outputs.get(key ?? '');
  if (arn !== undefined) return arn;
  throw new Error(
    `expected an output UploadRoleArn… of ${publisher}, found ${[...outputs.keys()].join(', ')}`,
  );
}
