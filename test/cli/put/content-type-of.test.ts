import { describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../../cli/put/content-type-of.ts';

describe('the content type of an upload', () => {
  it.each([
    ['desk/a.html', 'text/html'],
    ['desk/a.HTM', 'text/html'],
    ['desk/a.xhtml', 'application/xhtml+xml'],
    ['desk/a.txt', 'text/plain'],
    ['desk/a.pdf', undefined],
    ['desk/a', undefined],
  ])('of %s is %s', (key, type) => {
    expect(contentTypeOf(key)).toBe(type);
  });
});
