import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import {
  AccountPrincipal,
  AnyPrincipal,
  type IPrincipal,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../events/index.ts';
import type { FaircopyConfig } from '../../shared/config/faircopy-config.ts';

/** What a subscriber of another account does with rules of its own; it puts no events. */
const SUBSCRIBER_ACTIONS = [
  'events:PutRule',
  'events:DeleteRule',
  'events:DescribeRule',
  'events:DisableRule',
  'events:EnableRule',
  'events:PutTargets',
  'events:RemoveTargets',
  'events:ListTargetsByRule',
];

/** What the bus is made from. */
export interface ArticleBusProps {
  readonly stage: string;
  readonly events: FaircopyConfig['events'];
  readonly logRetention: RetentionDays;
}

/**
 * The bus that tells of articles, and the archive it is replayed from. It has no dead letters of its own: a bus needs
 * them only for a customer's key that it may no longer use, and targets bring theirs.
 */
export class ArticleBus extends Construct {
  readonly bus: EventBus;
  readonly archiveArn: string;

  constructor(scope: Construct, { stage, events, logRetention }: ArticleBusProps) {
    super(scope, 'Articles');
    const name = `faircopy-${stage}`;
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: name,
      description: `Articles of Faircopy (${stage})`,
    });
    this.bus.archive('Archive', {
      archiveName: name,
      description: 'Every event, to be replayed',
      eventPattern: { source: [EVENT_SOURCE] },
      retention: Duration.days(events.archiveDays),
    });
    // By its name, and not of the resource: where an archive is made by API instead, the address is the same.
    this.archiveArn = Stack.of(this).formatArn({
      service: 'events',
      resource: 'archive',
      resourceName: name,
    });
    for (const account of events.consumerAccounts) {
      this.letSubscribe(`Account${account}`, new AccountPrincipal(account));
    }
    if (events.organizationId !== undefined) {
      this.letSubscribe('Organization', new AnyPrincipal(), { 'aws:PrincipalOrgID': events.organizationId });
    }
    if (events.logAll) this.logAll(name, logRetention);
  }

  /** Rules belong to the account that made them, and see this service's events alone (EventBridge user guide, bus policies). */
  private letSubscribe(sid: string, principal: IPrincipal, whoever: Record<string, string> = {}): void {
    const rules = Stack.of(this).formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: `${this.bus.eventBusName}/*`,
    });
    this.bus.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [principal],
        actions: SUBSCRIBER_ACTIONS,
        resources: [rules],
        conditions: {
          StringEqualsIfExists: {
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable that IAM fills in.
            'events:creatorAccount': '${aws:PrincipalAccount}',
            'events:source': EVENT_SOURCE,
          },
          ...(Object.keys(whoever).length === 0 ? {} : { StringEquals: whoever }),
        },
      }),
    );
  }

  /**
   * The target is written out, and the right to write as a native resource policy, because CDK's CloudWatchLogGroup
   * target makes that policy by a custom resource.
   */
  private logAll(name: string, retention: RetentionDays): void {
    const logGroup = new LogGroup(this, 'EventLog', {
      logGroupName: `/aws/events/${name}`,
      retention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const arn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroup.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const target: IRuleTarget = { bind: () => ({ arn }) };
    const rule = new Rule(this, 'LogAll', {
      eventBus: this.bus,
      description: 'Every event to the log group',
      eventPattern: { source: [EVENT_SOURCE] },
      targets: [target],
    });
    const principals = [
      new ServicePrincipal('events.amazonaws.com'),
      new ServicePrincipal('delivery.logs.amazonaws.com'),
    ];
    const resources = [logGroup.logGroupArn];
    // As in EventBridge's user guide: the rule is known when events are written, not when their stream is made.
    logGroup.addToResourcePolicy(
      new PolicyStatement({ principals, resources, actions: ['logs:CreateLogStream'] }),
    );
    logGroup.addToResourcePolicy(
      new PolicyStatement({
        principals,
        resources,
        actions: ['logs:PutLogEvents'],
        conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
      }),
    );
  }
}
