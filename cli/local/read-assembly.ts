import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Fault } from '../../shared/fault.ts';
import { Template } from './emulator-template.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';

const Manifest = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      properties: z
        .looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const AssetManifest = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      source: z.looseObject({ path: z.string().optional(), packaging: z.enum(['file', 'zip']).optional() }),
      destinations: z.record(z.string(), z.looseObject({ bucketName: z.string(), objectKey: z.string() })),
    }),
  ),
});

/** A file or folder that the stack needs to find in a bucket. */
export interface Asset {
  readonly path: string;
  readonly packaging: 'file' | 'zip';
  readonly bucket: string;
  readonly key: string;
}

/** The one stack of an assembly: its name, template and assets. */
export interface StackArtifact {
  readonly stackName: string;
  readonly template: Template;
  readonly assets: readonly Asset[];
}

/** Reads the stack of a cloud assembly (`cdk.out`). Throws a `Fault` where it does not hold exactly one. */
export async function readAssembly(folder: string): Promise<StackArtifact> {
  const manifest = Manifest.parse(await readJson(join(folder, 'manifest.json')));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  const [first, ...more] = stacks;
  if (first === undefined || more.length > 0) {
    const names = stacks.map(([name]) => name).join(', ');
    throw new Fault(`expected one stack in ${folder}, found ${stacks.length === 0 ? 'none' : names}`, {
      code: 'unexpected-assembly',
      retryable: false,
    });
  }
  const [id, artifact] = first;
  const templateFile = artifact.properties?.templateFile ?? `${id}.template.json`;
  const template = Template.parse(await readJson(join(folder, templateFile)));
  const assets = AssetManifest.parse(await readJson(join(folder, `${id}.assets.json`)));
  return {
    stackName: artifact.properties?.stackName ?? id,
    template,
    assets: Object.values(assets.files).flatMap(({ source, destinations }) => {
      const { path, packaging = 'file' } = source;
      // The template itself is uploaded in its changed form.
      if (path === undefined || path === templateFile) return [];
      return Object.values(destinations).map(({ bucketName, objectKey }) => ({
        path: join(folder, path),
        packaging,
        bucket: resolvePlaceholders(bucketName),
        key: resolvePlaceholders(objectKey),
      }));
    }),
  };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The placeholders of the asset manifest (cx-api, `EnvironmentPlaceholders`). */
function resolvePlaceholders(text: string): string {
  return text
    .replaceAll(`\${AWS::AccountId}`, LOCAL_ACCOUNT.account)
    .replaceAll(`\${AWS::Region}`, LOCAL_ACCOUNT.region)
    .replaceAll(`\${AWS::Partition}`, 'aws');
}
