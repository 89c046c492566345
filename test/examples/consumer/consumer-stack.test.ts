import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { onArticle } from '../../../events/index.ts';
import { ConsumerStack } from '../../../examples/consumer/consumer-stack.ts';
import { WANTED } from '../../../examples/consumer/mirror/wanted.ts';

const app = new App({ analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } });
const template = Template.fromStack(new ConsumerStack(app, 'test'));

/** Logical id of the one resource of a type whose id begins with `start`. */
function idOf(type: string, start: string): string {
  const [id, ...more] = Object.keys(template.findResources(type)).filter((name) => name.startsWith(start));
  if (id === undefined || more.length > 0) throw new Error(`expected one ${type} named ${start}…`);
  return id;
}
const queue = idOf('AWS::SQS::Queue', 'Articles');
const deadLetters = idOf('AWS::SQS::Queue', 'DeadLetters');

describe('the consumer’s stack', () => {
  it('asks the bus for the articles that it may use, by the pattern of the kit', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: onArticle(WANTED),
      EventBusName: { Ref: Match.stringLikeRegexp('^SsmParameterValuefaircopytesteventbus') },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [queue, 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [deadLetters, 'Arn'] } },
        }),
      ],
    });
  });

  it('gives up on a message after eight deliveries, and keeps it', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 180,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] }, maxReceiveCount: 8 },
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queue, 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('holds a claim for longer than the function can run, and hides a message for longer than both', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 30,
      Environment: { Variables: Match.objectLike({ CLAIM_SECONDS: '60' }) },
    });
  });

  it('reads records and writes none', () => {
    const policies = template.findResources('AWS::IAM::Policy', {
      Properties: { PolicyName: Match.stringLikeRegexp('^MirrorServiceRole') },
    });
    const actions = JSON.stringify(policies).match(/(?:dynamodb|s3):[\w*]+/g) ?? [];
    expect(new Set(actions)).toEqual(
      new Set([
        'dynamodb:GetItem',
        'dynamodb:UpdateItem',
        's3:GetObject*',
        's3:GetBucket*',
        's3:List*',
        's3:PutObject',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
        's3:PutObjectTagging',
        's3:PutObjectVersionTagging',
        's3:Abort*',
        's3:DeleteObject*',
      ]),
    );
  });
});
