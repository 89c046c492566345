import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { abortable } from './abortable.ts';
import type { BatchResponse } from './batch-response.ts';
import { handlerStack, type LambdaHandler } from './handler-stack.ts';
import { SqsEvent, type SqsMessage } from './sqs-event.ts';
import type { Telemetry } from './telemetry.ts';
import { toFault } from './to-fault.ts';

/** What a queue's function is made of: `receive` works one message, and throws to give it back to the queue. */
export interface SqsHandlerParts {
  readonly telemetry: Telemetry;
  readonly receive: (message: SqsMessage, signal: AbortSignal) => Promise<void>;
}

/**
 * The handler stack for an SQS batch: one message after the other (so that two large pages never lie in memory at
 * once), and only those that failed are given back to the queue. When the deadline comes, the rest count as failed.
 * Log keys that `receive` appends are gone with its message.
 */
export function sqsHandler({ telemetry, receive }: SqsHandlerParts): LambdaHandler<BatchResponse> {
  const { logger } = telemetry;
  const processor = new BatchProcessor(EventType.SQS);
  const guard = async (message: SqsMessage, signal: AbortSignal): Promise<void> => {
    logger.resetKeys();
    logger.appendKeys({ messageId: message.messageId });
    try {
      signal.throwIfAborted();
      await abortable(receive(message, signal), signal);
    } catch (cause) {
      const fault = toFault(cause);
      logger.error(fault.message, { code: fault.code, retryable: fault.retryable, error: fault });
      throw fault;
    } finally {
      logger.resetKeys();
    }
  };
  return handlerStack({
    telemetry,
    schema: SqsEvent,
    work: (event, signal) =>
      processPartialResponse(event, (message: SqsMessage) => guard(message, signal), processor, {
        processInParallel: false,
        throwOnFullBatchFailure: false,
      }),
  });
}
