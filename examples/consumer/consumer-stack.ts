import { join } from 'node:path';
import { type App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { onArticle } from 'faircopy/events';
import { SUBJECT_KEY } from './mirror/dynamo-seen-store.ts';
import { WANTED } from './mirror/wanted.ts';

/** One article takes well under a second; the claim on its subject outlives this, and the queue's hiding both. */
const FUNCTION_TIMEOUT = Duration.seconds(30);
const CLAIM_SECONDS = 60;
const HIDDEN = Duration.minutes(3);

/** Deliveries until a message is a dead letter: one that is held by another delivery comes again too. */
const MAX_RECEIVES = 8;
const DEAD_LETTER_DAYS = Duration.days(14);

/** A consumer of Faircopy: keeps every article that it may use as a Markdown file in a bucket of its own. */
export class ConsumerStack extends Stack {
  constructor(app: App, stage: string) {
    super(app, `faircopy-consumer-${stage}`, { description: 'Mirrors licensed articles to Markdown files' });
    const of = (name: string) => StringParameter.valueForStringParameter(this, `/faircopy/${stage}/${name}`);

    const deadLetters = new Queue(this, 'DeadLetters', {
      enforceSSL: true,
      retentionPeriod: DEAD_LETTER_DAYS,
    });
    const queue = new Queue(this, 'Articles', {
      enforceSSL: true,
      visibilityTimeout: HIDDEN,
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    const rule = new Rule(this, 'Wanted', {
      ruleName: `faircopy-mirror-${stage}`,
      eventBus: EventBus.fromEventBusName(this, 'Bus', of('event-bus')),
      eventPattern: onArticle(WANTED),
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
    });

    const files = new Bucket(this, 'Files', {
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    });
    const seen = new Table(this, 'Seen', {
      partitionKey: { name: SUBJECT_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
    });
    const records = Table.fromTableName(this, 'Records', of('record-table'));
    const claims = Bucket.fromBucketName(this, 'Claims', of('record-bucket'));

    const mirror = new NodejsFunction(this, 'Mirror', {
      entry: join(import.meta.dirname, 'mirror', 'handler.ts'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: FUNCTION_TIMEOUT,
      memorySize: 512,
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        externalModules: [],
        banner: REQUIRE,
      },
      environment: {
        RECORD_TABLE: records.tableName,
        RECORD_BUCKET: claims.bucketName,
        FILES_BUCKET: files.bucketName,
        SEEN_TABLE: seen.tableName,
        CLAIM_SECONDS: String(CLAIM_SECONDS),
      },
    });
    mirror.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true }));
    records.grant(mirror, 'dynamodb:GetItem');
    claims.grantRead(mirror);
    files.grantPut(mirror);
    files.grantDelete(mirror);
    seen.grant(mirror, 'dynamodb:UpdateItem');

    new CfnOutput(this, 'FilesBucketName', { value: files.bucketName });
    new CfnOutput(this, 'SeenTableName', { value: seen.tableName });
    new CfnOutput(this, 'RuleArn', { value: rule.ruleArn });
  }
}

/** CommonJS dependencies still call `require`, which an ES module does not have. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
