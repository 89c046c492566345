import { describe, expect, it } from 'vitest';
import { findEncoding } from '../../../shared/page/find-encoding.ts';

/** A sentence in its old encoding, in base64, and what it says. */
const PAGES: ReadonlyArray<
  readonly [string, language: string, encoding: string, bytes: string, text: string]
> = [
  [
    'a Japanese page in Shift_JIS',
    'ja',
    'Shift_JIS',
    'jfCT+oLMl1uV+4FBjWCCzI6ejHaCzY61laqCqIKtguqCxJbCguiC3IK1gr2BQg==',
    '昨日の夕方、港の時計は七分おくれて鳴りました。',
  ],
  [
    'a Japanese page in EUC-JP',
    'ja',
    'EUC-JP',
    'uvLG/KTOzbzK/aGiucGkzrv+t9ekz7y3yqykqqSvpOykxszEpOqk3qS3pL+how==',
    '昨日の夕方、港の時計は七分おくれて鳴りました。',
  ],
  [
    'a Korean page',
    'ko',
    'EUC-KR',
    'vu7BpiDA+rPhIMfXsbjAxyC9w7DosKEgxKUgutAgtMqw1CC/77fIvcC0z7TZLg==',
    '어제 저녁 항구의 시계가 칠 분 늦게 울렸습니다.',
  ],
  [
    'a page in simplified Chinese',
    'zh',
    'gb18030',
    '1/LM7M3tyc+jrLjbv9q1xNbTze3By8bft9bW07LFz+yho9Xyyc+1xMjLtrzWqrXA1eK8/srCo6zL+dLUw7vT0MjL18W8saGj',
    '昨天晚上，港口的钟晚了七分钟才响。镇上的人都知道这件事，所以没有人着急。',
  ],
  [
    'a page in traditional Chinese',
    'zh',
    'Big5',
    'rFGk0bHfpFehQbTkpGaqusTBsd+kRqRDpMDEwaR+xVShQ8LtpFequqRIs6OqvrlEs2+l86jGoUGp0qVIqFOms6RItdur5qFD',
    '昨天晚上，港口的鐘晚了七分鐘才響。鎮上的人都知道這件事，所以沒有人著急。',
  ],
  [
    'a Russian page',
    'ru',
    'windows-1251',
    'wvfl8OAg4uX35fDu7CDv7vDy7uL75SD34PH7IO/w7uHo6+gg7eAg8eXs/CDs6O3z8iDv7ufm5S4=',
    'Вчера вечером портовые часы пробили на семь минут позже.',
  ],
  [
    'a Russian page in KOI8-R',
    'ru',
    'KOI8-R',
    '997F0sEg18XexdLPzSDQz9LUz9fZxSDewdPZINDSz8LJzMkgzsEg08XN2CDNyc7V1CDQz9rWxS4=',
    'Вчера вечером портовые часы пробили на семь минут позже.',
  ],
  [
    'a Greek page',
    'el',
    'windows-1253',
    '1+jl8iD07yDi8dzk9SD07yDx7+v86SD07/Ug6+ns4e3p7/0g9/T98Ofz5SDs5SDl8PTcIOvl8PTcIOrh6PXz9N3x5/PnLg==',
    'Χθες το βράδυ το ρολόι του λιμανιού χτύπησε με επτά λεπτά καθυστέρηση.',
  ],
  [
    'a Hebrew page',
    'he',
    'windows-1255',
    '4O75IPbs9uwg+fLl7yDk8O7sIOHg6efl+CD57CD54fIg4/fl+i4=',
    'אמש צלצל שעון הנמל באיחור של שבע דקות.',
  ],
  [
    'an Arabic page',
    'ar',
    'windows-1256',
    'z97KINPH2skgx+Hj7eTHwSDj08fBIMPj0yDjysPO0ckg08jaIM/ex8beLg==',
    'دقت ساعة الميناء مساء أمس متأخرة سبع دقائق.',
  ],
  [
    'a Thai page',
    'th',
    'windows-874',
    '4MHX6M3H0rm1zbngwue5ILnSzNSh0rfV6Lfo0uDD18211arp0uS74KjntLnSt9U=',
    'เมื่อวานตอนเย็น นาฬิกาที่ท่าเรือตีช้าไปเจ็ดนาที',
  ],
  [
    'a Turkish page',
    'tr',
    'windows-1254',
    'RPxuIGFr/mFtIGxpbWFuZGFraSBzYWF0IHllZGkgZGFraWthIGdl5yDnYWxk/S4=',
    'Dün akşam limandaki saat yedi dakika geç çaldı.',
  ],
  [
    'a Polish page',
    'pl',
    'windows-1250',
    'V2N6b3JhaiB3aWVjem9yZW0gemVnYXIgdyBwb3JjaWUgd3liabMgZ29kemlu6iBzaWVkZW0gbWludXQgcPOfbmllai4=',
    'Wczoraj wieczorem zegar w porcie wybił godzinę siedem minut później.',
  ],
  [
    'a French page',
    'fr',
    'windows-1252',
    'SGllciBzb2lyLCBskmhvcmxvZ2UgYSBzb25u6SBzZXB0IG1pbnV0ZXMgdHJvcCB0YXJkIDog4CBj9HTpLCBsZSBjYWbpIOl0YWl0IGZlcm3pLg==',
    'Hier soir, l’horloge a sonné sept minutes trop tard : à côté, le café était fermé.',
  ],
];

