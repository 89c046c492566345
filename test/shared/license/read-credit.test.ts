import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../shared/article/block.ts';
import { creditOf } from '../../../shared/license/caption-text.ts';
import { readCredit } from '../../../shared/license/read-credit.ts';

/** Title, creator, source and licence of a caption's credit, as short strings. */
function told(text: string, html?: string) {
  const credit = creditOf({ text, html });
  if (credit === null) return null;
  return [
    credit.name ?? null,
    credit.creator.map(({ name }) => name).join(' + ') || null,
    credit.sourceOrganization.map(({ name }) => name).join(' + ') || null,
    credit.license?.identifier ?? null,
  ];
}

describe('readCredit: East Asian captions', () => {
  it.each([
    ['海辺の花火（撮影・佐藤花子）', [null, '佐藤花子', null, null]],
    ['（写真：佐藤花子／港新聞社）', [null, '佐藤花子', '港新聞社', null]],
    ['写真提供：港新聞社', [null, null, '港新聞社', null]],
    ['海边的烟花。摄影：李小明', [null, '李小明', null, null]],
    ['图片来源：视觉中国', [null, null, '视觉中国', null]],
    ['图/视觉中国', [null, null, '视觉中国', null]],
    ['사진=김민수 기자', [null, '김민수', null, null]],
    ['사진 제공: 서울시', [null, null, '서울시', null]],
    ['旧港口的渡轮。李小明 摄', [null, '李小明', null, null]],
    ['旧港口的渡轮（李小明摄）', [null, '李小明', null, null]],
    ['3月5日，渡轮离开旧港口。新华社记者 李小明 摄', [null, '李小明', '新华社', null]],
    ['海辺の花火（佐藤花子撮影）', [null, '佐藤花子', null, null]],
    ['海辺の花火＝佐藤花子撮影', [null, '佐藤花子', null, null]],
    ['海辺の花火（港新聞社提供）', [null, null, '港新聞社', null]],
    ['부두의 불꽃놀이. 김민수 기자 촬영', [null, '김민수', null, null]],
  ])('reads %j', (caption, expected) => {
    expect(told(caption)).toEqual(expected);
  });

  it.each([
    '写真はイメージです',
    '図1：売上の推移',
    '图：2024年春节',
    '提供された資料によると、祭りは三日続いた',
    '港の図：歴史の流れ',
    '海辺の花火（2024年5月撮影）',
    '海辺の花火（昨年撮影）',
    '海辺の花火、空から撮影',
    '无人机 摄',
    '旧港口的渡轮（受访者供图）',
    '港ではワクチン提供',
    '旧港口的渡轮，三月五日摄',
  ])('finds no credit in %j', (caption) => {
    expect(told(caption)).toBeNull();
  });
});

