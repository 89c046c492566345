import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../../shared/article/metadata/read-metadata.ts';
import { pageOf } from '../../license/page-of.ts';

const TITLE = '<h1>Quiet harbour wakes again</h1>';
const FAR = '<p>The boats lie in the harbour, and nobody speaks.</p>'.repeat(120);
const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Quiet harbour wakes again', author })}</script>`;
const authors = (head: string, body: string) =>
  readMetadata(
    pageOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
  ).metadata.author.map(({ name }) => name);

describe('authors: bylines', () => {
  it.each([
    ['<p>Ein Beitrag von Änne Müller</p>', ['Änne Müller']],
    ['<p>Autorin: Änne Müller</p>', ['Änne Müller']],
    ['<p>Écrit par Zoé Lefèvre</p>', ['Zoé Lefèvre']],
    ['<p>Escrito por Iñaki Ordóñez y Ana Gil</p>', ['Iñaki Ordóñez', 'Ana Gil']],
    ['<p>Scritto da Elio Conti</p>', ['Elio Conti']],
    ['<p>Door Jan de Vries</p>', ['Jan de Vries']],
    ['<p>Автор: Ольга Белова</p>', ['Ольга Белова']],
    ['<p>文／山田太郎</p>', ['山田太郎']],
    ['<p>執筆者：山田太郎</p>', ['山田太郎']],
    ['<p>作者：李小明</p>', ['李小明']],
    ['<p>بقلم: أحمد سالم</p>', ['أحمد سالم']],
    ['<div class="byline">김민수</div>', ['김민수']],
    ['<p>Ditulis oleh Budi Santoso</p>', ['Budi Santoso']],
    ['<p>Írta: Kovács Péter</p>', ['Kovács Péter']],
    ['<p>Napsala Jana Nováková</p>', ['Jana Nováková']],
    ['<p>Interview by Ada Holm</p>', ['Ada Holm']],
    ['<p>Guest post by Ada Holm</p>', ['Ada Holm']],
    ['<p>Words: Ada Holm</p>', ['Ada Holm']],
    ['<p>Von Änne Müller und Jörg Köhler, Berlin</p>', ['Änne Müller', 'Jörg Köhler']],
    ['<p>Verfasst von Änne Müller am 14. Mai 2024</p>', ['Änne Müller']],
    ['<p>Autor/in: Änne Müller</p>', ['Änne Müller']],
    ['<p>Text: Änne Müller Fotos: Jörg Köhler</p>', ['Änne Müller']],
    ['<p>Eine Analyse von Änne Müller</p>', ['Änne Müller']],
    ['<p>Rédigé par Zoé Lefèvre</p>', ['Zoé Lefèvre']],
    ['<p>Par Zoé Lefèvre (avec AFP)</p>', ['Zoé Lefèvre']],
    ['<p>Par Zoé d’Ormeau, correspondante à Londres</p>', ['Zoé d’Ormeau']],
    ['<p>Par Zoé Lefèvre Publié le 14 mai 2024</p>', ['Zoé Lefèvre']],
    ['<p>Por Ana Gil / Madrid</p>', ['Ana Gil']],
    ['<p>Texto: Ana Gil</p>', ['Ana Gil']],
    ['<p>Articolo di Elio della Rovere</p>', ['Elio della Rovere']],
    ['<p>Reportagem de Rui do Vale</p>', ['Rui do Vale']],
    ['<p>Por Rui Vale, g1 SP</p>', ['Rui Vale']],
    ['<p>Door Jan van ’t Hof en Piet Smit</p>', ['Jan van ’t Hof', 'Piet Smit']],
    ['<p>Oprac. Jan Kowal</p>', ['Jan Kowal']],
    ['<p>Autorzy: Jan Kowal, Anna Nowak</p>', ['Jan Kowal', 'Anna Nowak']],
    ['<p>Подготовила Ольга Белова</p>', ['Ольга Белова']],
    ['<p>Авторы: Ольга Белова и Иван Серов</p>', ['Ольга Белова', 'Иван Серов']],
    ['<p>Підготував Іван Гай</p>', ['Іван Гай']],
    ['<p>Napsal(a) Jana Nováková</p>', ['Jana Nováková']],
    ['<p>Autor článku: Jana Nováková</p>', ['Jana Nováková']],
    ['<p>Szerző: Kovács Péter</p>', ['Kovács Péter']],
    ['<p>Haber: Ali Demir</p>', ['Ali Demir']],
    ['<p>Hazırlayan: Ali Demir ve Can Ak</p>', ['Ali Demir', 'Can Ak']],
    ['<p>Text: Åsa Öberg Foto: Per Ek</p>', ['Åsa Öberg']],
    ['<p>Toimittaja: Aino Mäki</p>', ['Aino Mäki']],
    ['<p>Γράφει ο Γιάννης Παππάς</p>', ['Γιάννης Παππάς']],
    ['<p>Της Μαρίας Παππά</p>', ['Μαρίας Παππά']],
    ['<p>כתב: דוד כהן</p>', ['דוד כהן']],
    ['<p>द्वारा राम कुमार</p>', ['राम कुमार']],
    ['<p>كتبت: فاطمة علي</p>', ['فاطمة علي']],
    ['<p>بواسطة أحمد سالم</p>', ['أحمد سالم']],
    ['<p>文｜李小明</p>', ['李小明']],
    ['<p>作者：李小明、王大力 来源：港报</p>', ['李小明', '王大力']],
    ['<p>来源：港报 作者：李小明</p>', ['李小明']],
    ['<p>記者李小明／台北報導</p>', ['李小明']],
    ['<p>【记者李小明报道】</p>', ['李小明']],
    ['<p>由 李小明 撰寫</p>', ['李小明']],
    ['<p>由 李小明 发表于 2024-05-14</p>', ['李小明']],
    ['<p>文＝山田太郎</p>', ['山田太郎']],
    ['<p>ライター：山田太郎（ライター）</p>', ['山田太郎']],
    ['<p class="byline">山田太郎記者</p>', ['山田太郎']],
    ['<p>김민수 기자</p>', ['김민수']],
    ['<p>[항구=등대] 김민수·이영희 기자</p>', ['김민수', '이영희']],
    ['<p>김민수 선임기자 minsu@pier.example</p>', ['김민수']],
    ['<p>글=김민수</p>', ['김민수']],
    ['<p>글·사진 김민수</p>', ['김민수']],
    ['<li>기자명 김민수 기자</li>', ['김민수']],
    ['<p>글 김민수 사진 이영희</p>', ['김민수']],
    ['<p>Text und Fotos: Änne Müller</p>', ['Änne Müller']],
    ['<p>Texte et photos : Zoé Lefèvre</p>', ['Zoé Lefèvre']],
    ['<p>Tekst i zdjęcia: Jan Kowal</p>', ['Jan Kowal']],
    ['<p>Words and photos by Ada Holm</p>', ['Ada Holm']],
    ['<p>Kommentar von Änne Müller</p>', ['Änne Müller']],
    ['<p>Von Änne Müller, Chefredakteurin</p>', ['Änne Müller']],
    ['<p>Por Ana Gil, Corresponsal en Londres</p>', ['Ana Gil']],
    ['<p>Por: Ana Gil / @anagil</p>', ['Ana Gil']],
    ['<p>Dalla nostra inviata Anna Riva</p>', ['Anna Riva']],
    ['<p>Autor: Jan Kowal oraz Anna Nowak</p>', ['Jan Kowal', 'Anna Nowak']],
    ['<p>Autoři: Jana Nováková, Jan Dvořák</p>', ['Jana Nováková', 'Jan Dvořák']],
    ['<p>文：山田太郎、写真：鈴木花子</p>', ['山田太郎']],
    ['<p>（聞き手・山田太郎）</p>', ['山田太郎']],
    ['<p>文丨李小明</p>', ['李小明']],
    ['<p>作者：约翰·史密斯</p>', ['约翰·史密斯']],
    ['<p>记者 李小明 通讯员 王大力</p>', ['李小明']],
    ['<p>[항구일보=김민수 기자]</p>', ['김민수']],
    ['<p>文・山田太郎 写真・鈴木花子</p>', ['山田太郎']],
    ['<p>聞き手・山田太郎</p>', ['山田太郎']],
    ['<p>Viết bởi Nguyễn Văn An</p>', ['Nguyễn Văn An']],
    ['<p>Bài: Nguyễn Văn An</p>', ['Nguyễn Văn An']],
    ['<p>Pewarta: Budi Santoso</p>', ['Budi Santoso']],
    ['<p>כותב: דוד כהן</p>', ['דוד כהן']],
    ['<p>Аутор: Ана Петровић</p>', ['Ана Петровић']],
    ['<p>Auteur·rice : Zoé Lefèvre</p>', ['Zoé Lefèvre']],
    ['<p>Texte : Zoé Lefèvre / Photos : Luc Roy</p>', ['Zoé Lefèvre']],
    ['<p>Par Zoé Lefèvre avec AFP</p>', ['Zoé Lefèvre']],
    ['<p>Un artículo de Ana Gil</p>', ['Ana Gil']],
    ['<p>Autoria: Rui Vale</p>', ['Rui Vale']],
    ['<p>Van onze correspondent Jan de Vries</p>', ['Jan de Vries']],
    ['<p>Posté par Zoé Lefèvre à 10:20</p>', ['Zoé Lefèvre']],
    ['<p>Ada Holm - 14. Mai 2024</p>', ['Ada Holm']],
    ['<p>Åsa Öberg</p><p>Publicerad 14 maj 2024</p>', ['Åsa Öberg']],
    ['<div class="muhabir">Ali Demir</div>', ['Ali Demir']],
    ['<a class="author"><span>Ольга</span> <span>Белова</span></a>', ['Ольга Белова']],
    ['<div class="author-name"><span>Ada</span><span>Holm</span></div>', ['Ada Holm']],
    ['<p class="autor"><a href="/a">Ada Holm</a> <a href="/a">Mehr von Ada Holm</a></p>', ['Ada Holm']],
    ['<span class="author">ნინო ბერიძე</span>', ['ნინო ბერიძე']],
  ])('are read in many languages: %s', (line, names) => expect(authors('', TITLE + line)).toEqual(names));

  it.each([
    ['<p>03/01/2017 by Ada Holm</p>', ['Ada Holm']],
    ['<p>Por Ana Gil, 11 de mayo de 2024</p>', ['Ana Gil']],
    ['<p>Von Änne Müller · 14. März 2024</p>', ['Änne Müller']],
    ['<p>Ada Holm | Senior Writer | July 2, 2025</p>', ['Ada Holm']],
    ['<p class="date-author">Dec. 19, 2025 · Ada Holm</p>', ['Ada Holm']],
    ['<p>By Ada Holm, Privacy and Security Expert</p>', ['Ada Holm']],
    ['<p>By Ada Holm and Ben Dahl, horticulture educators</p>', ['Ada Holm', 'Ben Dahl']],
    ['<p>By <a>Ada Holm</a>, Executive Editor, <a>Pier Health Watch</a></p>', ['Ada Holm']],
    ['<p>By Ada Holm, MD</p>', ['Ada Holm, MD']],
    ['<p>Por Rui Vale, G1</p>', ['Rui Vale']],
    ['<p property="schema:author"><span property="schema:name">Ada Holm</span></p>', ['Ada Holm']],
    ['<p>By Ada Holm, Pier News</p>', ['Ada Holm']],
    ['<p>By the Harbour Team</p>', ['the Harbour Team']],
    ['<ul><li>by <a href="#">Marketing Team</a></li></ul>', ['Marketing Team']],
    ['<p><em>This post was written by Ada Holm</em></p>', ['Ada Holm']],
    ['<p><a href="/team/ada-holm">Ada Holm</a></p>', ['Ada Holm']],
    ['<p><img class="avatar" src="/a.png">Ada Holm <span>in News</span></p>', ['Ada Holm']],
    ['<div class="elementor-widget"><p>By Ada Holm</p></div>', ['Ada Holm']],
    ['<p>Posted by Harbourwatch on Tuesday, August 29, 2023</p>', ['Harbourwatch']],
    ['<p><em>By Ada Holm</em>&nbsp;</p>', ['Ada Holm']],
    ['<p>By Ada Holm (Content Manager)</p>', ['Ada Holm']],
    ['<p><span>2025-12-17</span> · <a><i>Ada Holm</i></a></p>', ['Ada Holm']],
    [
      '<div><p>Ada Holm</p><p>Senior Writer</p></div><div><p>Ada Holm</p><p>6 min</p><p>May 14, 2024</p></div>',
      ['Ada Holm'],
    ],
    [
      '<div><div><img class="avatar" src="/a.png"></div><div><p>Ada Holm</p><p>Harbours and boats</p></div></div>',
      ['Ada Holm'],
    ],
    ['<div><p>Ada Holm</p><a href="/authors/ada-holm">Articles by Ada</a></div>', ['Ada Holm']],
    ['<p class="byline">By Ada Holm</p><p class="byline">Edited by Ben Dahl</p>', ['Ada Holm']],
    ['<p>By Ada Holm Updated May 14, 2024</p>', ['Ada Holm']],
    ['<p>Written by Ada Holm, MD, Medically reviewed by Ben Dahl</p>', ['Ada Holm, MD']],
    ['<p>Story by Ada Holm Photos by Ben Dahl</p>', ['Ada Holm']],
    ['<p>By Ada Holm for The Pier</p>', ['Ada Holm']],
    ['<p>May 14, 2024 · 3 min read · By Harbourwatch</p>', ['Harbourwatch']],
    [
      '<p>Written by <a href="/authors/ada">Ada Holm</a>, eight years on harbours<br><a href="/authors/ben">Ben Dahl</a>, boats</p>',
      ['Ada Holm', 'Ben Dahl'],
    ],
    [
      '<div><h6>Author(s)</h6><ul><li><a href="/all?author=Ada">Ada Holm</a></li><li><a href="/all?author=Ben">Ben Dahl</a></li></ul></div>',
      ['Ada Holm', 'Ben Dahl'],
    ],
    ['<p>By <a href="/authors/ada">Ada Holm</a> <a href="/authors/ada">Full Biography</a></p>', ['Ada Holm']],
    [
      `<div>${'<p>The quiet harbour.</p>'.repeat(8)}<p>Ada Holm</p><div><span>14.05.2024</span> · 6 min read</div></div>`,
      ['Ada Holm'],
    ],
    [
      '<div><span>Reviewed by</span><a href="/authors/ben-dahl">Ben Dahl</a></div><p>By Ada Holm</p>',
      ['Ada Holm'],
    ],
    ['<a href="/author/harbourwatch/">Harbourwatch</a>', ['Harbourwatch']],
  ])('are read apart from roles, dates and sections: %s', (line, names) =>
    expect(authors('', TITLE + line)).toEqual(names),
  );

  it.each([
    'By clicking this you agree to all of it',
    'by 2030 all harbours will be quiet',
    'Written in stone',
    'Written By: May 14, 2024',
    '<a href="/news">Harbour News</a> May 14, 2024',
    'The <em>By Ada Holm</em> line is gone',
    'Text us about the quiet harbour',
    'كتب جديدة',
    'إعداد طبق السمك',
    '글 목록',
    '저자 소개',
    '作者简介',
    '记者获悉',
    '由 中国 制造',
    'بقلم الرصاص',
    'Par exemple',
    'Di più',
    'przez internet',
    'Autor neznámý',
    'Текст песни',
    'Von Hamburg nach Berlin',
    'Του χρόνου',
    'Oleh Sebab Itu',
    '기자 회견',
    'Di cosa parliamo oggi',
    'Von Montag bis Freitag',
    'Par ici la sortie',
    '<span class="author">责任编辑：李小明</span>',
    '<span class="author">写真：山田太郎</span>',
    '<span class="author">Fotos: Änne Müller</span>',
    '<time>2024-05-14</time><a href="/social">社会</a>',
    'Reviewed by <a href="/authors/ben-dahl">Ben Dahl</a>',
    'The tide, says <a href="/people/ada-holm">Ada Holm</a>, a fisher of the old school, turns later in the year than it did, and the boats that wait for it lie longer at the quay',
  ])('are no sentences: %j', (text) => expect(authors('', `${TITLE}<p>${text}</p>`)).toEqual([]));
});

