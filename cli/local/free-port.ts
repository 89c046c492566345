import { createServer } from 'node:net';

/** The address everything of the local run listens on: this machine alone. */
export const LOOPBACK = '127.0.0.1';

/** The port that was listened on for a moment (0 asks the system for one), or undefined where it is taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/** `wanted` if nothing listens there, else a port that the system gives; undefined when there is none. */
export async function freePort(wanted: number): Promise<number | undefined> {
  return (await tryPort(wanted)) ?? (await tryPort(0));
}
