import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { dashboardGraphs, type Graph } from './dashboard-graphs.ts';
import type { PipelineParts } from './pipeline-parts.ts';

/** Columns that a dashboard has, and graphs side by side in them. */
const GRID = 24;
const ABREAST = 3;
const GRAPH_HEIGHT = 6;

/** What the dashboard is made from. */
export interface DashboardProps {
  readonly parts: PipelineParts;
  readonly alarms: readonly Alarm[];
  readonly runbook: string;
}

/** The dashboard of a stage: its alarms, then rates, rejections, latency, ages, failures, and what costs money. */
export function dashboard(scope: Construct, { parts, alarms, runbook }: DashboardProps): Dashboard {
  const graphs = dashboardGraphs(parts).map(toWidget);
  const rows = Array.from({ length: Math.ceil(graphs.length / ABREAST) }, (_, row) =>
    graphs.slice(row * ABREAST, (row + 1) * ABREAST),
  );
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `faircopy-${parts.stage}`,
    widgets: [
      [
        new TextWidget({
          markdown: `# Faircopy, ${parts.stage}\nWhat to do when an alarm rings: ${runbook}`,
          width: GRID,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: GRID, height: 3 })],
      ...rows,
    ],
  });
}

function toWidget({ title, left, leftUnit, right = [], rightUnit, stacked = false }: Graph): GraphWidget {
  return new GraphWidget({
    title,
    left: [...left],
    leftYAxis: { label: leftUnit, showUnits: false, min: 0 },
    right: [...right],
    ...(rightUnit === undefined ? {} : { rightYAxis: { label: rightUnit, showUnits: false, min: 0 } }),
    stacked,
    width: GRID / ABREAST,
    height: GRAPH_HEIGHT,
  });
}
