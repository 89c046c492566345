import { describe, expect, it } from 'vitest';
import type { BREAKING } from '../../../events/contract/breaking-kinds.ts';
import { JsonSchema } from '../../../events/contract/json-schema.ts';
import { eventJsonSchemas } from '../../../events/index.ts';
import { checkContract } from '../../../scripts/events/check-contract.ts';
import { contractFiles } from '../../../scripts/events/contract-files.ts';
import { currentSchemas, publishedSchemas } from '../../../scripts/events/read-contract.ts';

const UPDATED = 'faircopy.article.updated.v1';

/** The schemas of today with one text of one of them replaced. */
function altered(from: string, to: string): Map<string, JsonSchema> {
  const text = JSON.stringify(eventJsonSchemas().get(UPDATED));
  expect(text).toContain(from);
  return new Map([...currentSchemas(), [UPDATED, JsonSchema.parse(JSON.parse(text.replace(from, to)))]]);
}

describe('npm run events:check', () => {
  it('finds nothing wrong with what is committed', async () => {
    expect(await checkContract()).toEqual([]);
  });

  it.each(['events/schemas/faircopy.article.ingested.v1.json', 'events/asyncapi.yaml', 'docs/events.md'])(
    'finds that %s drifted from the schemas',
    async (drifted) => {
      const files = await contractFiles();
      const read = async (path: string) => `${files.get(path)}${path.endsWith(drifted) ? ' ' : ''}`;
      expect(await checkContract({ read })).toEqual([
        `${drifted}: not what the schemas say; run npm run events:generate`,
      ]);
    },
  );

  it('finds that a file is missing', async () => {
    const read = async (): Promise<string> => {
      throw new Error('ENOENT');
    };
    expect(await checkContract({ read })).toHaveLength(eventJsonSchemas().size + 2);
  });

  it.each<[keyof typeof BREAKING, string, string, string]>([
    ['field-removed', '"contentHash":{', '"hash":{', 'data.contentHash'],
    ['field-made-optional', '"contentHash","headline"', '"headline"', 'data.contentHash'],
    ['field-made-required', '"contentHash","headline"', '"contentHash","headline","mood"', 'data.mood'],
    ['type-widened', '"words":{"type":"integer"', '"words":{"type":["integer","null"]', 'data.counts.words'],
    ['type-narrowed', '"type":["boolean","null"]', '"type":"boolean"', 'data.license.attribution'],
    ['value-added', '"unspecified",', '"unspecified","expired",', 'data.license.status'],
    ['value-removed', '"unspecified",', '', 'data.license.status'],
    ['limit-widened', '"maxItems":50', '"maxItems":51', 'data.imageLicenses'],
    ['limit-tightened', '"maxItems":50', '"maxItems":49', 'data.imageLicenses'],
    ['format-changed', '"format":"date-time"', '"format":"date"', 'time'],
    ['not-compared', '"maxItems":50', '"maxItems":50,"contains":{}', 'data.imageLicenses'],
  ])('finds %s in a published major', async (kind, from, to, at) => {
    const wrong = await checkContract({ current: altered(from, to) });
    expect(wrong.map((sentence) => sentence.split(': ').slice(0, 2))).toContainEqual([
      kind,
      `${UPDATED} ${at}`,
    ]);
  });

  it('finds event-removed when a published type is gone', async () => {
    const current = currentSchemas();
    current.delete(UPDATED);
    expect(await checkContract({ current })).toEqual([
      expect.stringMatching(/^event-removed: .*updated\.v1/),
    ]);
  });

  it('lets a field be added that may be missing', async () => {
    const current = altered('"contentHash":{', '"mood":{"type":"string"},"contentHash":{');
    expect(await checkContract({ current })).toEqual([]);
  });

  it('finds that nothing was ever published', async () => {
    expect(await checkContract({ published: new Map() })).toEqual([expect.stringContaining('found none')]);
  });

  it('keeps every type of the contract published', async () => {
    expect([...(await publishedSchemas()).keys()].sort()).toEqual([...currentSchemas().keys()].sort());
  });
});
