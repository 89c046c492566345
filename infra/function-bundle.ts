import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import { PROJECT_ROOT } from './project-root.ts';

/** A file of a bundle. */
export interface BundledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** CommonJS dependencies still call `require` for Node's own modules, which an ES module does not have. */
const REQUIRE_BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
].join('');

/**
 * The AWS SDK is bundled: the runtime's own copy changes under a deployed function and an ES module cannot find it
 * by NODE_PATH on a developer's machine. What it costs in bytes is held by test/infra/bundle-budget.test.ts.
 */
const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Most packages ship both; only their ES modules can be shaken.
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  // Stack traces name our files and lines; the sources themselves stay at home.
  sourcemap: 'linked',
  sourcesContent: false,
  banner: { js: REQUIRE_BANNER },
};

/**
 * Bundles a handler into `index.mjs` and its source map. Nothing is written: paths in the map are told from a place
 * that is the same for every output folder, so that the bytes, and with them the asset's hash, are too.
 */
export function bundleFunction(entry: string): BundledFile[] {
  const { outputFiles } = buildSync({
    ...OPTIONS,
    entryPoints: [join(PROJECT_ROOT, entry)],
    absWorkingDir: PROJECT_ROOT,
    outfile: join(PROJECT_ROOT, 'dist', 'function', 'index.mjs'),
    write: false,
    logLevel: 'warning',
  });
  return (outputFiles ?? []).map(({ path, contents }) => ({ name: basename(path), bytes: contents }));
}

/** The code of the function whose handler is `entry` (from the project's root): bundled here, never in Docker. */
export function functionCode(entry: string): Code {
  return Code.fromAsset(join(PROJECT_ROOT, dirname(entry)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK asks for an image to fall back on; `tryBundle` never lets it.
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle: (folder) => {
          for (const { name, bytes } of bundleFunction(entry)) writeFileSync(join(folder, name), bytes);
          return true;
        },
      },
    },
  });
}
