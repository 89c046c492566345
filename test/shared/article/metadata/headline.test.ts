import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../../shared/article/metadata/read-metadata.ts';
import { pageOf } from '../../license/page-of.ts';

const headline = (head: string, body: string) =>
  readMetadata(pageOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)).metadata
    .headline;
const told = (title: string, og = title) =>
  `<title>${title}</title><meta property="og:title" content="${og}">`;

describe('headline', () => {
  it.each([
    ['a date before it', '<h1><span>Dec 18 2025</span> Quiet harbour wakes</h1>'],
    ['a date after it', '<h1>Quiet harbour wakes <small>January 1, 2025</small></h1>'],
    ['a byline and a date', '<h1>Quiet harbour wakes <small>Posted on July 1, 2024 by ada</small></h1>'],
    ['a label', '<h1>Blog: Quiet harbour wakes</h1>'],
    ['a topic in an element of its own', '<h1><span>Boats at sea</span> Quiet harbour wakes</h1>'],
    ['a month', '<h1>Quiet harbour wakes <a href="/x">/ Dec 2025</a></h1>'],
    ['a source and a count', '<h1>Quiet harbour wakes <a href="/x">(pier.example)</a> 87</h1>'],
  ])('is freed of %s within its element', (_, heading) =>
    expect(headline(told('Quiet harbour wakes - The Pier', 'Quiet harbour wakes'), heading)).toBe(
      'Quiet harbour wakes',
    ),
  );

  it('keeps what begins it where the metadata alone leave it out', () =>
    expect(
      headline(told('Quiet harbour wakes'), '<h1>Boats at sea <span>Quiet harbour wakes</span></h1>'),
    ).toBe('Boats at sea Quiet harbour wakes'));

  it('keeps a subtitle that the metadata leaves out', () =>
    expect(
      headline(told('Quiet harbour wakes'), '<h1>Quiet harbour wakes: what the boats bring home</h1>'),
    ).toBe('Quiet harbour wakes: what the boats bring home'));

  it.each([
    ['Der Hafen&shy;arbeiter wacht wieder auf', 'Der Hafenarbeiter wacht wieder auf'],
    ['قایق\u200cها در بندر آرام خوابیده\u200cاند', 'قایق\u200cها در بندر آرام خوابیده\u200cاند'],
    ['Quiet \u200c\u200d harbour wakes again', 'Quiet harbour wakes again'],
  ])('loses what nobody sees, and keeps what parts words: %j', (title, wanted) =>
    expect(headline(`<meta property="og:title" content="${title}">`, '<p>x</p>')).toBe(wanted),
  );

  it.each([
    'Quiet harbour wakes again | Opinion',
    'Quiet harbour wakes again | pier.example',
    'Quiet harbour wakes again | Boats | Life',
  ])('loses the section after a bar: %j', (title) =>
    expect(headline(told(title), `<h1>${title}</h1>`)).toBe('Quiet harbour wakes again'),
  );

  it.each([
    ['<div class="comments-area"><h1>15 replies to “Quiet harbour wakes”</h1></div>'],
    ['<div id="respond"><h2 class="reply-title">15 replies to “Quiet harbour wakes”</h2></div>'],
  ])('is not what heads the comments: %s', (comments) =>
    expect(headline(told('Quiet harbour wakes'), `<p>The boats lie still.</p>${comments}`)).toBe(
      'Quiet harbour wakes',
    ),
  );

  it('loses the site’s name in the page as in its title', () =>
    expect(
      headline(
        `<meta property="og:site_name" content="The Pier">${told('Quiet harbour wakes - The Pier')}`,
        '<h1>Quiet harbour wakes - The Pier</h1>',
      ),
    ).toBe('Quiet harbour wakes'));

  it('keeps what stands before the site’s name that it begins with', () =>
    expect(
      headline(
        `<meta property="og:site_name" content="The Pier">${told('The Pier - Quiet harbour wakes')}`,
        '<h1>The Pier - Quiet harbour wakes</h1>',
      ),
    ).toBe('The Pier - Quiet harbour wakes'));

  it('loses a section of five words after a bar, but none of six', () => {
    const five = 'Seven quiet harbours that you should know | Boats and life at sea';
    expect(headline(told(five), `<h1>${five}</h1>`)).toBe('Seven quiet harbours that you should know');
    const six = 'Seven quiet harbours that you should know | Boats and the life at sea';
    expect(headline(told(six), `<h1>${six}</h1>`)).toBe(six);
  });

  it('is the one heading that says the same in other words', () =>
    expect(
      headline(
        told('Best Boats of 2025 – Top 10 Picks'),
        '<h1>Top 10 Boats for the Quiet Harbour</h1><h2>Best Boats of 2025</h2>',
      ),
    ).toBe('Top 10 Boats for the Quiet Harbour'));

  it('is what two places of the metadata agree on where the heading is a slogan', () =>
    expect(
      headline(told('Quiet harbour wakes again'), '<h1>We bring people and business together</h1>'),
    ).toBe('Quiet harbour wakes again'));

  it('is the heading that is called so, of several that the metadata do not know', () =>
    expect(
      headline(
        told('Where our editors go sailing'),
        '<h1>Choose Your Own Region</h1><h1 class="entry-title">Places to go sailing this year</h1>',
      ),
    ).toBe('Places to go sailing this year'));

  it('is the longer last part of a title that begins with the site', () =>
    expect(
      headline(
        '<title>Pier! | pier.example - Seven quiet harbours that you should know</title>',
        '<h1>News</h1><h2>Seven quiet harbours that you should know</h2>',
      ),
    ).toBe('Seven quiet harbours that you should know'));

  it('is found under the root that a framework calls next, and in an article filed under recommendations', () =>
    expect(
      headline(
        told('Small harbours compared: a list'),
        '<h1>All our many topics</h1><div id="__next"><article class="post category-boat-recommendation"><h1 class="title">Small harbours and what they cost</h1></article></div>',
      ),
    ).toBe('Small harbours and what they cost'));

  it.each([
    ['Der stille Hafen erwacht wieder - DER KAI', 'Der stille Hafen erwacht wieder'],
    ['El puerto tranquilo despierta | España | EL MUELLE', 'El puerto tranquilo despierta'],
    ['Quiet harbour wakes again « The Pier', 'Quiet harbour wakes again'],
    ['Тихая гавань просыпается снова — Причал.ру', 'Тихая гавань просыпается снова'],
    ['조용한 항구가 다시 깨어난다 < 사회 < 기사본문 - 항구일보', '조용한 항구가 다시 깨어난다'],
    ['宁静的港口在清晨醒来_社会_码头日报', '宁静的港口在清晨醒来'],
    ['宁静的港口在清晨醒来--社会--码头网', '宁静的港口在清晨醒来'],
    ['静かな港が朝に目を覚ます - 港ニュース', '静かな港が朝に目を覚ます'],
    ['寧靜的港口醒來 - 自由碼頭電子報網', '寧靜的港口醒來'],
    ['조용한 항구가 깨어난다 - 한국항구신문', '조용한 항구가 깨어난다'],
    ['Bến cảng yên tĩnh thức dậy | Xã hội | Báo Bến Cảng', 'Bến cảng yên tĩnh thức dậy'],
    ['शांत बंदरगाह फिर जागा उठा - घाट समाचार', 'शांत बंदरगाह फिर जागा उठा'],
    ['Přístav se budí - Nábřeží.cz', 'Přístav se budí'],
    ['Porto acorda de novo - 14/05/2024 - O Cais', 'Porto acorda de novo'],
    ['Гавань проснулась снова - Причал, 14.05.2024', 'Гавань проснулась снова'],
    [
      'What the harbour learnt: a book - and its many sequels',
      'What the harbour learnt: a book - and its many sequels',
    ],
    ['Harbour - The Pier', 'Harbour - The Pier'],
    ['stack_overflow_errors explained to sailors', 'stack_overflow_errors explained to sailors'],
  ])('loses the short last parts of a title that nothing else tells: %j', (title, wanted) =>
    expect(headline(`<title>${title}</title>`, '<p>x</p>')).toBe(wanted),
  );

  it.each([
    [
      'What is a quay? - The Harbour Book',
      '<h1>The Harbour Book</h1><h2>What is a quay?</h2>',
      'What is a quay?',
    ],
    [
      'What is a quay - A guide for all of us | The Pier',
      '<h1>An introduction to harbours and what they need</h1><h2>What is a quay?</h2>',
      'An introduction to harbours and what they need',
    ],
  ])('is what a second-level heading shows before the last part: %j', (title, body, wanted) =>
    expect(headline(`<title>${title}</title>`, body)).toBe(wanted),
  );

  it.each([
    ['静かな港が目を覚ます：港新聞', '港新聞', '静かな港が目を覚ます'],
    ['静かな港が目を覚ます｜港新聞', '港新聞', '静かな港が目を覚ます'],
    ['宁静的港口醒来了 - 码头日报', '码头日报', '宁静的港口醒来了'],
    ['الميناء الهادئ يستيقظ | جريدة الرصيف', 'جريدة الرصيف', 'الميناء الهادئ يستيقظ'],
    ['Der stille Hafen erwacht – Die Pier', 'Die Pier', 'Der stille Hafen erwacht'],
    ['Le port tranquille s’éveille | La Jetée', 'La Jetée', 'Le port tranquille s’éveille'],
  ])('loses the site’s name in any script: %j', (title, site, wanted) =>
    expect(
      headline(`<title>${title}</title><meta property="og:site_name" content="${site}">`, '<p>x</p>'),
    ).toBe(wanted),
  );
});
