import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { METRIC } from '../../shared/runtime/metric-names.ts';
import {
  businessMetric,
  PERIOD,
  rejectedByReason,
  rejectedShare,
  tableSystemErrors,
  tableThrottles,
} from './metrics.ts';
import type { PipelineFunction } from './pipeline-function.ts';
import type { PipelineParts } from './pipeline-parts.ts';

/** One graph: what it shows, and its lines by the left and the right axis. */
export interface Graph {
  readonly title: string;
  readonly left: readonly IMetric[];
  readonly leftUnit: string;
  readonly right?: readonly IMetric[];
  readonly rightUnit?: string;
  readonly stacked?: boolean;
}

const PERCENTILES = ['p50', 'p95', 'p99'] as const;
const MB_PER_GB = 1024;
const MS_PER_SECOND = 1000;

/** The graphs of a stage in reading order: what comes and goes, how fast, what waits, what fails, what it costs. */
export function dashboardGraphs(parts: PipelineParts): Graph[] {
  return [...rates(parts), ...latencies(parts), ...waiting(parts), ...failures(parts), ...costs(parts)];
}

function rates({ stage }: PipelineParts): Graph[] {
  const counted = (names: readonly (keyof typeof METRIC)[], service?: 'publish') =>
    names.map((name) => businessMetric({ stage, name, ...(service === undefined ? {} : { service }) }));
  return [
    {
      title: 'Pages in',
      left: counted(['ingested', 'updated', 'unchanged', 'removed', 'rejected', 'stale']),
      leftUnit: 'pages',
      stacked: true,
    },
    {
      title: 'Rejected, by reason',
      left: [rejectedByReason(stage)],
      leftUnit: 'pages',
      right: [rejectedShare(stage, PERIOD)],
      rightUnit: '%',
    },
    { title: 'Events out', left: counted(['published', 'publishFailed'], 'publish'), leftUnit: 'events' },
  ];
}

function latencies({ stage, ingest, publish }: PipelineParts): Graph[] {
  const duration = ({ lambda }: PipelineFunction) =>
    PERCENTILES.map((statistic) => lambda.metricDuration({ statistic, label: statistic, period: PERIOD }));
  return [
    {
      title: 'Extraction of a page',
      left: PERCENTILES.map((statistic) =>
        businessMetric({ stage, name: 'extractionTime', statistic, label: statistic }),
      ),
      leftUnit: 'ms',
    },
    { title: 'Ingest, a batch', left: duration(ingest), leftUnit: 'ms' },
    { title: 'Publish, a batch', left: duration(publish), leftUnit: 'ms' },
  ];
}

function waiting({ ingestQueue, publish, streamFailures }: PipelineParts): Graph[] {
  const most = { period: PERIOD, statistic: Stats.MAXIMUM };
  const { queue, deadLetters } = ingestQueue;
  return [
    {
      title: 'Oldest that waits',
      left: [queue.metricApproximateAgeOfOldestMessage({ ...most, label: 'Notice' })],
      leftUnit: 's',
      right: [publish.lambda.metric('IteratorAge', { ...most, label: 'Change' })],
      rightUnit: 'ms',
    },
    {
      title: 'Ingest queue',
      left: [
        queue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'Waiting' }),
        queue.metricApproximateNumberOfMessagesNotVisible({ ...most, label: 'In work' }),
      ],
      leftUnit: 'notices',
    },
    {
      title: 'Given up',
      left: [
        deadLetters.metricApproximateNumberOfMessagesVisible({ ...most, label: 'Ingest dead letters' }),
        streamFailures.metricApproximateNumberOfMessagesVisible({ ...most, label: 'Stream failures' }),
      ],
      leftUnit: 'messages',
    },
  ];
}

function failures({ ingest, publish, table }: PipelineParts): Graph[] {
  const sum = { period: PERIOD, statistic: Stats.SUM };
  return [
    {
      title: 'Errors of the functions',
      left: [
        ingest.lambda.metricErrors({ ...sum, label: 'Ingest' }),
        publish.lambda.metricErrors({ ...sum, label: 'Publish' }),
      ],
      leftUnit: 'invocations',
    },
    {
      title: 'Throttles',
      left: [
        ingest.lambda.metricThrottles({ ...sum, label: 'Ingest' }),
        publish.lambda.metricThrottles({ ...sum, label: 'Publish' }),
        tableThrottles(table),
      ],
      leftUnit: 'requests',
    },
    { title: 'Record table', left: [tableSystemErrors(table)], leftUnit: 'requests' },
  ];
}

function costs({ stage, ingest, publish, table, ingestQueue }: PipelineParts): Graph[] {
  const sum = { period: PERIOD, statistic: Stats.SUM };
  return [
    {
      title: 'Cost drivers: Lambda',
      left: [gigabyteSeconds(ingest, 'Ingest'), gigabyteSeconds(publish, 'Publish')],
      leftUnit: 'GB-s',
      right: [ingest, publish].map(({ logGroup }) => logBytes(logGroup.logGroupName)),
      rightUnit: 'log bytes',
    },
    {
      title: 'Cost drivers: DynamoDB',
      left: [
        table.metricConsumedWriteCapacityUnits({ ...sum, label: 'Write units' }),
        table.metricConsumedReadCapacityUnits({ ...sum, label: 'Read units' }),
      ],
      leftUnit: 'units',
    },
    {
      title: 'Cost drivers: requests and bytes',
      left: [
        ingestQueue.queue.metricNumberOfMessagesSent({ ...sum, label: 'Notices' }),
        businessMetric({ stage, service: 'publish', name: 'published', label: 'Events' }),
      ],
      leftUnit: 'requests',
      right: [businessMetric({ stage, name: 'pageBytes', label: 'Bytes of pages' })],
      rightUnit: 'bytes',
    },
  ];
}

function gigabyteSeconds({ lambda, memorySize }: PipelineFunction, label: string): MathExpression {
  // Ids are the graph's own, and both functions are in one.
  const id = `ms${label}`;
  return new MathExpression({
    expression: `${id} * ${memorySize / MB_PER_GB / MS_PER_SECOND}`,
    usingMetrics: { [id]: lambda.metricDuration({ statistic: Stats.SUM, period: PERIOD }) },
    label,
    period: PERIOD,
  });
}

function logBytes(LogGroupName: string): Metric {
  return new Metric({
    namespace: 'AWS/Logs',
    metricName: 'IncomingBytes',
    dimensionsMap: { LogGroupName },
    statistic: Stats.SUM,
    period: PERIOD,
  });
}
