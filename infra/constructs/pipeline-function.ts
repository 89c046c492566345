import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { METRIC_NAMESPACE } from '../../shared/runtime/metric-names.ts';
import { functionCode } from '../function-bundle.ts';

/** What a function is made from; `service` is its name in logs, metrics and folders. */
export interface PipelineFunctionProps {
  readonly stage: string;
  readonly service: string;
  readonly description: string;
  readonly timeout: Duration;
  /** Megabytes; a vCPU comes with every 1,769 of them. */
  readonly memorySize: number;
  readonly logRetention: RetentionDays;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function of the pipeline with its own role, log group and the settings that all of them share. */
export class PipelineFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly memorySize: number;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const { stage, service, description, timeout, memorySize } = props;
    this.memorySize = memorySize;
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/faircopy/${stage}/${service}`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: CDK's default one carries a managed policy that may write to every log group.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${service} of Faircopy (${stage}) may do`,
    });
    this.logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `faircopy-${stage}-${service}`,
      description,
      code: functionCode(`functions/${service}/handler.ts`),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      timeout,
      memorySize,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // INFO keeps the report line, with the memory used.
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: Tracing.ACTIVE,
      environment: {
        STAGE: stage,
        POWERTOOLS_SERVICE_NAME: service,
        POWERTOOLS_METRICS_NAMESPACE: METRIC_NAMESPACE,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        NODE_OPTIONS: '--enable-source-maps',
        ...props.environment,
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'xray:PutTraceSegments and xray:PutTelemetryRecords, which active tracing needs, know no resource to name.',
    });
  }

  /** Adds a right to the function's role. */
  allow(actions: readonly string[], ...resources: string[]): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources }));
  }
}
