import { eventBridgeArchive } from '../../shared/aws/eventbridge-archive.ts';
import { eventBridgePublisher } from '../../shared/aws/eventbridge-publisher.ts';
import { openStack, type StackChoice } from '../stack/open-stack.ts';
import { type ReplayOptions, replayEvents } from './replay-events.ts';

/** Replays from the archive of a stack. Answers the exit code. */
export async function replayFromStack(options: ReplayOptions, choice: StackChoice): Promise<number> {
  const stack = await openStack(choice);
  const stop = new AbortController();
  // Without a pattern nothing has to be put away: Ctrl-C then just ends the command.
  if (options.pattern !== undefined) process.once('SIGINT', () => stop.abort());
  try {
    const archive = eventBridgeArchive({
      client: stack.eventBridge,
      sqs: stack.sqs,
      archiveArn: await stack.output('EventArchiveArn'),
      busArn: await stack.output('EventBusArn'),
    });
    const bus = await stack.output('EventBusName');
    const publisher = eventBridgePublisher({ client: stack.eventBridge, bus });
    const say = (line: string) => void process.stderr.write(`${line}\n`);
    return await replayEvents(options, {
      archive,
      publisher,
      signal: stop.signal,
      now: () => new Date(),
      say,
    });
  } finally {
    stack.close();
  }
}
