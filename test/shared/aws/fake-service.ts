import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as the SDK sent it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a service answered when it was recorded. */
export interface Recorded {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** An HTTP endpoint that plays recorded answers, so that a real SDK client with the real options speaks to it. */
export interface FakeService extends AsyncDisposable {
  readonly seen: SeenRequest[];
  /** Client options that lead here, with keys that open nothing. */
  readonly options: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
}

/** Starts one on a free port of this machine alone. */
export async function fakeService(answer: (request: SeenRequest) => Recorded): Promise<FakeService> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: await text(request) };
    seen.push(one);
    const { status, headers: answered = {}, body = '' } = answer(one);
    response.writeHead(status, answered).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    options: {
      endpoint: `http://127.0.0.1:${portOf(server.address())}`,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}
