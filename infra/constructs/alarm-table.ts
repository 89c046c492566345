import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  businessMetric,
  MIN_PAGES_FOR_SHARE,
  PERIOD,
  rejectedShare,
  tableSystemErrors,
  tableThrottles,
} from './metrics.ts';
import type { PipelineParts } from './pipeline-parts.ts';

/** An alarm: it rings when `metric` is over `above` in `points` of the last `of` periods. Its section in the runbook is "Alarm: `id`". */
export interface AlarmRow {
  readonly id: string;
  readonly meaning: string;
  readonly metric: IMetric;
  readonly above: number;
  readonly points: number;
  readonly of: number;
}

/** Seconds that a notice may wait: a page is worked in seconds, so a quarter of an hour means that ingest stands still. */
const OLDEST_MESSAGE = 15 * 60;

/** Milliseconds that a change may wait for publish: half an hour leaves 5½ until the mapping gives it up. */
const ITERATOR_AGE = 30 * 60 * 1000;

/** Percent of pages: publishers send a few wrong files every day, but not one page in four. */
const REJECTED_SHARE = 25;

/** A share is told over a longer time than a count: few publishers send twenty pages in five minutes. */
const SHARE_PERIOD = Duration.minutes(15);

/** Every alarm of a stage. */
export function alarmTable(parts: PipelineParts): AlarmRow[] {
  return [...queueAlarms(parts), ...functionAlarms(parts), ...businessAlarms(parts), ...tableAlarms(parts)];
}

const once = { above: 0, points: 1, of: 1 } as const;
/** Twice in a quarter of an hour: what is tried again and then succeeds wakes nobody. */
const lasting = { above: 0, points: 2, of: 3 } as const;

function queueAlarms({ ingestQueue, streamFailures }: PipelineParts): AlarmRow[] {
  return [
    {
      id: 'ingest-dead-letters',
      meaning: 'Notices of pages could not be worked or delivered: these pages are not in the table.',
      metric: waiting(ingestQueue.deadLetters),
      ...once,
    },
    {
      id: 'stream-failures',
      meaning: 'Publish gave up on a part of the stream: consumers miss these events.',
      metric: waiting(streamFailures),
      ...once,
    },
    {
      id: 'ingest-oldest-message',
      meaning: `A notice has waited for more than ${OLDEST_MESSAGE / 60} minutes: pages are late.`,
      metric: ingestQueue.queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'Maximum' }),
      above: OLDEST_MESSAGE,
      points: 2,
      of: 3,
    },
  ];
}

function waiting(queue: Queue): IMetric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' });
}

function functionAlarms({ ingest, publish }: PipelineParts): AlarmRow[] {
  const count = { period: PERIOD, statistic: 'Sum' };
  return [
    {
      id: 'publish-iterator-age',
      meaning: `A change has waited for more than ${ITERATOR_AGE / 60_000} minutes: events are late.`,
      metric: publish.lambda.metric('IteratorAge', { period: PERIOD, statistic: 'Maximum' }),
      above: ITERATOR_AGE,
      points: 2,
      of: 3,
    },
    {
      id: 'ingest-errors',
      meaning: 'The ingest function ends in an error: whole batches come again.',
      metric: ingest.lambda.metricErrors(count),
      ...lasting,
    },
    {
      id: 'publish-errors',
      meaning: 'The publish function ends in an error: no event of these batches went out.',
      metric: publish.lambda.metricErrors(count),
      ...lasting,
    },
    {
      id: 'ingest-throttles',
      meaning: 'Lambda has no room to run the ingest function: pages are late.',
      metric: ingest.lambda.metricThrottles(count),
      ...lasting,
    },
    {
      id: 'publish-throttles',
      meaning: 'Lambda has no room to run the publish function: events are late.',
      metric: publish.lambda.metricThrottles(count),
      ...lasting,
    },
  ];
}

function businessAlarms({ stage }: PipelineParts): AlarmRow[] {
  return [
    {
      id: 'failed-entries',
      meaning: 'EventBridge refuses entries of PutEvents even after retries: events are late.',
      metric: businessMetric({ stage, service: 'publish', name: 'publishFailed' }),
      ...lasting,
    },
    {
      id: 'rejected-share',
      meaning: `More than ${REJECTED_SHARE} % of at least ${MIN_PAGES_FOR_SHARE} pages were rejected: a publisher sends something else, or we reject wrongly.`,
      metric: rejectedShare(stage, SHARE_PERIOD),
      above: REJECTED_SHARE,
      points: 2,
      of: 2,
    },
  ];
}

function tableAlarms({ table }: PipelineParts): AlarmRow[] {
  return [
    {
      id: 'table-throttles',
      meaning: 'DynamoDB turns requests on the record table away: pages are late.',
      metric: tableThrottles(table),
      ...lasting,
    },
    {
      id: 'table-system-errors',
      meaning: 'DynamoDB fails on requests for the record table: pages or events are late.',
      metric: tableSystemErrors(table),
      ...lasting,
    },
  ];
}