describe('readCredit', () => {
  it('quotes a credit in brackets without the bracket that opened before it', () => {
    expect(creditOf({ text: 'A harbour (Photo: Ada Holm)' })?.creditText).toBe('Photo: Ada Holm');
    expect(creditOf({ text: 'Photo: Ada Holm (U.S. Navy)' })?.creditText).toBe('Photo: Ada Holm (U.S. Navy)');
  });

  it.each([
    [
      '"Winter Pier (2020)" by Office of the Harbour is licensed under CC BY 4.0',
      ['Winter Pier (2020)', 'Office of the Harbour', null, 'CC-BY-4.0'],
    ],
    [
      'Winter Pier (2020) 01” by Ada Holm, The Harbour Office is licensed under CC BY 4.0',
      ['Winter Pier (2020) 01', 'Ada Holm, The Harbour Office', null, 'CC-BY-4.0'],
    ],
    ['"Pier" by is marked with CC0 1.0.', ['Pier', null, null, 'CC0-1.0']],
    [
      'Pier notes © 2024 by A. Holm is licensed under CC BY-NC 4.0',
      ['Pier notes', 'A. Holm', null, 'CC-BY-NC-4.0'],
    ],
    [
      'Ada Holm, CC BY-SA 3.0 <https://creativecommons.org/licenses/by-sa/3.0>, via Wikimedia Commons',
      [null, 'Ada Holm', 'Wikimedia Commons', 'CC-BY-SA-3.0'],
    ],
    [
      'Foto: Ada Holm / Wikimedia Commons / “Der Steg” / CC BY-SA 4.0',
      ['Der Steg', 'Ada Holm', 'Wikimedia Commons', 'CC-BY-SA-4.0'],
    ],
    [
      'By Sgt. Ada Holm (U.S. Navy) [Public domain], via Wikimedia Commons',
      [null, 'Sgt. Ada Holm (U.S. Navy)', 'Wikimedia Commons', 'LicenseRef-PublicDomain'],
    ],
    ['Ada Holm / Reuters', [null, 'Ada Holm', 'Reuters', null]],
    ['AP Photo/Ada Holm', [null, 'Ada Holm', 'AP', null]],
    ['(AP Photo/Ada Holm, File)', [null, 'Ada Holm', 'AP', null]],
    ['Foto: picture alliance / dpa | Ada Holm', [null, 'Ada Holm', 'picture alliance + dpa', null]],
    [
      'By Ada - Own work, CC BY-SA 3.0, https://commons.wikimedia.org/w/index.php?curid=1',
      [null, 'Ada', 'Wikimedia Commons', 'CC-BY-SA-3.0'],
    ],
    [
      'Unknown author, Public domain, via Wikimedia Commons',
      [null, null, 'Wikimedia Commons', 'LicenseRef-PublicDomain'],
    ],
    ['“Pier” (CC BY 2.0) by Ada Holm', ['Pier', 'Ada Holm', null, 'CC-BY-2.0']],
    ['Photograph by Ada Holm for The Harbour Times', [null, 'Ada Holm', 'The Harbour Times', null]],
    ['Photo Ada Holm', [null, 'Ada Holm', null, null]],
    ['Flickr user adaholm', [null, 'adaholm', 'Flickr', null]],
    ['REUTERS/Ada Holm', [null, 'Ada Holm', 'REUTERS', null]],
    ['Ada Holm/Moment via Getty Images', [null, 'Ada Holm', 'Moment + Getty Images', null]],
    ['The old pier at dawn. Photo by Ada Holm on Unsplash', [null, 'Ada Holm', 'Unsplash', null]],
    ['Photo by Ada Holm, courtesy of the Harbour Museum.', [null, 'Ada Holm', 'the Harbour Museum', null]],
    ['Image courtesy of Pier Architects', [null, null, 'Pier Architects', null]],
    ['Photo credit: ©iStock.com/adaholm', [null, 'adaholm', 'iStock', null]],
    ['© Ada Holm', [null, 'Ada Holm', null, null]],
    ['Credit: Harbour Watch', [null, 'Harbour Watch', null, null]],
    ['Photos by Ada Holm and Ben Dahl', [null, 'Ada Holm + Ben Dahl', null, null]],
    ['Foto di Luca Bianchi, licenza CC BY-SA 3.0 IT', [null, 'Luca Bianchi', null, 'CC-BY-SA-3.0-IT']],
    ['Getty Images', [null, null, 'Getty Images', null]],
    ['Photos: Ada Holm; Ben Dahl; Cy Ek', [null, 'Ada Holm + Ben Dahl + Cy Ek', null, null]],
    ['Photo: Ada Holm; the harbour was closed', [null, 'Ada Holm', null, null]],
    [
      'The pier at low tide, with two boats. “Skarvik pier” by Oda Lien / Fjord Picture Pool, CC BY-SA 4.0',
      ['Skarvik pier', 'Oda Lien', 'Fjord Picture Pool', 'CC-BY-SA-4.0'],
    ],
    ['“Pier” by Ada Holm, CC BY 4.0. Modified: cropped by Ben Dahl', ['Pier', 'Ada Holm', null, 'CC-BY-4.0']],
    [
      'This work is licensed under a Creative Commons Attribution 3.0 Unported License.',
      [null, null, null, 'CC-BY-3.0'],
    ],
  ])('reads %j', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'The old pier at dawn',
    'Save $600 with Hotel Credit: ask at the desk and get up to $300 back',
    'HAWSER LICENSE: Creative Commons Attribution',
    'Credits: Ada Holm, an award-winning writer who spent more than twenty years at the harbour paper',
    '22 Photos of the harbour',
    'Black / White',
    '',
  ])('finds no credit in %j', (text) => expect(told(text)).toBeNull());

  it('takes the licence from a link whose words do not name it', () => {
    const html =
      'Ada Holm via Flickr (<a href="https://creativecommons.org/licenses/by/2.0/deed.en">license</a>)';
    expect(told('Ada Holm via Flickr (license)', html)).toEqual([null, 'Ada Holm', 'Flickr', 'CC-BY-2.0']);
  });

  it('keeps the links that names carry', () => {
    const html =
      'Photo by <a href="https://example.org/ada">Ada Holm</a> on <a href="https://unsplash.com/">Unsplash</a>';
    expect(creditOf({ text: '', html })?.creator).toEqual([
      { name: 'Ada Holm', url: 'https://example.org/ada' },
    ]);
  });

  it('quotes the credit from where its title begins, not the sentence before it', () => {
    const text = 'The pier at low tide. “Skarvik pier” by Oda Lien, CC BY-SA 4.0';
    expect(creditOf({ text })?.creditText).toBe('“Skarvik pier” by Oda Lien, CC BY-SA 4.0');
  });

  it('looks for the link of a name behind the title', () => {
    const html =
      '“<a href="https://example.org/pier">Ada Holm</a>” by <a href="https://example.org/ada">Ada Holm</a>, CC BY 4.0';
    expect(creditOf({ text: '', html })?.creator).toEqual([
      { name: 'Ada Holm', url: 'https://example.org/ada' },
    ]);
  });

  it('takes a bare name for a credit only in a place made for credits', () => {
    const caption = { text: 'Pier Studio', marks: [] };
    expect(readCredit(caption)).toBeNull();
    expect(readCredit(caption, { slot: true })?.creator).toEqual([{ name: 'Pier Studio' }]);
    const two = { text: 'Ada Holm; Ben Dahl', marks: [] };
    expect(readCredit(two, { slot: true })?.creator).toEqual([{ name: 'Ada Holm' }, { name: 'Ben Dahl' }]);
  });

  it('never throws, and quotes its credit from the caption', () => {
    const piece = fc.constantFrom(
      'Photo by ',
      'via ',
      '/',
      '©',
      '“',
      '"',
      ' CC BY 4.0',
      'courtesy of ',
      'Ada Holm',
      'Getty Images',
      ', ',
      '(',
      ')',
      ' by ',
      '\n',
      ': ',
    );
    const caption = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(caption, (text): void => {
        const rich: RichText = { text, marks: [] };
        const credit = readCredit(rich);
        if (credit !== null) expect(text).toContain(credit.creditText);
      }),
      { numRuns: 500 },
    );
  });
});
