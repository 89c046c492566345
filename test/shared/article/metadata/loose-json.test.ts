import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseJson } from '../../../../shared/article/metadata/loose-json.ts';

describe('parseLooseJson', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":1};', { a: 1 }],
    ['{"a":"two\nlines\tand a tab"}', { a: 'two\nlines\tand a tab' }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"a, ]","b":[",}"],}', { a: 'a, ]', b: [',}'] }],
    ['{"a":"quote \\" and\nbreak",}', { a: 'quote " and\nbreak' }],
    ['{"a":"The "quiet" harbour","b":2}', { a: 'The "quiet" harbour', b: 2 }],
    ['{"a":"„Ruhig", sagt sie","b":["c"]}', { a: '„Ruhig", sagt sie', b: ['c'] }],
  ])('reads %j', (text, value) => expect(parseLooseJson(text)).toEqual(value));

  it('gives nothing for what stays broken', () => {
    expect(parseLooseJson('{"a":')).toBeUndefined();
  });

  it('reads all that JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text): void => {
        expect(parseLooseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
