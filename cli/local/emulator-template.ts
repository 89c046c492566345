import * as z from 'zod';
import type { LeftOut } from './left-out.ts';
import { referencedIds } from './referenced-ids.ts';
import {
  CUSTOM_RESOURCE_PREFIX,
  PROPERTIES_BY_API,
  REFUSED_PROPERTIES,
  REFUSED_TYPES,
  RESOURCES_BY_API,
  type SettingKind,
} from './refused-types.ts';
import { withoutTlsDenials } from './without-tls-denials.ts';

const Properties = z.record(z.string(), z.unknown());
const Resource = z.looseObject({
  Type: z.string(),
  Properties: Properties.optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
});
type Resource = z.infer<typeof Resource>;

/** A CloudFormation template, as far as it is looked into here. */
export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).optional(),
});
export type Template = z.infer<typeof Template>;

/** A setting to be made by API once the stack stands: its resource, and the template's own words for it. */
export interface ApiSetting {
  readonly kind: SettingKind;
  readonly logicalId: string;
  /** Where a value is only known after deployment it is `{ "$output": name }`, an output of the template. */
  readonly value: unknown;
}

/** What becomes of the template for the emulator. */
export interface EmulatorTemplate {
  readonly template: Template;
  readonly leftOut: readonly LeftOut[];
  readonly byApi: readonly ApiSetting[];
}

/**
 * Turns the template that `cdk deploy` deploys into one that the emulator's CloudFormation takes. What it refuses is
 * left out, with all that refers to it; what it would drop without a word is handed back to be set by API. With
 * `auth` the statements that deny plain http go too, for the emulator speaks nothing else. The input stays as it is.
 */
export function emulatorTemplate(input: Template, options: { readonly auth: boolean }): EmulatorTemplate {
  const { Rules: _rules, Parameters: parameters, ...rest } = structuredClone(input);
  const kept = new Map(Object.entries(rest.Resources));
  const leftOut: LeftOut[] = [];
  const settings: ApiSetting[] = [];

  for (const [logicalId, resource] of kept) {
    const setting = RESOURCES_BY_API.get(resource.Type);
    if (setting !== undefined) {
      settings.push({ kind: setting, logicalId, value: resource.Properties ?? {} });
      kept.delete(logicalId);
      continue;
    }
    const why =
      refusal(resource) ?? (options.auth ? withoutTlsDenials(logicalId, resource, leftOut) : undefined);
    if (why === undefined) settings.push(...takeProperties(logicalId, resource));
    else leaveOut(kept, leftOut, logicalId, resource, why);
  }
  leaveOutDependents(input, kept, leftOut);
  dropDependencies(kept);
  const outputs = new Map(Object.entries(rest.Outputs ?? {}));
  for (const [name, output] of outputs) {
    const missing = missingReference(output, input, kept);
    if (missing === undefined) continue;
    outputs.delete(name);
    leftOut.push({ logicalId: name, type: 'output', why: `refers to ${missing}` });
  }
  const byApi = settings
    .filter((setting) => missingReference(setting.value, input, kept) === undefined)
    .map((setting) => ({ ...setting, value: hoist(setting.value, outputs) }));
  return {
    template: {
      ...rest,
      ...withoutBootstrapVersion(parameters),
      Resources: Object.fromEntries(kept),
      Outputs: Object.fromEntries(outputs),
    },
    leftOut,
    byApi,
  };
}

function refusal(resource: Resource): string | undefined {
  if (resource.Type.startsWith(CUSTOM_RESOURCE_PREFIX)) {
    return REFUSED_TYPES.get('AWS::CloudFormation::CustomResource');
  }
  const properties = resource.Properties ?? {};
  const refused = REFUSED_PROPERTIES.find(
    ([type, property]) => type === resource.Type && property in properties,
  );
  return REFUSED_TYPES.get(resource.Type) ?? refused?.[2];
}

function leaveOut(
  kept: Map<string, Resource>,
  leftOut: LeftOut[],
  logicalId: string,
  resource: Resource,
  why: string,
): void {
  kept.delete(logicalId);
  leftOut.push({ logicalId, type: resource.Type, why });
}

function takeProperties(logicalId: string, resource: Resource): ApiSetting[] {
  const properties = resource.Properties;
  if (properties === undefined) return [];
  return PROPERTIES_BY_API.flatMap(([type, property, kind]) => {
    const value = properties[property];
    if (type !== resource.Type || value === undefined) return [];
    delete properties[property];
    return [{ kind, logicalId, value }];
  });
}

/** Again and again, for what refers to a resource that just went has to go as well. */
function leaveOutDependents(input: Template, kept: Map<string, Resource>, leftOut: LeftOut[]): void {
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const [logicalId, resource] of kept) {
      const missing = missingReference(resource.Properties, input, kept);
      if (missing !== undefined) leaveOut(kept, leftOut, logicalId, resource, `refers to ${missing}`);
    }
  }
}

/** A resource of the template that `value` refers to and that is no longer there. */
function missingReference(
  value: unknown,
  input: Template,
  kept: ReadonlyMap<string, Resource>,
): string | undefined {
  return referencedIds(value).find((id) => id in input.Resources && !kept.has(id));
}

function dropDependencies(kept: ReadonlyMap<string, Resource>): void {
  for (const resource of kept.values()) {
    if (resource.DependsOn === undefined) continue;
    resource.DependsOn = [resource.DependsOn].flat().filter((id) => kept.has(id));
    if (resource.DependsOn.length === 0) delete resource.DependsOn;
  }
}

/** The check that `cdk bootstrap` was run reads a parameter that no emulator has. */
function withoutBootstrapVersion(parameters: unknown): { Parameters?: Record<string, unknown> } {
  const parsed = Properties.safeParse(parameters);
  if (!parsed.success) return {};
  const { BootstrapVersion: _version, ...others } = parsed.data;
  return Object.keys(others).length === 0 ? {} : { Parameters: others };
}

/** Puts each intrinsic function of `value` into an output of its own, so that CloudFormation itself resolves it. */
function hoist(value: unknown, outputs: Map<string, { Value: unknown }>): unknown {
  if (Array.isArray(value)) return value.map((entry) => hoist(entry, outputs));
  const parsed = Properties.safeParse(value);
  if (!parsed.success) return value;
  const [only, ...more] = Object.keys(parsed.data);
  if (only !== undefined && more.length === 0 && (only === 'Ref' || only.startsWith('Fn::'))) {
    const name = `LocalSetting${outputs.size}`;
    outputs.set(name, { Value: value });
    return { $output: name };
  }
  return Object.fromEntries(Object.entries(parsed.data).map(([key, entry]) => [key, hoist(entry, outputs)]));
}
