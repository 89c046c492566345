import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { UsageError } from '../usage-error.ts';

/** The outputs of a deployed stack. Throws a `UsageError` where there is no such stack or nobody is signed in. */
export async function readOutputs(stackName: string): Promise<Readonly<Record<string, string>>> {
  const client = new CloudFormationClient();
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const pairs = (Stacks?.[0]?.Outputs ?? []).map((entry) => [
      entry.OutputKey ?? '',
      entry.OutputValue ?? '',
    ]);
    return Object.fromEntries(pairs);
  } catch (error) {
    throw explained(error, stackName);
  } finally {
    client.destroy();
  }
}

/** What AWS refuses because of how the command was called, in words that say what to do. */
function explained(error: unknown, stackName: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'ValidationError' && error.message.includes('does not exist')) {
    return new UsageError(`no stack ${stackName} here: deploy it, name another --stage, or use --local`);
  }
  const unsigned = error.name === 'CredentialsProviderError' || error.message.includes('Region is missing');
  return unsigned ? new UsageError(`AWS: ${error.message}; sign in, set AWS_REGION, or use --local`) : error;
}
