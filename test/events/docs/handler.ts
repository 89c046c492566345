import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import {
  type ArticleEvent,
  idempotent,
  isWanted,
  parseArticleEvent,
  type SeenStore,
} from '../../../events/index.ts';
import { WANTED } from './wanted.ts';

/** What is yours: the memory of what was handled, and what is done with an article. */
interface Parts {
  readonly seen: SeenStore;
  readonly keep: (event: ArticleEvent) => Promise<void>;
  readonly drop: (recordId: string) => Promise<void>;
}

export function makeHandler({ seen, keep, drop }: Parts) {
  const mirror = idempotent(
    (event: ArticleEvent) => (isWanted(event, WANTED) ? keep(event) : drop(event.subject)),
    { seen },
  );
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { messageId, body } of Records) {
      try {
        const parsed = parseArticleEvent(JSON.parse(body));
        if (parsed.outcome === 'unknown') throw new Error(parsed.detail);
        await mirror(parsed.event);
      } catch (error) {
        console.error(error); // The queue brings this message again, and at last to the dead letters.
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
