import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, LOOPBACK } from '../../../cli/local/free-port.ts';

describe('freePort', () => {
  it('gives another port when the wanted one is taken', async () => {
    const server = createServer().listen(0, LOOPBACK);
    await once(server, 'listening');
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const found = await freePort(taken);
    server.close();
    expect(found).toBeGreaterThan(0);
    expect(found).not.toBe(taken);
  });

  it('gives the wanted port when nothing listens there', async () => {
    const wanted = (await freePort(0)) ?? 0;
    expect(await freePort(wanted)).toBe(wanted);
  });
});
