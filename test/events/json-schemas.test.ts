import { describe, expect, it } from 'vitest';
import { eventJsonSchemas } from '../../events/index.ts';

describe('the published JSON Schemas', () => {
  it.each([...eventJsonSchemas()])(
    'hold what events/ says of %s (npm run events:generate)',
    async (type, schema) => {
      const file = `../../events/schemas/${type}.json`;
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
    },
  );

  it('leave objects open, so that a consumer may ignore what it does not know', () => {
    expect(JSON.stringify([...eventJsonSchemas().values()])).not.toContain('"additionalProperties":false');
  });
});
