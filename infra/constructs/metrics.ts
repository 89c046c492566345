import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { TABLE_INDEX } from '../../shared/record/table-layout.ts';
import { METRIC, METRIC_NAMESPACE, SERVICE } from '../../shared/runtime/metric-names.ts';

/** What one point of every graph and alarm stands for. */
export const PERIOD = Duration.minutes(5);

/** Which of our own metrics, and how it is put together. */
export interface BusinessMetric {
  readonly stage: string;
  readonly service?: keyof typeof SERVICE;
  readonly name: keyof typeof METRIC;
  readonly statistic?: string;
  readonly label?: string;
  readonly period?: Duration;
}

/** One of our own metrics (shared/runtime/metric-names.ts), summed unless another statistic is named. */
export function businessMetric(of: BusinessMetric): Metric {
  const { stage, service = 'ingest', name, statistic = 'Sum', label, period = PERIOD } = of;
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: METRIC[name],
    dimensionsMap: { stage, service: SERVICE[service] },
    statistic,
    ...(label === undefined ? {} : { label }),
    period,
  });
}

/** Verdicts on pages that were read. */
const VERDICTS = ['ingested', 'updated', 'unchanged', 'rejected'] as const;

/** Fewer pages than this in a period say nothing about a share. */
export const MIN_PAGES_FOR_SHARE = 20;

/** Percent of the pages read that were rejected; 0 in a period with too few pages to tell. */
export function rejectedShare(stage: string, period: Duration): MathExpression {
  const verdicts = VERDICTS.map((name) => [name, businessMetric({ stage, name, period })] as const);
  const pages = VERDICTS.map((name) => `FILL(${name}, 0)`).join(' + ');
  return new MathExpression({
    expression: `IF((${pages}) >= ${MIN_PAGES_FOR_SHARE}, 100 * FILL(rejected, 0) / (${pages}), 0)`,
    usingMetrics: Object.fromEntries(verdicts),
    label: 'Rejected, % of pages',
    period,
  });
}

/** Pages rejected, one line for each reason there was. */
export function rejectedByReason(stage: string): MathExpression {
  const schema = `{${METRIC_NAMESPACE},reason,service,stage}`;
  const which = `MetricName="${METRIC.rejected}" service="${SERVICE.ingest}" stage="${stage}"`;
  return new MathExpression({
    expression: `SEARCH('${schema} ${which}', 'Sum', ${PERIOD.toSeconds()})`,
    label: '',
    period: PERIOD,
  });
}

/** Requests that the table or one of its indexes turned away for want of capacity. */
export function tableThrottles(table: Table): MathExpression {
  const index = (name: string) => ({ TableName: table.tableName, GlobalSecondaryIndexName: name });
  const metrics: Record<string, IMetric> = {
    reads: tableMetric('ReadThrottleEvents', { TableName: table.tableName }),
    writes: tableMetric('WriteThrottleEvents', { TableName: table.tableName }),
  };
  for (const name of Object.keys(TABLE_INDEX)) {
    metrics[`writes_${name}`] = tableMetric('WriteThrottleEvents', index(name));
  }
  return sumOf(metrics, 'Throttled requests');
}

/** The operations that the functions use, as DynamoDB's metrics name them. */
const OPERATIONS = ['GetItem', 'PutItem', 'TransactWriteItems', 'GetRecords'] as const;

/** Requests that failed on DynamoDB's side. */
export function tableSystemErrors(table: Table): MathExpression {
  const metrics = OPERATIONS.map((Operation) => [
    Operation.toLowerCase(),
    tableMetric('SystemErrors', { TableName: table.tableName, Operation }),
  ]);
  return sumOf(Object.fromEntries(metrics), 'System errors');
}

function tableMetric(metricName: string, dimensionsMap: Record<string, string>): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap,
    statistic: 'Sum',
    period: PERIOD,
  });
}

/** DynamoDB sends no point for a period without such a request. */
function sumOf(usingMetrics: Record<string, IMetric>, label: string): MathExpression {
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, label, period: PERIOD });
}
