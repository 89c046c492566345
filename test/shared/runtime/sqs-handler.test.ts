import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../shared/fault.ts';
import { sqsHandler } from '../../../shared/runtime/sqs-handler.ts';
import { makeTelemetry } from '../../../shared/runtime/telemetry.ts';
import { captureOutput, lambdaContext } from '../../functions/lambda-context.ts';

vi.hoisted(() =>
  Object.assign(process.env, { POWERTOOLS_DEV: 'true', POWERTOOLS_METRICS_DISABLED: 'false' }),
);

let output = captureOutput();
beforeEach(() => {
  output = captureOutput();
});
afterEach(() => vi.restoreAllMocks());

const batch = (...bodies: string[]) => ({
  Records: bodies.map((body, index) => ({ messageId: `message-${index}`, body, attributes: {} })),
});

describe('sqsHandler', () => {
  const telemetry = () => makeTelemetry('ingest', 'test');

  it('works the messages one after the other', async () => {
    let open = 0;
    const most: number[] = [];
    const receive = async () => {
      open += 1;
      most.push(open);
      await Promise.resolve();
      open -= 1;
    };
    await sqsHandler({ telemetry: telemetry(), receive })(batch('a', 'b', 'c'), lambdaContext());
    expect(most).toEqual([1, 1, 1]);
  });

  it('gives back only the messages that failed, even when that is all of them', async () => {
    const receive = async ({ body }: { body: string }) => {
      if (body === 'bad') throw new Fault('expected good, found bad', { code: 'bad', retryable: false });
    };
    const handler = sqsHandler({ telemetry: telemetry(), receive });
    expect(await handler(batch('good', 'bad', 'good'), lambdaContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }],
    });
    expect(await handler(batch('bad'), lambdaContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }],
    });
    expect(await handler(batch('good'), lambdaContext())).toEqual({ batchItemFailures: [] });
  });

  it('reports what is left when the deadline comes, and starts none of it', async () => {
    const received: string[] = [];
    const receive = async ({ body }: { body: string }) => {
      received.push(body);
      if (body === 'slow') await new Promise(() => {});
    };
    const DONE_AT_ONCE = 2_005;
    const answer = await sqsHandler({ telemetry: telemetry(), receive })(
      batch('quick', 'slow', 'late'),
      lambdaContext(DONE_AT_ONCE),
    );
    expect(received).toEqual(['quick', 'slow']);
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-2' }],
    });
    expect(output.lines()).toContainEqual(
      expect.objectContaining({ code: 'deadline', messageId: 'message-2' }),
    );
  });

  it('has a key on every line while its message is worked, and on none of the next', async () => {
    const { logger, metrics } = telemetry();
    const receive = async ({ body }: { body: string }) => {
      if (body === 'keyed') logger.appendKeys({ recordId: 'r1' });
      logger.info(body);
      if (body === 'keyed') throw new Error('then it broke');
    };
    await sqsHandler({ telemetry: { logger, metrics }, receive })(batch('keyed', 'bare'), lambdaContext());
    const [keyed, bare, fault] = output.lines();
    expect(keyed).toMatchObject({ message: 'keyed', recordId: 'r1', messageId: 'message-0' });
    expect(bare).toMatchObject({ message: 'bare', messageId: 'message-1', function_request_id: 'request-1' });
    expect(bare).not.toHaveProperty('recordId');
    expect(fault).toMatchObject({ level: 'ERROR', recordId: 'r1', code: 'unexpected', retryable: false });
  });

  it('throws for an invocation that is no SQS batch, and says where', async () => {
    const running = sqsHandler({ telemetry: telemetry(), receive: async () => {} })(
      { Records: [{ messageId: 'm' }] },
      lambdaContext(),
    );
    await expect(running).rejects.toThrow(/expected string, received undefined[\s\S]*Records\[0\]\.body/);
  });

  it('counts a cold start once', async () => {
    vi.stubEnv('AWS_LAMBDA_INITIALIZATION_TYPE', 'on-demand');
    const handler = sqsHandler({ telemetry: telemetry(), receive: async () => {} });
    await handler(batch('a'), lambdaContext());
    await handler(batch('b'), lambdaContext());
    expect(output.metrics().filter((line) => 'ColdStart' in line)).toMatchObject([
      { ColdStart: 1, stage: 'test', service: 'ingest' },
    ]);
    vi.unstubAllEnvs();
  });
});
