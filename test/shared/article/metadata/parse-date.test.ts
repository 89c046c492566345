import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate } from '../../../../shared/article/metadata/parse-date.ts';

describe('findDate', () => {
  it.each([
    ['2023-09-14T08:12:44+00:00', '2023-09-14T08:12:44+00:00'],
    ['2023-09-14 08:12', '2023-09-14T08:12'],
    ['2023-09-14T08:12:44.123Z', '2023-09-14T08:12:44Z'],
    ['2023-09', '2023-09'],
    ['20230914', '2023-09-14'],
    ['September 14, 2023', '2023-09-14'],
    ['Published Sept. 14th, 2023 at 8:12 pm', '2023-09-14T20:12'],
    ['14 September 2023', '2023-09-14'],
    ['Thu, 14 Sep 2023 08:12:44 GMT', '2023-09-14T08:12:44Z'],
    ['14. März 2023', '2023-03-14'],
    ['14 août 2023', '2023-08-14'],
    ['14 de septiembre de 2023', '2023-09-14'],
    ['14 settembre 2023', '2023-09-14'],
    ['14 сентября 2023', '2023-09-14'],
    ['14 września 2023', '2023-09-14'],
    ['14 سبتمبر 2023', '2023-09-14'],
    ['2023年9月14日', '2023-09-14'],
    ['2023년 9월 14일', '2023-09-14'],
    ['14.09.2023', '2023-09-14'],
    ['2023/09/14', '2023-09-14'],
    ['14/09/2023', '2023-09-14'],
    ['2023 Sep 14', '2023-09-14'],
    ['2023. szeptember 14.', '2023-09-14'],
    ['2023 m. rugsėjo 14 d.', '2023-09-14'],
    ['14 tháng 9, 2023', '2023-09-14'],
    ['14 בספטמבר 2023', '2023-09-14'],
    ['14 सितंबर 2023', '2023-09-14'],
    ['14 أيلول 2023', '2023-09-14'],
    ['14 كانون الأول 2023', '2023-12-14'],
    ['14 ΣΕΠΤΕΜΒΡΙΟΥ 2023', '2023-09-14'],
    ['14 d’octubre 2023', '2023-10-14'],
    ['14 DE SETEMBRO DE 2023', '2023-09-14'],
    ['Room 12, 2023, reopened on May 4, 2023', '2023-05-04'],
  ])('reads %j', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it('reads a slashed date only where one reading is possible or the order is known', () => {
    expect(findDate('04/05/2023')).toBeUndefined();
    expect(findDate('04/05/2023', true)?.iso).toBe('2023-04-05');
    expect(findDate('04/05/2023', false)?.iso).toBe('2023-05-04');
  });

  it.each([
    'February 30, 2023',
    '1.2.3',
    'in 2023',
    'May I help you',
    '99/99/2023',
    'call 2023-1234',
    'Tab Set 11 2023',
    '14 boats 2023',
    '',
  ])('finds no date in %j', (text) => expect(findDate(text)).toBeUndefined());

  it('gives ISO 8601 or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text): void => {
        const found = findDate(text);
        if (found !== undefined)
          expect(found.iso).toMatch(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?$/);
      }),
    );
  });
});
