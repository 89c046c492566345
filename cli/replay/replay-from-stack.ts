import { eventBridgeArchive } from '../../shared/aws/eventbridge-archive.ts';
import { openStack, type StackChoice } from '../stack/open-stack.ts';
import { type ReplayOptions, replayEvents } from './replay-events.ts';

/** Replays from the archive of a stack. Answers the exit code. */
export async function replayFromStack(options: ReplayOptions, choice: StackChoice): Promise<number> {
  const stack = await openStack(choice);
  try {
    const archive = eventBridgeArchive({
      client: stack.eventBridge,
      archiveArn: await stack.output('EventArchiveArn'),
      busArn: await stack.output('EventBusArn'),
    });
    const say = (line: string) => void process.stderr.write(`${line}\n`);
    return await replayEvents(options, { archive, now: () => new Date(), say });
  } finally {
    stack.close();
  }
}