describe('authors: beside a date in one line', () => {
  it.each([
    ['Posted on May 14, 2024 by Ada Holm', 'Ada Holm'],
    ['Posted on May 14, 2024 by <a href="/author/ada">Ada Holm</a>', 'Ada Holm'],
    ['Submitted by Ada Holm on Tue, 05/14/2024 - 10:20', 'Ada Holm'],
    ['Veröffentlicht am 14. Mai 2024 von Änne Müller', 'Änne Müller'],
    ['Gespeichert von Änne Müller am Di, 14/05/2024 - 10:20', 'Änne Müller'],
    ['Publié le 14 mai 2024 par Zoé Lefèvre', 'Zoé Lefèvre'],
    ['Soumis par Zoé Lefèvre le mar 14/05/2024 - 10:20', 'Zoé Lefèvre'],
    ['Enviado por Ana Gil el Mar, 14/05/2024 - 10:20', 'Ana Gil'],
    ['Pubblicato il 14 maggio 2024 da Elio Conti', 'Elio Conti'],
    ['Publicado em 14 de maio de 2024 por Rui Vale', 'Rui Vale'],
    ['Geplaatst op 14 mei 2024 door Jan de Vries', 'Jan de Vries'],
    ['Opublikowane przez Jan Kowal w dniu 14 maja 2024', 'Jan Kowal'],
    ['Опубликовано 14.05.2024 автором Ольга Белова', 'Ольга Белова'],
    ['Опубликовал Олег Кот 14 мая 2024', 'Олег Кот'],
    ['14.05.2024 от Ольга Белова', 'Ольга Белова'],
    ['Publicerat 14 maj 2024 av Åsa Öberg', 'Åsa Öberg'],
    ['Publikováno 14. 5. 2024 od Jana Nováková', 'Jana Nováková'],
    ['Közzétéve 2024. május 14. Szerző: Kovács Péter', 'Kovács Péter'],
    ['Publicat de Ion Pop pe 14 mai 2024', 'Ion Pop'],
    ['投稿日: 2024年5月14日 作成者: 山田太郎', '山田太郎'],
    ['发表于 2024-05-14 由 李小明', '李小明'],
    ['작성일자 2024-05-14 글쓴이 김민수', '김민수'],
    ['Đăng vào 14/05/2024 bởi Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Dipublikasi pada 14 Mei 2024 oleh Budi Santoso', 'Budi Santoso'],
    ['Oleh Budi Santoso pada 14 Mei 2024', 'Budi Santoso'],
    ['Δημοσιεύθηκε στις 14 Μαΐου 2024 από Ελένη Παππά', 'Ελένη Παππά'],
    ['פורסם ב-14 במאי 2024 על ידי דוד כהן', 'דוד כהן'],
    ['נכתב על ידי דוד כהן בתאריך 14/05/2024', 'דוד כהן'],
    ['نُشر في 14 مايو 2024 بواسطة أحمد سالم', 'أحمد سالم'],
  ])('are read: %s', (line, name) => expect(authors('', `${TITLE}<p>${line}</p>`)).toEqual([name]));

  it.each([
    'Posted on May 14, 2024 by admin',
    'Posted on May 14, 2024 in Real Estate',
    'Last updated on May 14, 2024 by Ada Holm',
    '14 maggio 2024 da tutto il mondo',
    '14 mai 2024 de Paris',
    '码头日报 | 2024年05月14日',
    'Bởi vậy bến cảng yên tĩnh',
    '글 목록 사진',
  ])('are none: %s', (line) => expect(authors('', `${TITLE}<p>${line}</p>`)).toEqual([]));

  it.each([
    ['<meta property="dable:author" content="김민수">', '김민수'],
    ['<meta property="article:author" content="항구일보 | 김민수 기자">', '김민수'],
  ])('are read from Korean metadata: %s', (head, name) => expect(authors(head, TITLE)).toEqual([name]));
});

