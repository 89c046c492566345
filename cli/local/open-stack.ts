import type { FaircopyConfig } from '../../shared/config/faircopy-config.ts';
import { removeLocalEndpoint, writeLocalEndpoint } from '../local-endpoint.ts';
import type { DeployedStack } from './deploy-stack.ts';
import { deployToEmulator } from './deploy-to-emulator.ts';
import { emulatorClients } from './emulator-clients.ts';
import { type EmulatorLocalStack, emulatorLocalStack } from './emulator-local-stack.ts';
import type { LeftOut } from './left-out.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import type { LocalStack } from './local-stack.ts';
import { memoryLocalStack } from './memory-local-stack.ts';
import { openConsumer } from './open-consumer.ts';
import { type EngineChoice, type OpenEngine, openEngine } from './open-engine.ts';
import { PATHS } from './paths.ts';
import type { StepReport } from './step-report.ts';
import { synthesize } from './synthesize.ts';

const MEMORY_NOTE =
  'engine memory: the same functions without S3, SQS, IAM, the CDK template or any other part of AWS; nothing of infra/ is shown';

/** The engine, and whether the stack stays up for other commands to find. */
export interface StackChoice extends EngineChoice {
  readonly announce: boolean;
}

/** Opens an engine and puts the stack on it. Whatever was started is stopped by the stack's `close`, or here when this throws. */
export async function openStack(
  config: FaircopyConfig,
  choice: StackChoice,
  report: StepReport,
  signal: AbortSignal,
): Promise<LocalStack> {
  // The synthesis goes on beside the environment and the emulator, and ends early when there is no use for it.
  const unneeded = new AbortController();
  const either = AbortSignal.any([signal, unneeded.signal]);
  const sure =
    choice.engine === 'emulator' || (choice.engine === undefined && choice.endpointUrl === undefined);
  const early = sure ? synthesis(report, either) : undefined;
  early?.catch(() => {});
  let engine: OpenEngine | undefined;
  try {
    engine = await openEngine(choice, report, signal);
    if (engine.engine === 'memory') {
      unneeded.abort();
      report.note(MEMORY_NOTE);
      return memoryLocalStack(new Set(config.publishers.map(({ name }) => name)));
    }
    const assembly = await (early ?? synthesis(report, signal));
    return await deploy(config, choice, engine, assembly, report, signal);
  } catch (error) {
    unneeded.abort();
    if (engine !== undefined && engine.engine !== 'memory') await engine.stop();
    throw error;
  }
}

async function synthesis(report: StepReport, signal: AbortSignal): Promise<string> {
  const { folder } = await report.step(
    'synthesizing the stack',
    () => synthesize(PATHS.root, PATHS.assembly, signal),
    ({ made }) => (made ? 'stack synthesized' : 'stack unchanged since its last synthesis'),
  );
  return folder;
}

async function deploy(
  config: FaircopyConfig,
  choice: StackChoice,
  engine: Exclude<OpenEngine, { engine: 'memory' }>,
  assembly: string,
  report: StepReport,
  signal: AbortSignal,
): Promise<LocalStack> {
  const { endpoint, auth } = engine;
  const clients = emulatorClients(endpoint);
  const { stack, leftOut, setByApi } = await report.step(
    'deploying the stack',
    () => deployToEmulator(clients, endpoint, assembly, { auth, signal }),
    (done) =>
      `stack ${done.stack.stackName} deployed, ${done.stack.resources.size} resources, functions warm`,
  );
  tellLeftOut(report, leftOut, setByApi);
  const local: EmulatorLocalStack = await emulatorLocalStack(clients, stack);
  const mirror = choice.announce
    ? await openConsumer(clients, engine, config.stage, report, signal)
    : undefined;
  if (choice.announce) await announce(endpoint, config.stage, stack);
  let closing: Promise<void> | undefined;
  const close = async () => {
    if (choice.announce) await removeLocalEndpoint(PATHS.root);
    if (engine.engine === 'endpoint') await local.close();
    await engine.stop();
    clients.destroy();
  };
  return { ...local, ...mirror, close: () => (closing ??= close()) };
}

/** Tells `faircopy put --local` where the stack is. */
async function announce(endpoint: string, stage: string, stack: DeployedStack): Promise<void> {
  const { accessKeyId, secretAccessKey, region } = LOCAL_ACCOUNT;
  const outputs = Object.fromEntries(stack.outputs);
  await writeLocalEndpoint({ endpoint, region, accessKeyId, secretAccessKey, stage, outputs }, PATHS.root);
}

function tellLeftOut(report: StepReport, leftOut: readonly LeftOut[], setByApi: number): void {
  if (setByApi > 0) report.note(`${setByApi} settings that its CloudFormation drops were set by API`);
  if (leftOut.length === 0) return;
  report.note('left out, since the emulator lacks it (the template tests hold it):');
  const byReason = Map.groupBy(leftOut, ({ why }) => why);
  for (const [why, parts] of byReason) {
    const names = parts.map(({ logicalId, type }) => `${logicalId} (${type})`);
    report.note(`  ${why}: ${names.join(', ')}`);
  }
}
