import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { FaircopyStack } from '../../infra/faircopy-stack.ts';
import { FaircopyConfig, type FaircopyConfigInput } from '../../shared/config/faircopy-config.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const cdkJson = CdkJson.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/** Everything that a config can turn on. */
export const FULL_CONFIG: FaircopyConfigInput = {
  stage: 'test',
  publishers: [
    {
      name: 'meridian-desk',
      principals: ['arn:aws:iam::111122223333:role/cms', 'arn:aws:iam::111122223333:role/archive'],
      uploadOrigins: ['https://cms.meridian-desk.example/', 'https://desk.example'],
    },
    { name: 'harbour-times', uploadOrigins: ['https://desk.example'] },
  ],
  events: {
    consumerAccounts: ['444455556666'],
    organizationId: 'o-a1b2c3d4e5',
    logAll: true,
    archiveDays: 30,
  },
  alarmEmail: 'on-call@faircopy.example',
  logRetentionDays: 14,
};

/** As little as a config can say. */
export const SMALL_CONFIG: FaircopyConfigInput = { stage: 'test', publishers: [{ name: 'meridian-desk' }] };

/** The app as `cdk synth` makes it, but with no function bundled: that takes most of the time and changes no template. */
export function makeApp(context: Readonly<Record<string, unknown>> = {}): App {
  return new App({
    analyticsReporting: false,
    context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], ...context },
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

const Resources = z.record(
  z.string(),
  z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
);

/** The resources of one type, by logical id. */
export function resourcesOf(template: Template, type: string) {
  return Resources.parse(template.findResources(type));
}

/** The logical id of the only resource of a type whose id begins with `start`. */
export function idOf(template: Template, type: string, start: string): string {
  const ids = Object.keys(template.findResources(type)).filter((id) => id.startsWith(start));
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0) {
    throw new Error(`expected one ${type} whose id starts with ${start}, found ${ids.join(', ') || 'none'}`);
  }
  return id;
}
