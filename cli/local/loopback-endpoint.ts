import { UsageError } from '../usage-error.ts';

const LOOPBACK_V4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/**
 * The address in AWS_ENDPOINT_URL, without a trailing slash. Throws a `UsageError` for any host but this machine's
 * loopback: the local run deploys with made-up keys and may not touch anything else.
 */
export function loopbackEndpoint(given: string): string {
  const url = URL.parse(given);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UsageError(`AWS_ENDPOINT_URL: expected http://127.0.0.1:PORT, found "${given}"`);
  }
  const { hostname } = url;
  if (hostname !== 'localhost' && hostname !== '[::1]' && !LOOPBACK_V4.test(hostname)) {
    throw new UsageError(
      `AWS_ENDPOINT_URL: expected an address of this machine (127.0.0.1, localhost or [::1]), found "${hostname}"; a real deployment is "npm run deploy"`,
    );
  }
  return url.origin;
}
