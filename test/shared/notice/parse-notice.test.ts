import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../shared/notice/parse-notice.ts';

/** As AWS documents it: S3 user guide, "EventBridge event message structure". */
const created = {
  version: '0',
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '111122223333',
  time: '2026-03-01T10:00:00Z',
  region: 'eu-north-1',
  resources: ['arn:aws:s3:::raw'],
  detail: {
    version: '0',
    bucket: { name: 'raw' },
    object: {
      key: 'harbour-times/år 1+1.html',
      size: 5,
      etag: 'b1946ac92492d2347c6235b4d2611184',
      'version-id': 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
      sequencer: '00617f08299329d189',
    },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: '123456789012',
    'source-ip-address': '1.2.3.4',
    reason: 'PutObject',
  },
};

const deleted = (deletionType: string, reason: string) => ({
  ...created,
  'detail-type': 'Object Deleted',
  detail: {
    ...created.detail,
    object: { key: 'harbour-times/a.html', 'version-id': 'v1', sequencer: '617f0837b476e463' },
    reason,
    'deletion-type': deletionType,
  },
});

describe('parseNotice', () => {
  it('reads a create notice with its key as it stands and its sequencer padded', () => {
    expect(parseNotice(JSON.stringify(created))).toEqual({
      outcome: 'notice',
      notice: {
        kind: 'created',
        bucket: 'raw',
        key: 'harbour-times/år 1+1.html',
        versionId: 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
        sequencer: '00617F08299329D189'.padEnd(64, '0'),
        at: '2026-03-01T10:00:00Z',
        etag: 'b1946ac92492d2347c6235b4d2611184',
        size: 5,
      },
    });
  });

  it('reads a notice that has no version id', () => {
    const { 'version-id': _, ...object } = created.detail.object;
    const parsed = parseNotice({ ...created, detail: { ...created.detail, object } });
    expect(parsed).toMatchObject({ outcome: 'notice', notice: { kind: 'created', versionId: undefined } });
  });

  it('tells a delete marker from the removal of one version for good', () => {
    const marker = parseNotice(deleted('Delete Marker Created', 'DeleteObject'));
    const version = parseNotice(deleted('Permanently Deleted', 'Lifecycle Expiration'));
    expect(marker).toMatchObject({ notice: { kind: 'deleted', deletion: 'marker', versionId: 'v1' } });
    expect(version).toMatchObject({ notice: { kind: 'deleted', deletion: 'version', versionId: 'v1' } });
  });

  it("knows S3's test event", () => {
    const body = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'raw', RequestId: 'x', HostId: 'y' };
    expect(parseNotice(JSON.stringify(body))).toEqual({ outcome: 'test-event' });
  });

  it('says what it expected and where, for another kind of event', () => {
    const parsed = parseNotice({ ...created, 'detail-type': 'Object Tags Added' });
    expect(parsed).toMatchObject({ outcome: 'unknown', detail: expect.stringContaining('detail-type') });
  });

  it('names the field that is missing', () => {
    const parsed = parseNotice({ ...created, detail: { ...created.detail, object: { key: 'a' } } });
    expect(parsed).toMatchObject({
      outcome: 'unknown',
      detail: expect.stringMatching(/expected string, received undefined[\s\S]*detail\.object\.sequencer/),
    });
  });

  it('says what stands where JSON should', () => {
    const parsed = parseNotice('not json');
    expect(parsed).toMatchObject({ outcome: 'unknown', detail: expect.stringContaining('expected JSON') });
  });

  it('never throws, whatever the body', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (body) => {
        expect(['notice', 'test-event', 'unknown']).toContain(parseNotice(body).outcome);
      }),
    );
  });
});
