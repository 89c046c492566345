import { describe, expect, it } from 'vitest';
import { SETTING_SHAPES } from '../../../cli/local/setting-shapes.ts';

describe('the shapes of settings', () => {
  it('turns a template’s lifecycle into what the API takes', () => {
    const Rules = [
      {
        Id: 'old-versions',
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: '90', NewerNoncurrentVersions: 3 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
      { Status: 'Disabled', Prefix: 'tmp/', ExpirationInDays: 1, ExpiredObjectDeleteMarker: true },
    ];
    expect(SETTING_SHAPES.lifecycle.parse({ Rules })).toEqual({
      Rules: [
        {
          ID: 'old-versions',
          Status: 'Enabled',
          Filter: { Prefix: '' },
          NoncurrentVersionExpiration: { NoncurrentDays: 90, NewerNoncurrentVersions: 3 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
        {
          Status: 'Disabled',
          Filter: { Prefix: 'tmp/' },
          Expiration: { Days: 1, ExpiredObjectDeleteMarker: true },
        },
      ],
    });
  });

  it('turns encryption and archives into what the APIs call them', () => {
    const byDefault = { SSEAlgorithm: 'aws:kms' };
    const encryption = {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true },
      ],
    };
    expect(SETTING_SHAPES.encryption.parse(encryption)).toEqual({
      Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true }],
    });
    const archive = { SourceArn: 'arn:bus', RetentionDays: 90, EventPattern: { source: ['faircopy'] } };
    expect(SETTING_SHAPES.archive.parse(archive)).toEqual({
      EventSourceArn: 'arn:bus',
      RetentionDays: 90,
      EventPattern: '{"source":["faircopy"]}',
    });
  });

  it('refuses what it does not understand rather than setting half of it', () => {
    expect(SETTING_SHAPES.lifecycle.safeParse({ Rules: [{ Status: 'On' }] }).success).toBe(false);
  });
});