describe('authors: what has a like name', () => {
  it.each([
    '<div class="authorized-dealer">Harbour Boats</div>',
    '<div class="writereview">Ada Holm</div>',
    '<div class="autoresize">Ada Holm</div>',
    '<div class="confirmation">Ada Holm</div>',
    '<div class="authority-badge">Ada Holm</div>',
    '<div class="journalistic-standards">Ada Holm</div>',
    '<div class="author-meta">Request Financing</div>',
    '<div class="autor"><a>Alle Artikel</a></div>',
    '<div class="auteur"><a>Tous Les Articles</a></div>',
    '<div class="author-meta">Confirm Password</div>',
    '<address>The Quiet Pier 31 North Quay, Harbour Town 03301</address>',
    '<p>Contributors to <a href="/funds">Harbour Funds</a></p>',
    '<p>The boats lie <strong>by the quiet quay</strong> and wait.</p>',
  ])('is no author’s: %s', (line) => expect(authors('', TITLE + line)).toEqual([]));

  it.each([
    '<div class="writer">Ada Holm</div>',
    '<div class="autore">Ada Holm</div>',
    '<div class="firma">Ada Holm</div>',
    '<div class="yazar-adi">Ada Holm</div>',
    '<div class="penulis">Ada Holm</div>',
    '<div class="article__journalist">Ada Holm</div>',
    '<div class="forfatter">Ada Holm</div>',
    '<p>Contributors: Ada Holm</p>',
    '<address>Ada Holm, <time>May 14, 2024</time></address>',
    '<p><strong>By Ada Holm</strong><br></p>',
  ])('is told from an author’s: %s', (line) => expect(authors('', TITLE + line)).toEqual(['Ada Holm']));
});

