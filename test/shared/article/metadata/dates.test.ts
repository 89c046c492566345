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
  ])('is read in many languages: %s', (line, day) =>
    expect(dates('', `${TITLE}<p>${line}</p>`)).toEqual([day, undefined]),
  );

  it.each([
    ['最終更新日：2024年5月14日', '2024-05-14'],
    ['آخر تحديث: ١٤ مايو ٢٠٢٤', '2024-05-14'],
    ['Mis à jour le 14 mai 2024', '2024-05-14'],
    ['Zuletzt aktualisiert: 14.05.2024', '2024-05-14'],
    ['Written by Ada Holm, updated May 14, 2024', '2024-05-14'],
  ])('is a change where its nearest label says so: %s', (line, day) =>
    expect(dates('', `${TITLE}<p>${line}</p>`)).toEqual([undefined, day]),
  );

  it.each([
    ['level with the headline in a column', '<aside class="side-col"><p>May 14, 2024</p></aside>'],
    ['in the headline’s own card', '<div class="post-card__meta"><div>May 14, 2024</div></div>'],
    ['after a label of its own', '<div><h3>Published</h3><p><time>May 14, 2024</time></p></div>'],
    ['in a heading', '<h3>blog | May 14, 2024</h3>'],
    ['before the reading time', '<p>May 14, 2024 - 11 minutes</p>'],
  ])('is read %s', (_, line) => expect(dates('', TITLE + line)[0]).toBe('2024-05-14'));

  it('is read far from the headline where one label gives it', () =>
    expect(
      dates('', `<article>${TITLE}${FAR}<div><span>Published On: 14 May 2024</span></div></article>`)[0],
    ).toBe('2024-05-14'));

  it.each([
    ['a span of days', '<p>DATE: 2024-05-14 - 2024-05-17</p>'],
    ['a count as of a day', '<p>As of May 14, 2024, we have:</p>'],
    ['a comment', '<div class="comments"><p>May 14, 2024</p></div>'],
    ['an age', '<p>3 days ago</p>'],
    ['the year of a copyright', '<p>© 2024 The Pier</p>'],
  ])('is not %s', (_, line) => expect(dates('', TITLE + line)[0]).toBeUndefined());
});

describe('dates: what order day and month have', () => {
  const line = '<p class="date">04/05/2024</p>';

  it.each([
    ['another date of the page', '', `${line}<ul><li>Sale: 23/05/2024</li></ul>`, '2024-05-04'],
    ['the same day in the metadata', ld({ dateModified: '2024-05-04' }), line, '2024-05-04'],
    ['the region of another tag', '<meta property="og:locale" content="en_US">', line, '2024-04-05'],
    ['the host’s country', '<link rel="canonical" href="https://pier.example.uk/a">', line, '2024-05-04'],
  ])('is settled by %s', (_, head, body, day) => expect(dates(head, TITLE + body)[0]).toBe(day));

  it('is left where nothing settles it', () => expect(dates('', TITLE + line)[0]).toBeUndefined());
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
    [{ datePublished: '2024-01-02' }, 'May 14, 2023'],
    [{ datePublished: '2024-01-02', dateModified: '2024-01-02' }, 'May 14, 2024'],
  ])('stand against a shown date otherwise: %j', (told, shown) =>
    expect(dates(ld(told), `${TITLE}<p>${shown}</p>`)[0]).toBe('2024-01-02'),
  );

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

  it('include an address with the month by name', () =>
    expect(dates('<link rel="canonical" href="https://pier.example/2024/may/14/quiet/">', TITLE)[0]).toBe(
      '2024-05-14',
    ));
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
