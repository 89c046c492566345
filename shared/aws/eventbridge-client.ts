import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { clientOptions } from './client-options.ts';

/** A client of EventBridge with the project's options; made once, outside the handler, so that its connections live on. */
export function makeEventBridgeClient(): EventBridgeClient {
  return new EventBridgeClient(clientOptions());
}
