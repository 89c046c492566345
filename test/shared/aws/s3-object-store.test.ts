import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../../shared/aws/client-options.ts';
import { s3ObjectStore } from '../../../shared/aws/s3-object-store.ts';
import { type FakeService, fakeService, type Recorded } from './fake-service.ts';

const error = (status: number, code: string): Recorded => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>no</Message></Error>`,
});

const found: Recorded = {
  status: 200,
  headers: { 'content-type': 'text/html', etag: '"b1946ac9"', 'x-amz-version-id': 'v1' },
  body: 'hello',
};

/** Adaptive mode waits for seconds after a throttle; that is the SDK's to test. */
const QUICK = { retryMode: 'standard', maxAttempts: 2 };

function storeOn(service: FakeService) {
  return s3ObjectStore(
    new S3Client({ ...clientOptions(), ...QUICK, ...service.options, forcePathStyle: true }),
  );
}

const ref = { bucket: 'raw', key: 'harbour-times/a b.html' };
const limit = { maxBytes: 10 };

describe('s3ObjectStore', () => {
  it('reads a version by its id, without asking for the etag', async () => {
    await using service = await fakeService(() => found);
    const read = await storeOn(service).read({ ...ref, versionId: 'v1', etag: 'b1946ac9' }, limit);
    expect(read).toEqual({
      outcome: 'found',
      bytes: Buffer.from('hello'),
      contentType: 'text/html',
      etag: 'b1946ac9',
      versionId: 'v1',
    });
    const [request] = service.seen;
    expect(request?.url).toMatch(/^\/raw\/harbour-times\/a%20b\.html\?.*versionId=v1/);
    expect(request?.headers).not.toHaveProperty('if-match');
  });

  it('asks for the etag where there is no version id', async () => {
    await using service = await fakeService(() => ({ ...found, headers: { 'x-amz-version-id': 'null' } }));
    const read = await storeOn(service).read({ ...ref, etag: 'b1946ac9' }, limit);
    expect(service.seen[0]?.headers['if-match']).toBe('"b1946ac9"');
    expect(read).toMatchObject({ outcome: 'found', versionId: undefined });
  });

  it('asks for whatever stands there where there is neither', async () => {
    await using service = await fakeService(() => found);
    await storeOn(service).read(ref, limit);
    expect(service.seen[0]?.url).not.toContain('versionId');
    expect(service.seen[0]?.headers).not.toHaveProperty('if-match');
  });

  it.each([
    [404, 'NoSuchKey', 'missing'],
    [404, 'NoSuchVersion', 'missing'],
    [405, 'MethodNotAllowed', 'missing'],
    [412, 'PreconditionFailed', 'superseded'],
  ])('takes %i %s for %s', async (status, code, outcome) => {
    await using service = await fakeService(() => error(status, code));
    expect(await storeOn(service).read(ref, limit)).toEqual({ outcome });
  });

  it('reads no body whose length is over the limit', async () => {
    await using service = await fakeService(() => ({ ...found, body: 'x'.repeat(11) }));
    expect(await storeOn(service).read(ref, limit)).toEqual({ outcome: 'too-large', size: 11 });
  });

  it('stops reading a body of unknown length at the limit', async () => {
    const chunked = { ...found, headers: { 'transfer-encoding': 'chunked' }, body: 'x'.repeat(11) };
    await using service = await fakeService(() => chunked);
    expect(await storeOn(service).read(ref, limit)).toMatchObject({ outcome: 'too-large' });
  });

  it('throws a fault that may pass when S3 cannot answer, after trying again', async () => {
    await using service = await fakeService(() => error(503, 'SlowDown'));
    const read = storeOn(service).read(ref, limit);
    await expect(read).rejects.toMatchObject({ code: 'object-store-unavailable', retryable: true });
    await expect(read).rejects.toThrow('s3://raw/harbour-times/a b.html');
    expect(service.seen.length).toBeGreaterThan(1);
  });

  it('throws a fault that will not pass when S3 denies access', async () => {
    await using service = await fakeService(() => error(403, 'AccessDenied'));
    await expect(storeOn(service).read(ref, limit)).rejects.toMatchObject({ retryable: false });
  });

  it('gives up at the signal', async () => {
    await using service = await fakeService(() => found);
    const signal = AbortSignal.abort();
    await expect(storeOn(service).read(ref, { ...limit, signal })).rejects.toMatchObject({ retryable: true });
  });
});
