import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { LOOPBACK } from '../../../cli/local/free-port.ts';
import { type EngineChoice, openEngine } from '../../../cli/local/open-engine.ts';
import type { StepReport } from '../../../cli/local/step-report.ts';
import { UsageError } from '../../../cli/usage-error.ts';

const quiet: StepReport = { step: (_label, work) => work(), note: () => {} };
const open = (choice: Partial<EngineChoice>) =>
  openEngine({ auth: false, ...choice }, quiet, new AbortController().signal);

let server: Server | undefined;
afterEach(() => server?.close());

/** Something that answers every request with `body`. */
async function answering(body: string): Promise<string> {
  server = createServer((_request, response) => response.end(body)).listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  return `http://${LOOPBACK}:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

describe('openEngine', () => {
  it('takes the address that is given before anything else, and learns whether it enforces IAM', async () => {
    const endpointUrl = await answering('{"auth":"enabled"}');
    expect(await open({ endpointUrl })).toMatchObject({
      engine: 'endpoint',
      endpoint: endpointUrl,
      auth: true,
    });
  });

  it('takes another kind of emulator by its word', async () => {
    const endpointUrl = await answering('<html>');
    expect(await open({ endpointUrl, auth: true })).toMatchObject({ engine: 'endpoint', auth: true });
  });

  it('lets memory win over an address when it is asked for', async () => {
    expect(await open({ engine: 'memory', endpointUrl: 'http://10.0.0.1' })).toEqual({ engine: 'memory' });
  });

  it.each<[string, Partial<EngineChoice>, RegExp]>([
    ['an address of another machine', { endpointUrl: 'http://10.0.0.1:4566' }, /address of this machine/],
    ['an address that does not answer', { endpointUrl: `http://${LOOPBACK}:1` }, /nothing answers/],
    ['engine endpoint without an address', { engine: 'endpoint' }, /needs AWS_ENDPOINT_URL/],
    ['memory with IAM', { engine: 'memory', auth: true }, /need an emulator/],
    ['memory with a port', { engine: 'memory', port: 4566 }, /need an emulator/],
  ])('refuses %s in one sentence', async (_what, choice, sentence) => {
    const opening = open(choice);
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow(sentence);
  });

  it('refuses IAM on an emulator that does not enforce it', async () => {
    const endpointUrl = await answering('{"auth":"disabled"}');
    await expect(open({ endpointUrl, auth: true })).rejects.toThrow(/does not enforce IAM/);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(await answering('')).port);
    await expect(open({ engine: 'emulator', port })).rejects.toThrow(/port \d+ is taken/);
  });
});
