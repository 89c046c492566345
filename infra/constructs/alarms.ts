import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarmTable } from './alarm-table.ts';
import { alarmName } from './alarm-topic.ts';
import type { PipelineParts } from './pipeline-parts.ts';

/** What the alarms are made from. */
export interface AlarmsProps {
  readonly parts: PipelineParts;
  readonly topic: Topic;
  /** Where the runbook is read; each alarm's text links to its own section there. */
  readonly runbook: string;
}

/** The alarms of a stage. They tell the topic when they ring and when all is well again. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, { parts, topic, runbook }: AlarmsProps) {
    super(scope, 'Alarms');
    const action = new SnsAction(topic);
    this.all = alarmTable(parts).map(({ id, meaning, metric, above, points, of }) => {
      const alarm = new Alarm(this, id, {
        alarmName: alarmName(parts.stage, id),
        alarmDescription: `${meaning} ${runbook}#alarm-${id}`,
        metric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        datapointsToAlarm: points,
        evaluationPeriods: of,
        // Everything counted here is bad news; a service that sends no points has none to tell.
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }
}
