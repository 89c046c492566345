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
    ['14 Sep 2023 10h20', '2023-09-14T10:20'],
    ['14.09.2023, 10.20 Uhr', '2023-09-14T10:20'],
    ['14. sep 2023 kl. 10.20', '2023-09-14T10:20'],
    ['14.09.2023 10.20', '2023-09-14'],
    ['2023年9月14日(木) 10時20分', '2023-09-14T10:20'],
    ['2023年09月14日10:20', '2023-09-14T10:20'],
    ['2023. 9. 14. 오후 3:20', '2023-09-14T15:20'],
    ['2023년 9월 14일 오전 12시 20분', '2023-09-14T00:20'],
    ['2023-09-14 下午3:20', '2023-09-14T15:20'],
    ['2023-09-14 03:20 PM', '2023-09-14T15:20'],
    ['2023-09-14 08:12:44.123+00', '2023-09-14T08:12:44+00:00'],
    ['14/09/2023 3:20 م', '2023-09-14T15:20'],
    ['14/09/2023 3:20 μ.μ.', '2023-09-14T15:20'],
  ])('reads %j', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it.each([
    ['1399/12/30', '2021-03-20'],
    ['1400/01/01', '2021-03-21'],
    ['1403/01/01', '2024-03-20'],
    ['1403/12/30', '2025-03-20'],
    ['1404/01/01', '2025-03-21'],
    ['1375/07/15', '1996-10-06'],
    ['1404/12/30', undefined],
    ['1403/13/01', undefined],
    ['1300/01/01', undefined],
  ])('reads the Persian calendar: %j', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

  it('reads the Persian calendar as the engine writes it', () => {
    const day = new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'UTC', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date): void => {
          const [month, dayOfMonth, year] = (day.format(date).match(/\d+/g) ?? []).map(Number);
          expect(findDate(`${year}/${month}/${dayOfMonth}`)?.iso).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });

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
