import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The rooms that have walls; one that does not exist yet is passed over. */
const ROOMS = [
  'events',
  'reader',
  'shared',
  'functions',
  'infra',
  'cli',
  'console',
  'bench',
  'examples',
  'scripts',
  'test',
];

/** What a walk along all walls found. `missed` are source files that the cruiser did not read: each is a hole. */
export interface CruisedWalls {
  readonly cruised: number;
  readonly missed: readonly string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

/** Holds every import of the rooms below `folder` against the rules of `.dependency-cruiser.mjs`. */
export async function cruiseWalls(folder: string = PROJECT): Promise<CruisedWalls> {
  const rooms = readdirSync(folder).filter((name) => ROOMS.includes(name));
  const options = await extractDepcruiseOptions(join(PROJECT, '.dependency-cruiser.mjs'));
  const { output } = await cruise(rooms, { ...options, baseDir: folder, validate: true });
  if (typeof output === 'string') throw new Error('expected the cruise as an object, found a report');
  const read = new Set(output.modules.map((module) => module.source));
  return {
    cruised: read.size,
    missed: rooms.flatMap((room) => sourceFiles(folder, room)).filter((file) => !read.has(file)),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

function sourceFiles(folder: string, room: string): string[] {
  return readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('test/walls/forbidden/'));
}
