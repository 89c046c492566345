import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { DeployedStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';

/** Sends each function an empty batch, so that its process is up before the first page comes. */
export async function warmFunctions(clients: EmulatorClients, stack: DeployedStack): Promise<void> {
  const functions = [...stack.resources.values()].filter(
    (resource) => resource.type === 'AWS::Lambda::Function',
  );
  const Payload = JSON.stringify({ Records: [] });
  await Promise.all(
    functions.map(({ physicalId }) =>
      clients.lambda.send(new InvokeCommand({ FunctionName: physicalId, Payload })),
    ),
  );
}
