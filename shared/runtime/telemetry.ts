import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { METRIC_NAMESPACE } from './metric-names.ts';

/** Logger and metrics of one function. */
export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Makes them once for a function: every line and every metric says which `service` of which `stage` it is from. */
export function makeTelemetry(service: string, stage: string): Telemetry {
  return {
    logger: new Logger({ serviceName: service, persistentKeys: { stage } }),
    metrics: new Metrics({
      namespace: METRIC_NAMESPACE,
      serviceName: service,
      defaultDimensions: { stage, service },
    }),
  };
}
