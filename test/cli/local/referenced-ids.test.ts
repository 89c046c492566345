import { describe, expect, it } from 'vitest';
import { referencedIds } from '../../../cli/local/referenced-ids.ts';

describe('referencedIds', () => {
  it('finds every way in which a template names a resource, however deep', () => {
    const value = {
      Plain: 'Ref',
      List: [{ Ref: 'A' }, { 'Fn::GetAtt': ['B', 'Arn'] }, { 'Fn::GetAtt': 'C.Arn' }],
      Join: { 'Fn::Join': ['', ['arn:', { Ref: 'D' }]] },
      Sub: { 'Fn::Sub': `\${E}/\${F.Arn}/\${!G}` },
      Pair: { 'Fn::Sub': [`\${H}-\${Mine}`, { Mine: { Ref: 'I' } }] },
    };
    expect(referencedIds(value)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'H', 'Mine', 'I']);
  });

  it('finds nothing in plain values', () => {
    expect(referencedIds(['text', 1, null, { Name: 'x', GetAtt: ['y'] }])).toEqual([]);
  });
});
