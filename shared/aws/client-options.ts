import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Tries of one request, the first included; adaptive mode also slows down where the service asks for it. */
const MAX_ATTEMPTS = 4;

/** Milliseconds to get a connection: within a region it takes about one. */
const CONNECTION_TIMEOUT_MS = 1_000;

/** Milliseconds for one try of a request, body included: a 10 MB page takes well under one second. */
const REQUEST_TIMEOUT_MS = 5_000;

/** More than the calls that one invocation has in flight at once. */
const MAX_SOCKETS = 50;

/** Options of every SDK client: adaptive retries, kept-alive connections, no call without a time limit. */
export function clientOptions() {
  return {
    maxAttempts: MAX_ATTEMPTS,
    retryMode: 'adaptive',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: MAX_SOCKETS },
      httpsAgent: { keepAlive: true, maxSockets: MAX_SOCKETS },
    }),
  };
}
