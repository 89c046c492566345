import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { FaircopyStack } from '../../infra/faircopy-stack.ts';
import { FaircopyConfig, type FaircopyConfigInput } from '../../shared/config/faircopy-config.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const cdkJson = CdkJson.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/** The app as `cdk synth` makes it, but with no function bundled: that takes most of the time and changes no template. */
export function makeApp(): App {
  return new App({
    analyticsReporting: false,
    context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] },
  });
}

/** Adds the stack of a config to `app`. */
export function addStack(app: App, config: FaircopyConfigInput): Stack {
  return new FaircopyStack(app, FaircopyConfig.parse(config));
}

/** The template of one stack made from `config`. */
export function templateOf(config: FaircopyConfigInput): Template {
  return Template.fromStack(addStack(makeApp(), config));
}
