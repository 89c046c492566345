import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { describe, expect, it } from 'vitest';
import { cruiseWalls } from './cruise-walls.ts';

const FORBIDDEN = fileURLToPath(new URL('./forbidden/', import.meta.url));
const CONFIG = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));

const config = await extractDepcruiseConfig(CONFIG);
const rules = (config.forbidden ?? []).map((rule) => rule.name ?? 'unnamed');

describe('the walls', () => {
  it('have one folder of forbidden pages for each rule', () => {
    expect(readdirSync(FORBIDDEN).sort()).toEqual([...rules].sort());
  });

  it.each(rules)('reject what "%s" forbids', async (rule) => {
    const { violations, missed } = await cruiseWalls(`${FORBIDDEN}${rule}`);
    expect(violations.map((violation) => violation.rule)).toContain(rule);
    expect(missed).toEqual([]);
  });

  it('see an import that hides in a `using` declaration', async () => {
    const { violations } = await cruiseWalls(`${FORBIDDEN}sdk-in-adapters-only`);
    expect(violations.map((violation) => violation.from)).toContain('shared/runtime/late-client.ts');
  });
});
