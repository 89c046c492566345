import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  DescribeRuleCommand,
  type EventBridgeClient,
  ReplayState as EventBridgeState,
  ResourceNotFoundException,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { EventArchive, ReplayState } from '../port/event-archive.ts';
import { catchReplay } from './catch-replay.ts';
import { sdkFault } from './sdk-fault.ts';

/** Where the archive is, and the bus it is of: a replay can only go back to that one. */
export interface EventBridgeArchiveDeps {
  readonly client: EventBridgeClient;
  readonly sqs: SQSClient;
  readonly archiveArn: string;
  readonly busArn: string;
}

/** The archive on EventBridge. Needs DescribeArchive, StartReplay, DescribeReplay and DescribeRule; to catch one, the rights to make and delete a rule and a queue. */
export function eventBridgeArchive(deps: EventBridgeArchiveDeps): EventArchive {
  const { client, sqs, archiveArn, busArn } = deps;
  const fail = (what: string, cause: unknown): never => {
    throw sdkFault('event-archive-unavailable', what, cause);
  };
  const orNothing = (what: string) => (cause: unknown) =>
    cause instanceof ResourceNotFoundException ? undefined : fail(what, cause);
  return {
    async describe() {
      const command = new DescribeArchiveCommand({ ArchiveName: nameIn(archiveArn) });
      const found = await client.send(command).catch(orNothing(archiveArn));
      if (found === undefined) return undefined;
      const days = found.RetentionDays === 0 ? undefined : found.RetentionDays;
      return { since: found.CreationTime ?? new Date(0), days };
    },
    async ruleArn(name) {
      const command = new DescribeRuleCommand({ Name: name, EventBusName: nameIn(busArn) });
      return (await client.send(command).catch(orNothing(`rule ${name}`)))?.Arn;
    },
    async startReplay({ name, from, to, rules }) {
      const FilterArns = rules.length === 0 ? {} : { FilterArns: [...rules] };
      const command = new StartReplayCommand({
        ReplayName: name,
        EventSourceArn: archiveArn,
        EventStartTime: from,
        EventEndTime: to,
        Destination: { Arn: busArn, ...FilterArns },
      });
      await client.send(command).catch((cause: unknown) => fail(`replay ${name}`, cause));
    },
    async replayState(name) {
      const command = new DescribeReplayCommand({ ReplayName: name });
      const found = await client.send(command).catch((cause: unknown) => fail(`replay ${name}`, cause));
      const { State, EventLastReplayedTime, StateReason } = found;
      return { state: stateOf(State), reached: EventLastReplayedTime, reason: StateReason };
    },
    catchReplay: (name, pattern) =>
      catchReplay({ eventBridge: client, sqs, bus: nameIn(busArn) }, name, pattern),
  };
}

/** `arn:aws:events:eu-north-1:111122223333:archive/NAME`, and the same of a bus. */
function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function stateOf(state: EventBridgeState | undefined): ReplayState['state'] {
  switch (state) {
    case EventBridgeState.COMPLETED:
      return 'completed';
    case EventBridgeState.CANCELLED:
      return 'cancelled';
    case EventBridgeState.FAILED:
      return 'failed';
    default:
      return 'going';
  }
}
