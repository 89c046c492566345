import { describe, expect, it } from 'vitest';
import { type Grant, settleGrants } from '../../../shared/license/grant.ts';
import type { License } from '../../../shared/license/license.ts';
import { licenseByName } from '../../../shared/license/license-mentions.ts';

function grant(name: string, strength: number): Grant {
  const license: License | null = licenseByName(name);
  if (license === null) throw new Error(`expected a licence, found ${name}`);
  return {
    license,
    strength,
    scope: 'article',
    basis: 'statement',
    evidence: { source: 'visible-text', where: name },
  };
}

describe('settleGrants', () => {
  it('grants nothing where nothing is granted', () => {
    expect(settleGrants([])).toEqual({ license: null, others: [] });
  });

  it('lets the stronger sighting decide and tells the other', () => {
    const { license, others } = settleGrants([grant('CC BY 4.0', 40), grant('CC BY-ND 4.0', 90)]);
    expect(license?.identifier).toBe('CC-BY-ND-4.0');
    expect(others.map((other) => other.license.identifier)).toEqual(['CC-BY-4.0']);
  });

  it('takes the more restrictive of two that weigh the same', () => {
    expect(settleGrants([grant('CC BY 4.0', 70), grant('CC BY-NC 4.0', 70)]).license?.identifier).toBe(
      'CC-BY-NC-4.0',
    );
  });

  it('completes a vague grant by one that names the version', () => {
    const { license, others } = settleGrants([grant('CC BY-SA', 90), grant('CC BY-SA 3.0', 40)]);
    expect(license).toMatchObject({ identifier: 'CC-BY-SA-3.0' });
    expect(license?.evidence.map(({ where }) => where)).toEqual(['CC BY-SA', 'CC BY-SA 3.0']);
    expect(others).toEqual([]);
  });

  it('never completes one kind by another', () => {
    expect(settleGrants([grant('CC BY', 90), grant('CC BY-NC 4.0', 40)]).license?.identifier).toBe('CC-BY');
  });
});