describe('authors: byline against metadata', () => {
  it('prefers the person in the byline to the login in the metadata', () =>
    expect(authors(ld({ '@type': 'Person', name: 'ada.admin' }), `${TITLE}<p>By Ada Holm</p>`)).toEqual([
      'Ada Holm',
    ]));

  it('passes over whoever runs the site', () =>
    expect(authors(ld({ '@type': 'Person', name: 'Pier Admin' }), `${TITLE}<p>By Ada Holm</p>`)).toEqual([
      'Ada Holm',
    ]));

  it.each([
    ['ada.b.holm', ['ada.b.holm']],
    ['blog.pier.co', []],
    ['adaholmq6vkpg2ma0ci', []],
  ])('keeps a login, but neither a host nor a number in letters: %s', (name, names) =>
    expect(authors(`<meta name="author" content="${name}">`, TITLE)).toEqual(names),
  );

  it('leaves out an account that is followed rather than read', () =>
    expect(
      authors(ld([{ name: 'Ada Holm' }, { name: 'Harbour Garden Network on Facebook' }]), TITLE),
    ).toEqual(['Ada Holm']));

  it('prefers the link beside the headline to a "by" in the text below', () =>
    expect(
      authors(
        '',
        `${TITLE}<a href="/blog/author/ada-holm">Ada Holm</a>${'<p>The boats lie in the harbour.</p>'.repeat(30)}<p>Author: Cy Ek</p>`,
      ),
    ).toEqual(['Ada Holm']));

  it.each(['Interview by', 'Verfasst von', 'Napisane przez', '執筆者', 'Ditulis oleh', 'نویسنده'])(
    'reads the label of a link preview: %s',
    (label) =>
      expect(
        authors(
          `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Ada Holm">`,
          TITLE,
        ),
      ).toEqual(['Ada Holm']),
  );

  it('prefers the byline that names all authors', () =>
    expect(
      authors(ld({ '@type': 'Person', name: 'Ada Holm' }), `${TITLE}<p>Written by Ada Holm and Ben Dahl</p>`),
    ).toEqual(['Ada Holm', 'Ben Dahl']));

  it('prefers the links to the pages of all authors', () =>
    expect(
      authors(
        ld({ '@type': 'Person', name: 'Ada Holm' }),
        `${TITLE}<div><a href="/author/ada">Ada Holm</a>, <a href="/author/ben">Ben Dahl</a> &amp; <a href="/author/cy-ek">Cy Ek</a></div>`,
      ),
    ).toEqual(['Ada Holm', 'Ben Dahl', 'Cy Ek']));

  it('keeps the author of the metadata against a link to another author’s page', () =>
    expect(
      authors(ld({ '@type': 'Person', name: 'Ada Holm' }), `${TITLE}<a href="/author/ben">Ben Dahl</a>`),
    ).toEqual(['Ada Holm']));

  it('keeps the author of the metadata beside one who only publishes', () =>
    expect(
      authors(ld({ '@type': 'Person', name: 'Ada Holm' }), `${TITLE}<p>Published by Happy Camper Games</p>`),
    ).toEqual(['Ada Holm']));

  it('prefers the metadata that name all authors', () =>
    expect(
      authors(
        '<meta name="dc.creator" content="Ada Holm"><meta name="citation_authors" content="Ada Holm"><meta name="citation_authors" content="Ben Dahl">',
        TITLE,
      ),
    ).toEqual(['Ada Holm', 'Ben Dahl']));

  it.each([
    ['Pier Contributor', 'Pier Contributor'],
    ['Ada Holm Contributor', 'Ada Holm'],
  ])('keeps a name that is a role: %s', (name, kept) =>
    expect(
      authors(`<meta property="og:site_name" content="Pier">${ld({ '@type': 'Person', name })}`, TITLE),
    ).toEqual([kept]),
  );

  it('keeps the authors of the metadata where the byline names some of them', () =>
    expect(authors(ld([{ name: 'Ada Holm' }, { name: 'Ben Dahl' }]), `${TITLE}<p>By Ada Holm</p>`)).toEqual([
      'Ada Holm',
      'Ben Dahl',
    ]));
});

