import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../../shared/article/metadata/read-metadata.ts';
import { pageOf } from '../../license/page-of.ts';

const TITLE = '<h1>Quiet harbour wakes again</h1>';
const FAR = '<p>The boats lie in the harbour, and nobody speaks.</p>'.repeat(120);
const ld = (dates: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Quiet harbour wakes again', ...dates })}</script>`;
const dates = (head: string, body: string, lang = 'en') => {
  const page = pageOf(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
  const { datePublished, dateModified } = readMetadata(page).metadata;
  return [datePublished, dateModified];
};

describe('dates: what readers see', () => {
  it.each([
    ['Veröffentlicht: 14. März 2024', '2024-03-14'],
    ['Publié le 14 août 2024', '2024-08-14'],
    ['Publicado el 14 de septiembre de 2024', '2024-09-14'],
    ['Опубликовано 14 мая 2024', '2024-05-14'],
    ['公開日：2024年5月14日', '2024-05-14'],
    ['发布时间：2024-05-14', '2024-05-14'],
    ['등록 2024년 5월 14일', '2024-05-14'],
    ['نشر في ١٤ مايو ٢٠٢٤', '2024-05-14'],
    ['Közzétéve: 2024. május 14.', '2024-05-14'],
    ['Ngày đăng: 14 tháng 5 năm 2024', '2024-05-14'],
    ['Diterbitkan 14 Mei 2024', '2024-05-14'],
    ['प्रकाशित: 14 मई 2024', '2024-05-14'],
    ['Δημοσιεύθηκε 14 Μαΐου 2024', '2024-05-14'],
    ['Publié le 14 FEVRIER 2024', '2024-02-14'],
    ['14.mai.2024 às 8h12', '2024-05-14T08:12'],
    ['14 مايو/ أيار 2024', '2024-05-14'],
    ['14 مايو، 2024', '2024-05-14'],
    ['2024. 05. 14. 08:12', '2024-05-14T08:12'],
    ['기사입력 2024. 5. 14', '2024-05-14'],
    ['令和6年5月14日', '2024-05-14'],
    ['中華民國113年5月14日', '2024-05-14'],
    ['१४ मई २०२४', '2024-05-14'],
    ['تاریخ انتشار: ۱۴۰۳/۰۲/۲۵', '2024-05-14'],
    ['سه‌شنبه ۲۵ اردیبهشت ۱۴۰۳ - ۰۸:۱۲', '2024-05-14T08:12'],
    ['25 اردیبهشت 1403', '2024-05-14'],
    ['14 พฤษภาคม 2567', '2024-05-14'],
    ['เผยแพร่: 14 พ.ค. 2567', '2024-05-14'],
    ['๑๔ พฤษภาคม พ.ศ. ๒๕๖๗', '2024-05-14'],
    ['প্রকাশ: ১৪ মে ২০২৪', '2024-05-14'],
    ['２０２４年５月１４日', '2024-05-14'],
    ['2024年5月14日公開', '2024-05-14'],
    ['14 Tháng Năm, 2024', '2024-05-14'],
    ['14 Th5, 2024', '2024-05-14'],
    ['14 MAYIS 2024', '2024-05-14'],
    ['14 Μάιος 2024', '2024-05-14'],
    ['מאי 14, 2024', '2024-05-14'],
    ['14 مايو 2024م', '2024-05-14'],
    ['14 мая 2024г.', '2024-05-14'],
    ['1° maggio 2024', '2024-05-01'],
  ])('is read in many languages: %s', (line, day) =>
    expect(dates('', `${TITLE}<p>${line}</p>`)).toEqual([day, undefined]),
  );

  it.each([
    ['最終更新日：2024年5月14日', '2024-05-14'],
    ['آخر تحديث: ١٤ مايو ٢٠٢٤', '2024-05-14'],
    ['Mis à jour le 14 mai 2024', '2024-05-14'],
    ['Zuletzt aktualisiert: 14.05.2024', '2024-05-14'],
    ['Written by Ada Holm, updated May 14, 2024', '2024-05-14'],
    ['The list of boats was last updated<!-- --> <time>May 14, 2024</time>', '2024-05-14'],
    ['Page last modified <span><time>May 14, 2024</time></span>', '2024-05-14'],
    ['Latest update: <time class="published">May 14, 2024</time>', '2024-05-14'],
    ['Cập nhật: 14 tháng 5, 2024', '2024-05-14'],
    ['Frissítve: 2024. május 14.', '2024-05-14'],
    ['Modificado: 14 mayo 2024', '2024-05-14'],
    ['Ultimo aggiornamento: 14 maggio 2024', '2024-05-14'],
    ['Laatste update: 14 mei 2024', '2024-05-14'],
    ['Ostatnia aktualizacja: 14.05.2024', '2024-05-14'],
    ['Изменено: 14.05.2024', '2024-05-14'],
    ['最后更新：2024-05-14', '2024-05-14'],
    ['업데이트 2024.05.14', '2024-05-14'],
    ['Poslední aktualizace: 14. 5. 2024', '2024-05-14'],
    ['Sist endret 14. mai 2024', '2024-05-14'],
    ['עודכן: 14.05.2024', '2024-05-14'],
    ['Edited May 14, 2024', '2024-05-14'],
    ['2024年5月14日更新', '2024-05-14'],
    ['2024.05.14 (수정)', '2024-05-14'],
    ['Zuletzt bearbeitet am 14. Mai 2024', '2024-05-14'],
    ['Última modificación 14/05/2024', '2024-05-14'],
    ['Última modificação: 14/05/2024', '2024-05-14'],
    ['Дата обновления: 14.05.2024', '2024-05-14'],
    ['Data de modificação: 14/05/2024', '2024-05-14'],
    ['Fecha de actualización: 14/05/2024', '2024-05-14'],
    ['Data aktualizacji: 14.05.2024', '2024-05-14'],
    ['Ultima actualizare: 14 mai 2024', '2024-05-14'],
    ['Módosítva: 2024. május 14.', '2024-05-14'],
    ['Zadnja izmjena 14.05.2024', '2024-05-14'],
    ['Actualitzat a 14/05/2024', '2024-05-14'],
    ['ปรับปรุงล่าสุด 14 พ.ค. 2567', '2024-05-14'],
    ['আপডেট: ১৪ মে ২০২৪', '2024-05-14'],
  ])('is a change where its nearest label says so: %s', (line, day) =>
    expect(dates('', `${TITLE}<p>${line}</p>`)).toEqual([undefined, day]),
  );

  it.each([
    'Publié le 12 mai 2024 à 08h12, modifié le 14 mai 2024 à 09h00',
    'Aktualizováno 14. 5. 2024, vydáno 12. 5. 2024',
    '입력 : 2024.05.12 08:12 수정 : 2024.05.14 09:00',
    'Posted by Ada Holm on May 12, 2024 | Updated May 14, 2024',
    'Giriş: 12.05.2024 - 08:12 Son Güncelleme: 14.05.2024 - 09:00',
    '2024年5月12日 公開 / 2024年5月14日 更新',
    '2024.05.12 08:12 수정 2024.05.14 09:00',
    '12.05.2024 08:12 (aktual. 14.05.2024 09:00)',
  ])('is read beside the day of the change: %s', (line) =>
    expect(dates('', `${TITLE}<p>${line}</p>`).map((date) => date?.slice(0, 10))).toEqual([
      '2024-05-12',
      '2024-05-14',
    ]),
  );

  it.each([
    ['<p>November 2015</p>', '2015-11'],
    ['<div><h6>Date</h6><p>novembre 2015</p></div>', '2015-11'],
    ['<p>2015年11月</p>', '2015-11'],
    ['<p>noviembre de 2015</p>', '2015-11'],
  ])('is the month where no day is given: %s', (line, month) =>
    expect(dates('', TITLE + line)[0]).toBe(month),
  );

  it.each([
    '<p>The boats of November 2015 lie in the harbour</p>',
    '<ul><li>November 2015</li><li>December 2015</li></ul>',
    `${FAR}<p>November 2015</p>`,
  ])('is no month of the text or a list: %s', (body) => expect(dates('', TITLE + body)[0]).toBeUndefined());

  it.each([
    ['level with the headline in a column', '<aside class="side-col"><p>May 14, 2024</p></aside>'],
    ['in the headline’s own card', '<div class="post-card__meta"><div>May 14, 2024</div></div>'],
    ['after a label of its own', '<div><h3>Published</h3><p><time>May 14, 2024</time></p></div>'],
    ['in a heading', '<h3>blog | May 14, 2024</h3>'],
    ['from what a program keeps', '<p class="date" data-date="2024-05-14">3 days ago</p>'],
    ['from the title of an abbreviation', '<abbr class="published" title="2024-05-14">10:20</abbr>'],
    ['from RDFa', '<span property="schema:datePublished" content="2024-05-14">Tuesday</span>'],
    ['before the reading time', '<p>May 14, 2024 - 11 minutes</p>'],
  ])('is read %s', (_, line) => expect(dates('', TITLE + line)[0]).toBe('2024-05-14'));

  it('is read far from the headline where one label gives it', () =>
    expect(
      dates('', `<article>${TITLE}${FAR}<div><span>Published On: 14 May 2024</span></div></article>`)[0],
    ).toBe('2024-05-14'));

  it.each([
    ['a place for dates after the text', '<p class="date">May 14, 2024. <i>Updated: May 16, 2024</i></p>'],
    ['a byline after the text', '<div><p>Written by <a>Ada Holm</a></p><p>May 14, 2024</p></div>'],
    ['the foot of the article', '<footer class="post-footer"><time>May 14, 2024</time></footer>'],
  ])('is read from %s where no other is', (_, line) =>
    expect(dates('', `<main><article>${TITLE}${FAR}${line}</article></main>`)[0]).toBe('2024-05-14'),
  );

  it('is not the foot of the page', () =>
    expect(
      dates('', `<main>${TITLE}${FAR}</main><footer><p class="date">May 14, 2024</p></footer>`)[0],
    ).toBeUndefined());

  it.each([
    ['a span of days', '<p>DATE: 2024-05-14 - 2024-05-17</p>'],
    ['a count as of a day', '<p>As of May 14, 2024, we have:</p>'],
    ['a comment', '<div class="comments"><p>May 14, 2024</p></div>'],
    ['a comment in German', '<div id="kommentare"><p>May 14, 2024</p></div>'],
    ['a comment in Italian', '<div class="box-commenti"><p>May 14, 2024</p></div>'],
    ['another article in Spanish', '<div class="noticias-relacionadas"><p>May 14, 2024</p></div>'],
    ['another article in Dutch', '<div class="lees-ook"><p>May 14, 2024</p></div>'],
    ['one that many read', '<ul class="mais-lidas"><li>May 14, 2024</li></ul>'],
    ['an age', '<p>3 days ago</p>'],
    ['the end of a coupon', '<p class="date">Expires 14 May 2024</p>'],
    ['what a shop keeps', '<div class="metafield" data-date="2024-05-14"></div>'],
    ['the beginning of an offer', '<p>Ab 14. Mai 2024</p>'],
    ['a term', '<p>Anmeldeschluss: 14. Mai 2024</p>'],
    ['a birth', '<p>Né le 14 mai 1994</p>'],
    ['the end of an offer', '<p>Valid through<!-- --> <!-- -->May 14, 2024</p>'],
    ['a teaser in a link', '<a href="/b"><h3>Boats return</h3><time>May 14, 2024</time></a>'],
    [
      'one of several teasers',
      '<article><h2>A</h2><p>May 14, 2024</p></article><article><h2>B</h2></article>',
    ],
    ['the year of a copyright', '<p>© 2024 The Pier</p>'],
  ])('is not %s', (_, line) => expect(dates('', TITLE + line)[0]).toBeUndefined());
});

describe('dates: of something else than the text', () => {
  it.each([
    ['Termin: 14. Mai 2024', 'Abgerufen am 14. Mai 2024', 'Gültig bis zum 14. Mai 2024'],
    ['Jusqu’au 14 mai 2024', 'À partir du 14 mai 2024', 'Date limite : 14 mai 2024'],
    ['Hasta el 14 de mayo de 2024', 'Fecha del evento: 14/05/2024', 'Estreno: 14 de mayo de 2024'],
    ['Entro il 14 maggio 2024', 'Fino al 14 maggio 2024', 'Scadenza: 14 maggio 2024'],
    ['Inscrições até 14/05/2024', 'Estreia: 14/05/2024', 'Geldig tot 14 mei 2024'],
    ['Ważne do 14 maja 2024', 'Premiera: 14 maja 2024', 'Platnost do 14. 5. 2024'],
    ['Срок до 14 мая 2024', 'Дата проведения: 14.05.2024', 'С 14 мая 2024'],
    ['Son başvuru tarihi: 14.05.2024', 'Έως 14 Μαΐου 2024', 'Határidő: 2024. május 14.'],
    ['حتى 14 مايو 2024', 'בתוקף עד 14.05.2024', '2024. május 14-ig'],
    ['開催日：2024年5月14日', '2024年5月14日まで', '2024年5月14日（火）～17日'],
    ['截止日期：2024-05-14', '活动时间：2024年5月14日', '2024年5月14日至17日'],
    ['마감일: 2024.05.14', '2024년 5월 14일까지', 'Hạn chót: 14/05/2024'],
    ['Batas waktu: 14 Mei 2024', 'Sista ansökningsdag: 14 maj 2024', 'Valabil până la 14 mai 2024'],
  ])('are left: %s, %s, %s', (...lines) =>
    expect(lines.map((line) => dates('', `${TITLE}<p>${line}</p>`, 'de')[0])).toEqual([
      undefined,
      undefined,
      undefined,
    ]),
  );

  it.each([
    ['Hamburg, 14. Mai 2024', 'Pressemitteilung vom 14. Mai 2024'],
    ['Communiqué du 14 mai 2024', 'Boletín del 14 de mayo de 2024'],
    ['Início | 14 de maio de 2024', 'Inicio / 14 de mayo de 2024'],
    ['от 14.05.2024', '2024年5月14日 活動報告'],
  ])('are told from those of the text: %s, %s', (...lines) =>
    expect(lines.map((line) => dates('', `${TITLE}<p>${line}</p>`, 'de')[0])).toEqual([
      '2024-05-14',
      '2024-05-14',
    ]),
  );
});

describe('dates: what order day and month have', () => {
  const line = '<p class="date">04/05/2024</p>';

  it.each([
    ['another date of the page', '', `${line}<ul><li>Sale: 23/05/2024</li></ul>`, '2024-05-04'],
    ['the same day in the metadata', ld({ dateModified: '2024-05-04' }), line, '2024-05-04'],
    ['the region of another tag', '<meta property="og:locale" content="en_US">', line, '2024-04-05'],
    ['the host’s country', '<link rel="canonical" href="https://pier.example.uk/a">', line, '2024-05-04'],
  ])('is settled by %s', (_, head, body, day) => expect(dates(head, TITLE + body)[0]).toBe(day));

  it.each([
    ['en', '', '2024-04-05'],
    ['en', '<link rel="canonical" href="https://pier.example.in/a">', '2024-05-04'],
    ['fr', '', '2024-05-04'],
  ])('is American where English leaves the zeros out: %s %s', (lang, head, day) =>
    expect(dates(head, `${TITLE}<p class="date">4/5/2024</p>`, lang)[0]).toBe(day),
  );

  it('is left where nothing settles it', () => expect(dates('', TITLE + line)[0]).toBeUndefined());
});

describe('dates: with two digits of their year', () => {
  it.each([
    ['de', '14.05.24', '2024-05-14'],
    ['he', '14.05.24, 08:12', '2024-05-14T08:12'],
    ['fr', 'le 04/05/24', '2024-05-04'],
    ['en-US', '4/5/24', '2024-04-05'],
    ['en', '5/14/24', '2024-05-14'],
    ['en', '4/5/24', undefined],
    ['ja', '24.05.14', '2024-05-14'],
    ['zh', '24-05-14', '2024-05-14'],
    ['de', 'v14.05.24', undefined],
    ['de', '14.13.24', undefined],
    ['de', '14.05.24.1', undefined],
  ])('are read in places for dates as their language has them: %s %s', (lang, line, day) =>
    expect(dates('', `${TITLE}<p class="date">${line}</p>`, lang)[0]).toBe(day),
  );

  it('are left elsewhere', () => expect(dates('', `${TITLE}<p>14.05.24</p>`, 'de')[0]).toBeUndefined());
});

describe('dates: metadata', () => {
  it('give way to the day readers see where they only tell when the page was built', () =>
    expect(
      dates(
        ld({ datePublished: '2025-11-20', dateModified: '2025-11-20' }),
        `${TITLE}<p>May 14, 2024</p>`,
      )[0],
    ).toBe('2024-05-14'));

  it.each([
    [{ datePublished: '2024-01-02', dateModified: '2024-05-14' }, 'May 14, 2024'],
    [{ datePublished: '2024-01-02' }, 'May 14, 2023 the harbour woke'],
    [{ datePublished: '2024-01-02T02:12:44Z' }, 'January 1, 2024'],
    [{ datePublished: '2024-01-02', dateModified: '2024-01-02' }, 'May 14, 2024'],
  ])('stand against a shown date otherwise: %j', (told, shown) =>
    expect(dates(ld(told), `${TITLE}<p>${shown}</p>`)[0]).toBe(told.datePublished),
  );

  it('give way to an earlier day alone in its line: nothing is published after the date it bears', () =>
    expect(dates(ld({ datePublished: '2024-01-02' }), `${TITLE}<p>On <time>May 14, 2023</time></p>`)[0]).toBe(
      '2023-05-14',
    ));

  it.each([
    ['https://pier.example/2024/05/13/quiet/', '<p>May 13, 2024</p>', '2024-05-13'],
    ['https://pier.example/2024/05/13/quiet/', '', '2024-05-14T02:12:44Z'],
    ['https://pier.example/quiet/', '<p>May 13, 2024</p>', '2024-05-14T02:12:44Z'],
    ['https://pier.example/2024/05/11/quiet/', '<p>Posted on May 11, 2024</p>', '2024-05-14T02:12:44Z'],
  ])(
    'tell the day of another clock where address and page agree on the day before: %s %s',
    (url, line, day) =>
      expect(
        dates(
          `<link rel="canonical" href="${url}">${ld({ datePublished: '2024-05-14T02:12:44Z' })}`,
          TITLE + line,
        )[0],
      ).toBe(day),
  );

  const put = `<script type="application/ld+json">${JSON.stringify({
    '@type': 'WebPage',
    datePublished: '2019-12-12T14:07:03+00:00',
  })}</script>`;

  it('of the page as a whole tell when it was put up, not when an article appeared', () =>
    expect(dates(put, TITLE)[0]).toBeUndefined());

  it.each(['December 12, 2019', 'Updated: December 12, 2019'])(
    'of the page as a whole count where readers see the same day: %s',
    (line) => expect(dates(put, `${TITLE}<p>${line}</p>`)[0]).toBe('2019-12-12T14:07:03+00:00'),
  );

  it.each([
    ['https://pier.example/', undefined],
    ['https://pier.example/quiet', '2024-05-14'],
    ['https://pier.example/?p=14', '2024-05-14'],
    ['https://quiet-harbour', '2024-05-14'],
  ])('do not make the front page an article: %s', (address, day) =>
    expect(
      dates(
        `<link rel="canonical" href="${address}"><meta property="article:published_time" content="2024-05-14">`,
        TITLE,
      )[0],
    ).toBe(day),
  );

  it.each([
    ['1715674364', '2024-05-14T08:12:44Z'],
    ['1715674364000', '2024-05-14T08:12:44Z'],
    ['17156743', undefined],
  ])('count seconds since 1970: %s', (count, moment) =>
    expect(dates(`<meta name="timestamp" content="${count}">`, TITLE)[0]).toBe(moment),
  );

  it.each([
    ['fr', '05/06/2024', '2024-06-05'],
    ['pt', '05-06-2024 08:12', '2024-06-05T08:12'],
    ['en', '05/06/2024', undefined],
    ['en', '25/06/2024', '2024-06-25'],
    ['en', 'Wed Jun 05 08:12:44 UTC 2024', '2024-06-05'],
    ['ja', '20240605081244', '2024-06-05T08:12:44'],
  ])('are read as their language writes them: %s %s', (lang, told, day) =>
    expect(dates(`<meta name="date" content="${told}">`, TITLE, lang)[0]).toBe(day),
  );

  it('are read from JSON-LD that a framework has put in a meta element', () => {
    const json = '{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2024-05-14&quot;}';
    expect(dates(`<meta name="script:ld+json" content="${json}">`, TITLE)[0]).toBe('2024-05-14');
  });

  it('are read under names of sites’ own', () =>
    expect(dates('<meta name="w-published-date" content="2024-05-14">', TITLE)[0]).toBe('2024-05-14'));

  it('are read from JSON-LD that was escaped for HTML', () =>
    expect(
      dates(
        ld({ datePublished: '2024-05-14' }).replace(/(?<=json">).*(?=<\/script>)/, (json) =>
          json.replaceAll('"', '&quot;'),
        ),
        TITLE,
      )[0],
    ).toBe('2024-05-14'));

  it.each([
    ['https://pier.example/2024/may/14/quiet/', '2024-05-14'],
    ['https://pier.example/n1/2024/0514/c1001-87.html', '2024-05-14'],
    ['https://pier.example/202405/t20240514_87.html', '2024-05-14'],
    ['https://pier.example/20240514/quiet', '2024-05-14'],
    ['https://pier.example/20249914/quiet', undefined],
    ['https://pier.example/item/2024051487', undefined],
  ])('include an address: %s', (address, day) =>
    expect(dates(`<link rel="canonical" href="${address}">`, TITLE)[0]).toBe(day),
  );
});

describe('dates: a build told from a publication', () => {
  const caption = `${TITLE}<p>“The harbour (2024-05-13)” by Ada Holm</p>`;

  it('trusts metadata that were changed after they were published, whatever dates a caption shows', () => {
    const declared = ld({ datePublished: '2024-05-14T08:12:44Z', dateModified: '2024-05-14T09:03:10Z' });
    expect(dates(declared, caption)).toEqual(['2024-05-14T08:12:44Z', '2024-05-14T09:03:10Z']);
  });

  it('trusts what readers see where both dates are the moment of the build', () => {
    const built = ld({ datePublished: '2024-05-14T08:12:44Z', dateModified: '2024-05-14T08:12:44Z' });
    expect(dates(built, `${TITLE}<p>May 2, 2024</p>`)[0]).toBe('2024-05-02');
  });
});
