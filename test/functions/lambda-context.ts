import type { Context } from 'aws-lambda';
import { vi } from 'vitest';

/** What Lambda hands a function beside the event, with `remaining` milliseconds before its timeout. */
export function lambdaContext(remaining = 30_000): Context {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'faircopy-test',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-north-1:111122223333:function:faircopy-test',
    memoryLimitInMB: '1024',
    awsRequestId: 'request-1',
    logGroupName: '/aws/lambda/faircopy-test',
    logStreamName: 'stream',
    getRemainingTimeInMillis: () => remaining,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

/** A line of a function's output: a log line, or metrics in CloudWatch's embedded format. */
export type Line = Record<string, unknown>;

/** Keeps what functions write from the terminal, and gives it as JSON lines. Needs `POWERTOOLS_DEV` set before. */
export function captureOutput(): { lines: () => Line[]; metrics: () => Line[] } {
  const spies = (['debug', 'info', 'warn', 'error', 'log'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  const all = (): Line[] => spies.flatMap((spy) => spy.mock.calls.map(([line]) => JSON.parse(String(line))));
  return {
    lines: () => all().filter((line) => !('_aws' in line)),
    metrics: () => all().filter((line) => '_aws' in line),
  };
}