describe('authors: the site', () => {
  const site = (name: string) => `<meta property="og:site_name" content="${name}">`;

  it.each([
    ld({ '@type': 'Organization', name: 'The Pier' }),
    '<meta name="author" content="The Pier">',
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="The Pier">',
  ])('is no author by its metadata alone: %s', (head) =>
    expect(authors(site('The Pier') + head, TITLE)).toEqual([]),
  );

  it('is no author by a name that is like a person’s', () =>
    expect(authors(`${site('Harbour Bank')}<meta name="author" content="Harbour Bank">`, TITLE)).toEqual([]));

  it.each([
    ['Pier Dental', 'Pier Dental PC'],
    ['Pier Boats', 'Pier Boats GmbH'],
    ['PIER Audio', 'PIER Audio'],
    ['Pier Official', 'Pier Official'],
  ])('is no author under its full name: %s, %s', (name, author) =>
    expect(authors(`${site(name)}<meta name="author" content="${author}">`, TITLE)).toEqual([]),
  );

  it('is no author by the name that its titles end or begin with', () =>
    expect(
      authors(
        '<title>The Quiet Pier - Harbour wakes</title><meta name="author" content="thequietpier">',
        TITLE,
      ),
    ).toEqual([]));

  it('is the author where the byline beside the headline says so', () =>
    expect(authors(site('The Pier'), `${TITLE}<p>By The Pier</p>`)).toEqual(['The Pier']));

  it.each(['<span class="post-author-name">The Pier</span>', '<a href="/author/thepier/">The Pier</a>'])(
    'is the author where it stands in the author’s place: %s',
    (place) =>
      expect(authors(site('The Pier') + ld({ name: 'The Pier' }), TITLE + place)).toEqual(['The Pier']),
  );

  it('is not named beside its writer', () =>
    expect(authors(site('Modern Pier'), `${TITLE}<p>By Ada Holm, Modern Pier</p>`)).toEqual(['Ada Holm']));

  it.each(['Ada Holm', 'ada holm'])('is its owner where it bears a person’s name: %s', (name) =>
    expect(authors(`${site('Ada Holm')}<meta name="author" content="${name}">`, TITLE)).toEqual([name]),
  );
});

