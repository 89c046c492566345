import { describe, expect, it } from 'vitest';
import { remember } from '../../../shared/article/remember.ts';

describe('remember', () => {
  it('reads each text once, however it was cut out of another', () => {
    const read: string[] = [];
    const lengthOf = remember((text) => {
      read.push(text);
      return text.length;
    });
    const page = '<p class="site-header site-header--wide">\ud800</p>';
    expect(lengthOf(page.slice(10, 39))).toBe(29);
    expect(lengthOf('site-header site-header--wide')).toBe(29);
    expect(lengthOf(page.slice(41, 42))).toBe(1);
    expect(read).toEqual(['site-header site-header--wide', '\ud800']);
  });

  it('reads a text too long to be kept each time it is asked', () => {
    let times = 0;
    const lengthOf = remember((text) => {
      times++;
      return text.length;
    });
    const long = 'a'.repeat(501);
    expect([lengthOf(long), lengthOf(long)]).toEqual([501, 501]);
    expect(times).toBe(2);
  });
});