const bytesOf = (head: string, sentence: Uint8Array): Uint8Array =>
  Uint8Array.from([...Buffer.from(head), ...sentence, ...Buffer.from('</p>')]);

describe('findEncoding', () => {
  it.each(PAGES)(
    'reads %s that declares UTF-8 or nothing by its bytes',
    (_what, language, encoding, base64, text) => {
      const sentence = Buffer.from(base64, 'base64');
      for (const meta of ['<meta charset="utf-8">', '']) {
        const bytes = bytesOf(`<!DOCTYPE html><html lang="${language}"><head>${meta}</head><p>`, sentence);
        const found = findEncoding(bytes, undefined, true);
        expect(found.encoding).toBe(encoding);
        expect(new TextDecoder(found.encoding).decode(bytes)).toContain(text);
      }
    },
  );

  it('says that the bytes overruled the declaration', () => {
    const bytes = bytesOf('<meta charset="utf-8"><p>', Buffer.from('caf\xe9', 'latin1'));
    expect(findEncoding(bytes, undefined, true)).toEqual({
      encoding: 'windows-1252',
      encodingSource: 'bytes',
    });
  });

  it('reads valid UTF-8 as UTF-8 under the label of another encoding', () => {
    const bytes = bytesOf('<meta charset="iso-8859-1"><p>', Buffer.from('café'));
    expect(findEncoding(bytes, undefined, true)).toEqual({ encoding: 'UTF-8', encodingSource: 'bytes' });
    expect(findEncoding(bytes, 'windows-1251', true)).toEqual({ encoding: 'UTF-8', encodingSource: 'bytes' });
  });

  it('needs more than a few characters to doubt the label of an encoding of several bytes', () => {
    const few = bytesOf('<meta charset="gbk"><p>', Buffer.from('é'));
    expect(findEncoding(few, undefined, true)).toEqual({ encoding: 'GBK', encodingSource: 'meta' });
    const many = bytesOf('<meta charset="gbk"><p>', Buffer.from('昨天晚上，港口的钟晚了七分钟'));
    expect(findEncoding(many, undefined, true)).toEqual({ encoding: 'UTF-8', encodingSource: 'bytes' });
  });

  it('leaves a declared UTF-8 page with a few broken bytes as it is declared', () => {
    const bytes = bytesOf('<meta charset="utf-8"><p>café, thé', Buffer.from('\xe9 ', 'latin1'));
    expect(findEncoding(bytes, undefined, true)).toEqual({ encoding: 'UTF-8', encodingSource: 'meta' });
  });

  it('takes a character cut off at the end for no broken one', () => {
    const bytes = Uint8Array.from([...Buffer.from('<meta charset="utf-8"><p>caf'), 0xc3]);
    expect(findEncoding(bytes, undefined, true)).toEqual({ encoding: 'UTF-8', encodingSource: 'meta' });
  });
});
