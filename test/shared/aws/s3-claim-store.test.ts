import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../../shared/aws/client-options.ts';
import { s3ClaimStore } from '../../../shared/aws/s3-claim-store.ts';
import { type FakeService, fakeService } from './fake-service.ts';

const storeOn = (service: FakeService) =>
  s3ClaimStore(new S3Client({ ...clientOptions(), ...service.options, forcePathStyle: true }), 'claims');

const denied = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<Error><Code>AccessDenied</Code><Message>no</Message></Error>',
};

describe('s3ClaimStore', () => {
  it('puts, gets and deletes by key', async () => {
    await using service = await fakeService(({ method }) =>
      method === 'GET' ? { status: 200, body: '{"sections":[]}' } : { status: method === 'PUT' ? 200 : 204 },
    );
    const store = storeOn(service);
    await store.put('claims/a.json', '{"sections":[]}');
    expect(await store.get('claims/a.json')).toBe('{"sections":[]}');
    await store.delete('claims/a.json');
    expect(service.seen.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
      'PUT /claims/claims/a.json',
      'GET /claims/claims/a.json',
      'DELETE /claims/claims/a.json',
    ]);
  });

  it('knows a claim that is gone', async () => {
    const gone = { status: 404, body: '<Error><Code>NoSuchKey</Code><Message>no</Message></Error>' };
    await using service = await fakeService(() => gone);
    expect(await storeOn(service).get('claims/a.json')).toBeUndefined();
  });

  it('throws a fault that names the object when S3 says no', async () => {
    await using service = await fakeService(() => denied);
    const store = storeOn(service);
    const expected = { code: 'claim-store-unavailable', retryable: false };
    await expect(store.get('claims/a.json')).rejects.toMatchObject(expected);
    await expect(store.put('claims/a.json', '{}')).rejects.toMatchObject(expected);
    await expect(store.delete('claims/a.json')).rejects.toThrow('s3://claims/claims/a.json');
  });
});
