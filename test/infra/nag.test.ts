import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkWithNag } from '../../infra/nag.ts';
import { addStack, FULL_CONFIG, makeApp, SMALL_CONFIG } from './synthesize.ts';

const Reasons = z.record(z.string(), z.string().min(30));

function checkedApp(config = FULL_CONFIG) {
  const app = makeApp();
  const stack = addStack(app, config);
  checkWithNag(app);
  return { app, stack };
}

describe('CloudFormation’s schemas and CDK’s default rules', () => {
  // Its engine takes seconds to start, so that it is not part of every synthesis.
  it('find nothing in the stack', () => {
    const app = makeApp({ '@aws-cdk/core:validateAgainstDefaultRules': true });
    addStack(app, FULL_CONFIG);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('cdk-nag', () => {
  it.each([
    ['with everything that a config can turn on', FULL_CONFIG],
    ['as small as it can be', SMALL_CONFIG],
  ])('finds nothing in the stack %s', (_, config) => {
    const { app } = checkedApp(config);
    expect(() => app.synth()).not.toThrow();
  });

  it('stops the synthesis of a stack with a bucket that is not safe', () => {
    const { app, stack } = checkedApp();
    new Bucket(stack, 'Unsafe');
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
  });

  it('is answered with a reason for each finding that stays', () => {
    const { stack } = checkedApp();
    const answers = stack.node
      .findAll()
      .flatMap((construct) => construct.node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .map(({ data }) => data);
    expect(Reasons.array().parse(answers).length).toBeGreaterThan(0);
  });
});
