import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { ConsumerStack } from './consumer-stack.ts';

const app = new App({ analyticsReporting: false });
const stage = z.string().default('dev').parse(app.node.tryGetContext('stage'));

/** The stage of Faircopy to listen to: `-c stage=prod`. */
new ConsumerStack(app, stage);
