import { applySettings } from './apply-settings.ts';
import { type DeployedStack, deployStack } from './deploy-stack.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import { emulatorTemplate } from './emulator-template.ts';
import type { LeftOut } from './left-out.ts';
import { readAssembly } from './read-assembly.ts';
import { warmFunctions } from './warm-functions.ts';

/** What stands after a deployment, and what of the template does not. */
export interface Deployment {
  readonly stack: DeployedStack;
  readonly leftOut: readonly LeftOut[];
  /** How many settings went in by API, since the emulator's CloudFormation drops them. */
  readonly setByApi: number;
}

/** Deploys the synthesized app of `assembly` to the emulator at `endpoint`, makes good what it drops, and warms the functions. */
export async function deployToEmulator(
  clients: EmulatorClients,
  endpoint: string,
  assembly: string,
  options: { readonly auth: boolean; readonly signal?: AbortSignal | undefined },
): Promise<Deployment> {
  const artifact = await readAssembly(assembly);
  const { template, leftOut, byApi } = emulatorTemplate(artifact.template, options);
  const stack = await deployStack(clients, endpoint, artifact, template, options.signal);
  await applySettings(clients, stack, byApi);
  await warmFunctions(clients, stack);
  return { stack, leftOut, setByApi: byApi.length };
}
