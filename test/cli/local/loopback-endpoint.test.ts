import { describe, expect, it } from 'vitest';
import { loopbackEndpoint } from '../../../cli/local/loopback-endpoint.ts';
import { UsageError } from '../../../cli/usage-error.ts';

describe('loopbackEndpoint', () => {
  it.each([
    ['http://127.0.0.1:4566', 'http://127.0.0.1:4566'],
    ['http://127.0.0.1:4566/', 'http://127.0.0.1:4566'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://127.1:4566', 'http://127.0.0.1:4566'],
    ['http://[::1]:4566', 'http://[::1]:4566'],
  ])('takes an address of this machine: %s', (given, expected) => {
    expect(loopbackEndpoint(given)).toBe(expected);
  });

  it.each([
    'https://s3.us-east-1.amazonaws.com',
    'http://10.0.0.7:4566',
    'http://0.0.0.0:4566',
    'http://127.0.0.1.example.org:4566',
    'http://localhost.example.org',
    'http://127.0.0.1@example.org:4566',
    'http://[::ffff:10.0.0.7]:4566',
  ])('refuses any other address: %s', (given) => {
    expect(() => loopbackEndpoint(given)).toThrow(UsageError);
    expect(() => loopbackEndpoint(given)).toThrow(/expected an address of this machine/);
  });

  it.each(['127.0.0.1:4566', 'file:///tmp/x', ''])('refuses what is no http address: "%s"', (given) => {
    expect(() => loopbackEndpoint(given)).toThrow(/expected http:\/\/127\.0\.0\.1:PORT, found/);
  });
});
