import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FULL_CONFIG, idOf, resourcesOf, SMALL_CONFIG, templateOf } from './synthesize.ts';

const Alarm = z.looseObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  TreatMissingData: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
});

const template = templateOf(FULL_CONFIG);
const topic = idOf(template, 'AWS::SNS::Topic', 'AlarmTopic');
const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(({ Properties }) =>
  Alarm.parse(Properties),
);
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const HEADING = /^## Alarm: (.+)$/gm;
const LINK = /docs\/runbook\.md#([a-z-]+)$/;

/** GitHub's anchor of a heading, as far as these headings go. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

describe('the alarms', () => {
  it('are all that an engineer needs to hear of', () => {
    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(
      [
        'failed-entries',
        'ingest-dead-letters',
        'ingest-errors',
        'ingest-oldest-message',
        'ingest-throttles',
        'publish-errors',
        'publish-iterator-age',
        'publish-throttles',
        'rejected-share',
        'stream-failures',
        'table-system-errors',
        'table-throttles',
      ].map((id) => `faircopy-test-${id}`),
    );
  });

  it('tell the topic when they ring and when all is well, and stay quiet without news', () => {
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({
        AlarmActions: [{ Ref: topic }],
        OKActions: [{ Ref: topic }],
        TreatMissingData: 'notBreaching',
      });
    }
  });

  it('say what they mean and link to a section of the runbook each', () => {
    const anchors = alarms.map(({ AlarmDescription }) => LINK.exec(AlarmDescription)?.[1]);
    expect(anchors).not.toContain(undefined);
    const sections = [...runbook.matchAll(HEADING)].map(([, heading]) => anchorOf(`Alarm: ${heading ?? ''}`));
    expect(sections.sort()).toEqual(anchors.sort());
  });

  it('link to the runbook where the config says it is read', () => {
    const elsewhere = templateOf({ ...SMALL_CONFIG, runbook: 'https://wiki.example/runbook' });
    elsewhere.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('https://wiki\\.example/runbook#alarm-[a-z-]+$'),
    });
  });

  it('know a share only from enough pages', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'faircopy-test-rejected-share',
      Threshold: 25,
      Metrics: Match.arrayWith([
        Match.objectLike({ Expression: Match.stringLikeRegexp('>= 20, 100 \\* FILL\\(rejected, 0\\)') }),
        Match.objectLike({
          Id: 'rejected',
          MetricStat: Match.objectLike({
            Metric: {
              Namespace: 'Faircopy',
              MetricName: 'PagesRejected',
              Dimensions: [
                { Name: 'service', Value: 'ingest' },
                { Name: 'stage', Value: 'test' },
              ],
            },
          }),
        }),
      ]),
    });
  });
});

describe('the alarms’ topic', () => {
  const ours = {
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    ArnLike: { 'aws:SourceArn': Match.anyValue() },
  };

  it('is encrypted by a key that turns, and that CloudWatch may use for our alarms', () => {
    const key = idOf(template, 'AWS::KMS::Key', 'AlarmKey');
    template.hasResourceProperties('AWS::SNS::Topic', {
      KmsMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            Condition: ours,
          }),
        ]),
      },
    });
  });

  it('takes nothing but TLS, and messages of our alarms alone', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: topic }],
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: ours,
          }),
        ],
      },
    });
  });

  it('writes to the address of the config, and to nobody when there is none', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'on-call@faircopy.example',
    });
    templateOf(SMALL_CONFIG).resourceCountIs('AWS::SNS::Subscription', 0);
  });
});

describe('the dashboard', () => {
  it('shows rates, rejections by reason, latency, ages, failures and what costs money', () => {
    const [board] = Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(board?.Properties['DashboardBody']);
    expect(board?.Properties['DashboardName']).toBe('faircopy-test');
    for (const text of [
      'Pages in',
      'Rejected, by reason',
      'Faircopy,reason,service,stage',
      'Events out',
      'ExtractionTime',
      'IteratorAge',
      'ApproximateAgeOfOldestMessage',
      'Cost drivers: Lambda',
      'ConsumedWriteCapacityUnits',
      'PageBytes',
    ]) {
      expect(body).toContain(text);
    }
  });
});
