import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { Fault } from '../fault.ts';
import { withDeadline } from './deadline.ts';
import type { Telemetry } from './telemetry.ts';
import { toFault } from './to-fault.ts';

/** What a function is made of: the shape of what it is invoked with, and its work on that until the deadline. */
export interface HandlerParts<Event, Result> {
  readonly telemetry: Telemetry;
  readonly schema: z.ZodType<Event>;
  readonly work: (event: Event, signal: AbortSignal) => Promise<Result>;
}

/** A Lambda handler. */
export type LambdaHandler<Result> = (event: unknown, context: Context) => Promise<Result>;

/**
 * The middy stack that every function stands in: logger with Lambda's context, metrics with the cold start, the event
 * parsed at the edge, the deadline guard, and each fault that leaves the function told once with its code.
 */
export function handlerStack<Event, Result>(parts: HandlerParts<Event, Result>): LambdaHandler<Result> {
  const { telemetry, schema, work } = parts;
  const { logger, metrics } = telemetry;
  const base = (event: unknown, context: Context): Promise<Result> =>
    withDeadline(context, (signal) => work(parseEvent(schema, event), signal));
  // middy's own guard would answer for the whole batch at once; `withDeadline` lets the work say what is left.
  const stack = middy<unknown, Result>({ timeoutEarlyInMillis: 0 })
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(flushMetrics(metrics))
    .onError(({ error }) => {
      const fault = toFault(error);
      logger.error(fault.message, { code: fault.code, retryable: fault.retryable, error: fault });
    })
    .handler(base);
  return async (event, context) => await stack(event, context);
}

function parseEvent<Event>(schema: z.ZodType<Event>, event: unknown): Event {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new Fault(`invocation: ${z.prettifyError(parsed.error)}`, {
    code: 'bad-invocation',
    retryable: false,
  });
}

/** Powertools' own middleware warns whenever there are none, as in a batch of nothing but repeats. */
function flushMetrics(metrics: Metrics): MiddlewareObj<unknown> {
  const flush = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  return {
    before: ({ context }) => metrics.captureColdStartMetric(context.functionName),
    after: flush,
    onError: flush,
  };
}
