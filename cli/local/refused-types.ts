/** Why the emulator's CloudFormation would not create the stack with a resource of this type in it. */
export const REFUSED_TYPES: ReadonlyMap<string, string> = new Map([
  ['AWS::Events::EventBusPolicy', 'no policies on buses'],
  ['AWS::Events::Connection', 'no connections'],
  ['AWS::Events::ApiDestination', 'needs a connection'],
  ['AWS::EventSchemas::Discoverer', 'no schema registry'],
  ['AWS::EventSchemas::Registry', 'no schema registry'],
  ['AWS::EventSchemas::RegistryPolicy', 'no schema registry'],
  ['AWS::EventSchemas::Schema', 'no schema registry'],
  ['AWS::CloudWatch::CompositeAlarm', 'no composite alarms'],
  ['AWS::CloudWatch::AnomalyDetector', 'no anomaly detection'],
  ['AWS::Logs::QueryDefinition', 'no saved queries'],
  ['AWS::SQS::QueueInlinePolicy', 'no inline policies'],
  ['AWS::SNS::TopicInlinePolicy', 'no inline policies'],
  ['AWS::ApplicationSignals::ServiceLevelObjective', 'no service level objectives'],
  ['AWS::Budgets::Budget', 'no budgets'],
  ['AWS::Synthetics::Canary', 'no canaries'],
  ['AWS::StepFunctions::StateMachineAlias', 'no state machine aliases'],
  ['AWS::CloudFormation::CustomResource', 'custom resources need boto3 there and hang'],
]);

/** Properties that make a resource refused though its type is not: type, property, why. */
export const REFUSED_PROPERTIES: readonly (readonly [type: string, property: string, why: string])[] = [
  ['AWS::CloudWatch::Alarm', 'Metrics', 'no alarms on metric math'],
];

/** Custom resources of CDK have types of this prefix. */
export const CUSTOM_RESOURCE_PREFIX = 'Custom::';

/** Kinds of setting that the emulator takes by API though not by template. */
export const SETTING_KINDS = [
  'archive',
  'bucket-encryption',
  'bucket-lifecycle',
  'bucket-ownership',
  'bucket-tags',
  'table-ttl',
  'table-recovery',
] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** Whole resources that are refused in a template but can be made by API. */
export const RESOURCES_BY_API: ReadonlyMap<string, SettingKind> = new Map([
  ['AWS::Events::Archive', 'archive'],
]);

/** Properties that are dropped without a word: type, property, and the setting that makes it good. */
export const PROPERTIES_BY_API: readonly (readonly [type: string, property: string, kind: SettingKind])[] = [
  ['AWS::S3::Bucket', 'BucketEncryption', 'bucket-encryption'],
  ['AWS::S3::Bucket', 'LifecycleConfiguration', 'bucket-lifecycle'],
  ['AWS::S3::Bucket', 'OwnershipControls', 'bucket-ownership'],
  ['AWS::S3::Bucket', 'Tags', 'bucket-tags'],
  ['AWS::DynamoDB::Table', 'TimeToLiveSpecification', 'table-ttl'],
  ['AWS::DynamoDB::GlobalTable', 'TimeToLiveSpecification', 'table-ttl'],
  ['AWS::DynamoDB::Table', 'PointInTimeRecoverySpecification', 'table-recovery'],
];
