import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The project's lint rules in a folder of their own, so that forbidden pages never lie in the project. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faircopy-lint-'));
  const {
    vcs: _vcs,
    $schema: _schema,
    ...rules
  } = JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  mkdirSync(join(folder, 'test/walls'), { recursive: true });
  cpSync(join(PROJECT, 'test/walls/no-clock.grit'), join(folder, 'test/walls/no-clock.grit'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(path: string, source: string): { code: number | null; said: string } {
  const page = join(folder, path);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, source);
  const biome = join(PROJECT, 'node_modules/.bin/biome');
  const { status, stdout, stderr } = spawnSync(biome, ['lint', path], { cwd: folder, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

const FORBIDDEN = [
  [
    'the named zod export',
    'shared/page/a.ts',
    "import { z } from 'zod';\nexport const A = z.string();\n",
    'noRestrictedImports',
  ],
  [
    'the default zod export',
    'cli/a.ts',
    "import z from 'zod';\nexport const A = z.string();\n",
    'noRestrictedImports',
  ],
  [
    'the default cheerio entry',
    'shared/page/b.ts',
    "import { load } from 'cheerio';\nexport const b = load;\n",
    'noRestrictedImports',
  ],
  [
    'the environment in the domain',
    'shared/record/c.ts',
    'export const c = process.env;\n',
    'noRestrictedGlobals',
  ],
  [
    'the console in the domain',
    'shared/article/d.ts',
    'export const d = () => console.log(1);\n',
    'noConsole',
  ],
  ['the clock in the domain', 'shared/record/e.ts', 'export const e = () => Date.now();\n', 'Clock port'],
  [
    'the current date in the domain',
    'shared/record/f.ts',
    'export const f = () => new Date();\n',
    'Clock port',
  ],
] as const;

const ALLOWED = [
  ['zod as a namespace', 'shared/page/g.ts', "import * as z from 'zod';\nexport const G = z.string();\n"],
  [
    'the slim cheerio entry',
    'shared/page/h.ts',
    "import { load } from 'cheerio/slim';\nexport const h = load;\n",
  ],
  ['the clock in an adapter', 'shared/runtime/i.ts', 'export const i = () => Date.now();\n'],
  ['a date that was read', 'shared/record/j.ts', "export const j = new Date('2026-01-01');\n"],
] as const;

describe('the lint rules', () => {
  it.each(FORBIDDEN)('reject %s', (_what, path, source, rule) => {
    const { code, said } = lint(path, source);
    expect(said).toContain(rule);
    expect(code).toBe(1);
  });

  it.each(ALLOWED)('allow %s', (_what, path, source) => {
    expect(lint(path, source)).toMatchObject({ code: 0 });
  });
});
