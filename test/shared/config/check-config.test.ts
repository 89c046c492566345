import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../shared/config/check-config.ts';

const publishers = [{ name: 'meridian-desk' }];
const detailOf = (input: unknown, stage?: unknown) => {
  const checked = checkConfig(input, stage);
  return checked.outcome === 'wrong' ? checked.detail : checked.outcome;
};

describe('the config', () => {
  it('is filled in where it is silent', () => {
    expect(checkConfig({ stage: 'dev', publishers })).toEqual({
      outcome: 'config',
      config: {
        stage: 'dev',
        publishers: [{ name: 'meridian-desk', principals: [], uploadOrigins: [] }],
        events: { consumerAccounts: [], logAll: false, archiveDays: 90 },
        runbook: 'docs/runbook.md',
        logRetentionDays: 30,
      },
    });
  });

  it('gives way to a stage named on the command line', () => {
    expect(checkConfig({ stage: 'dev', publishers }, 'prod')).toMatchObject({ config: { stage: 'prod' } });
    expect(detailOf({ stage: 'dev', publishers }, 'Prod')).toMatch(/^faircopy\.config\.ts: stage: expected/);
  });

  it.each([
    ['nothing at all', undefined, /the default export: /],
    ['a stage that cannot be part of a name', { stage: 'My Stage', publishers }, /: stage: expected 1 to 20/],
    ['no publisher', { stage: 'dev', publishers: [] }, /: publishers: expected at least one/],
    [
      'a publisher twice',
      { stage: 'dev', publishers: [...publishers, ...publishers] },
      /expected every publisher name once/,
    ],
    [
      'publishers that would share an output',
      { stage: 'dev', publishers: [{ name: 'a-1' }, { name: 'a1' }] },
      /expected publisher names that differ in more than hyphens/,
    ],
    ['a publisher with a slash', { stage: 'dev', publishers: [{ name: 'a/b' }] }, /publishers\[0\]\.name: /],
    [
      'more publishers than one event pattern takes',
      { stage: 'dev', publishers: Array.from({ length: 50 }, (_, n) => ({ name: `${'x'.repeat(37)}${n}` })) },
      /publishers: expected publisher names of at most \d+ characters together/,
    ],
    [
      'names too long for a role',
      { stage: 'a'.repeat(20), publishers: [{ name: 'b'.repeat(39) }] },
      /expected stage and publisher name of at most 54 characters together/,
    ],
    [
      'anybody as a principal',
      { stage: 'dev', publishers: [{ name: 'ab', principals: ['arn:aws:iam::111122223333:role/*'] }] },
      /publishers\[0\]\.principals\[0\]: expected the ARN of one IAM principal/,
    ],
    [
      'an origin that is no address',
      { stage: 'dev', publishers: [{ name: 'ab', uploadOrigins: ['*'] }] },
      /publishers\[0\]\.uploadOrigins\[0\]: expected an origin/,
    ],
    ['a misspelt setting', { stage: 'dev', publishers, alarmMail: 'x' }, /alarmMail/],
    [
      'an account that is none',
      { stage: 'dev', publishers, events: { consumerAccounts: ['42'] } },
      /events\.consumerAccounts\[0\]: expected 12 digits/,
    ],
    [
      'days that CloudWatch Logs does not know',
      { stage: 'dev', publishers, logRetentionDays: 8 },
      /logRetentionDays: expected 7, 14, 30, 90 or 365/,
    ],
  ])('is told in one sentence what is wrong with it: %s', (_, input, expected) => {
    const detail = detailOf(input);
    expect(detail).toMatch(/^faircopy\.config\.ts: /);
    expect(detail).toMatch(expected);
    expect(detail).not.toContain('\n');
  });
});