describe('authors: reporters in the first words', () => {
  const rest =
    '港口在清晨醒来，渔船一艘接一艘地驶出海湾，岸上的人们站在堤坝上挥手，海鸥在桅杆之间盘旋，谁也没有说话。'.repeat(
      4,
    );

  it.each([
    [`新华社北京5月14日电（记者李小明、王大力）${rest}`, ['李小明', '王大力']],
    [`本报讯（记者 李小明 通讯员 王大力）${rest}`, ['李小明']],
    [`（中央社記者李小明台北14日電）${rest}`, ['李小明']],
    [`(서울=등대뉴스) 김민수 기자 = ${'조용한 항구가 다시 깨어난다. '.repeat(12)}`, ['김민수']],
    [`${rest}（记者李小明）`, []],
    [`港口（记者站）${rest}`, []],
  ])('are read: %s', (text, names) => expect(authors('', `${TITLE}<p>${text}</p>`)).toEqual(names));
});

describe('authors: far from the headline', () => {
  it.each([
    '<h3>Written by Ada Holm</h3><p>Ada writes about harbours.</p>',
    '<div><div>Written by</div><div>Ada Holm</div><div>Ada writes about harbours and about all the boats that lie in them, in summer as in winter, since the year in which she first saw one.</div></div>',
    '<div class="author-box"><h4 class="author-box__name">Ada Holm</h4></div>',
    '<div class="sidebar-right"><div class="author-card"><a href="/authors/ada-holm">Ada Holm</a></div></div>',
    '<h3>About the author</h3><p><strong>Ada Holm</strong></p>',
    '<h3>Über die Autorin</h3><h4>Ada Holm</h4>',
    '<h3>À propos de l’auteur</h3><h4>Ada Holm</h4>',
    '<h3>Об авторе</h3><h4>Ada Holm</h4>',
    '<div>著者紹介</div><div>Ada Holm</div>',
    '<p>（作者：Ada Holm）</p>',
    '<section><h2>Article written by:</h2><div><img alt=""><h3>Ada Holm</h3></div></section>',
    '<footer class="site"><p>By Cy Ek</p></footer><p>Author: Ada Holm</p>',
  ])('are read where all such notes agree: %s', (note) =>
    expect(authors('', `<article>${TITLE}${FAR}${note}</article>`)).toEqual(['Ada Holm']),
  );

  it.each([
    [`<p>김민수 기자 minsu@pier.example</p>`, ['김민수']],
    [`<p>記者李小明／台北報導</p>`, ['李小明']],
  ])('are read where reporters close the text: %s', (line, names) =>
    expect(authors('', `<article>${TITLE}${FAR}${line}</article>`)).toEqual(names),
  );

  it('say more than a team at the beginning', () =>
    expect(
      authors('', `<article>${TITLE}<p>By Team Quiet Pier</p>${FAR}<p>Written by Ada Holm</p></article>`),
    ).toEqual(['Ada Holm']));

  it('are read beside a picture of the author', () =>
    expect(
      authors(
        '',
        `<article>${TITLE}${FAR}<div><div><img class="author__photo" src="/a.jpg"></div><div><h3>Ada Holm</h3><p>Ada Holm writes about harbours.</p></div></div></article>`,
      ),
    ).toEqual(['Ada Holm']));

  it('are left in menus and in teasers filed under their authors', () =>
    expect(
      authors(
        '',
        `<ul><li class="menu-item"><a href="/author/cy/">Cy Ek</a></li></ul>${TITLE}${FAR}<article class="post author-cy"><h4>Quiet Boats Return</h4></article>`,
      ),
    ).toEqual([]));

  it('are left where several are named', () =>
    expect(
      authors('', `<article>${TITLE}${FAR}<p>Written by Ada Holm</p><p>Written by Ben Dahl</p></article>`),
    ).toEqual([]));

  it('are left in comments and teasers', () =>
    expect(
      authors(
        '',
        `${TITLE}${FAR}<div class="comments"><p>Written by Ada Holm</p></div><div class="teaser"><p>Author: Cy Ek</p></div>`,
      ),
    ).toEqual([]));
});

describe('authors: evidence', () => {
  it('quotes a byline once, however often it was met', () => {
    const page = pageOf(
      '<!doctype html><html lang="de"><body><h1>Quiet harbour wakes again</h1><p class="autor">Von Änne Müller</p></body></html>',
    );
    expect(readMetadata(page).evidence.author).toEqual([
      { source: 'visible-text', where: 'p.autor', text: 'Von Änne Müller' },
    ]);
  });
});
