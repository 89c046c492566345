import type { ArticleEvent } from '../../events/index.ts';
import type { EventPublisher } from '../../shared/port/event-publisher.ts';
import { compare } from '../../shared/record/compare.ts';
import type { RecordChange } from '../../shared/record/record-change.ts';
import { type EventOrigin, toEvent } from '../../shared/record/to-event.ts';

/** What publish works with, and what its events say of where they come from. */
export interface PublishDeps extends EventOrigin {
  readonly publisher: EventPublisher;
}

/** What became of one change. `silent`: it is worth no event. */
export type ChangeOutcome =
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'published'; readonly event: ArticleEvent }
  | {
      readonly outcome: 'failed';
      readonly event: ArticleEvent;
      readonly code: string;
      readonly message: string;
    };

/** Tells the bus of each change that is worth an event. Answers for every change, in order. */
export async function publish(
  changes: readonly RecordChange[],
  deps: PublishDeps,
  signal?: AbortSignal,
): Promise<ChangeOutcome[]> {
  const events = changes.map((change) => eventOf(change, deps));
  const told = events.filter((event) => event !== undefined);
  if (told.length === 0) return changes.map(() => ({ outcome: 'silent' }));
  const answers = (await deps.publisher.publish(told, signal)).values();
  return events.map((event) => {
    if (event === undefined) return { outcome: 'silent' };
    const answer = answers.next().value ?? UNANSWERED;
    return { ...answer, event };
  });
}

const UNANSWERED = {
  outcome: 'failed',
  code: 'unanswered',
  message: 'expected an answer for every event, found fewer',
} as const;

function eventOf(change: RecordChange, origin: EventOrigin): ArticleEvent | undefined {
  const comparison = compare(change.previous, change.next);
  return comparison.change === 'none' ? undefined : toEvent(comparison, origin);
}
