import { describe, expect, it } from 'vitest';
import type { Image } from '../../../../shared/article/article.ts';
import { fairCopy } from '../../../../shared/article/fair-copy.ts';
import { renderText } from '../../../../shared/article/render/text.ts';

const PROSE =
  'The pier had stood in the bay for as long as anybody could tell, and nobody had asked who had built it, or why, until the winter in which it went.';
const paragraphs = (count: number): string => `<p>${PROSE}</p>`.repeat(count);
const page = (article: string, before = ''): string => `<!doctype html><html lang="en"><head>
  <meta property="og:image" content="https://example.org/lead.jpg"><link rel="canonical" href="https://example.org/pier">
  <title>The pier</title></head><body>${before}<main><article><h1>The pier</h1>${article}</article></main></body></html>`;

function articleOf(html: string) {
  const copy = fairCopy({ bytes: new TextEncoder().encode(html), name: 'page.html' });
  if (copy.outcome !== 'article') throw new Error(`expected an article, found ${copy.rejection.reason}`);
  return copy.article;
}

/** Each image's file, makers and sources, as one string. */
const told = (html: string): string[] => articleOf(html).image.map(tell);
const tell = ({ contentUrl, creator = [], sourceOrganization = [] }: Image): string =>
  [contentUrl?.split('/').at(-1) ?? '-', names(creator), names(sourceOrganization)].join(' | ');
const names = (parties: ReadonlyArray<{ readonly name: string }>): string =>
  parties.map(({ name }) => name).join(' + ');

describe('credits beside pictures', () => {
  it.each([
    ['a span after the picture', '<div><img src="/a.jpg"><span>Getty Images / Ada Holm</span></div>'],
    [
      'a layer over the picture',
      '<div><img src="/a.jpg"><div class="absolute">Ada Holm via Getty Images</div></div>',
    ],
    ['a paragraph under the picture', '<img src="/a.jpg"><p><em>Photo by Ada Holm / Getty Images</em></p>'],
    [
      'a label and a name in elements of their own',
      '<div><img src="/a.jpg"><div><div>Photo Credit</div><div>Ada Holm/Getty Images</div></div></div>',
    ],
    [
      'a caption inside the picture',
      '<picture><img src="/a.jpg"><figcaption>Photo: Ada Holm / Getty Images</figcaption></picture>',
    ],
    ['an attribute', '<figure><img src="/a.jpg" data-credit="Ada Holm / Getty Images"></figure>'],
    [
      'a caption in an attribute',
      '<img src="/a.jpg" data-caption="Low tide. Photo: &lt;b&gt;Ada Holm&lt;/b&gt; / Getty Images">',
    ],
    [
      'a caption with other words between',
      '<div><div><img src="/a.jpg"><span>Scroll through the whole page</span></div><div class="image-caption">Photo: Ada Holm / Getty Images</div></div>',
    ],
  ])('are read from %s', (_name, markup) => {
    expect(told(page(paragraphs(2) + markup + paragraphs(2)))).toEqual(['a.jpg | Ada Holm | Getty Images']);
  });

  it('are read from a component that says what it is where class names are generated', () => {
    const figure =
      '<figure><img src="/a.jpg"><figcaption class="css-1am"><span data-testid="photo-credit-creditor" class="css-s3t">Pier Works</span></figcaption></figure>';
    expect(told(page(paragraphs(2) + figure + paragraphs(2)))).toEqual(['a.jpg | Pier Works | ']);
  });

  it('leave the text as it is', () => {
    const text = renderText(
      articleOf(page(`${paragraphs(2)}<div><img src="/a.jpg"><span>Getty Images / Ada Holm</span></div>`)),
    );
    expect(text).toContain('Getty Images / Ada Holm');
  });

  it('are kept where only a script knows the address of the picture', () => {
    const figure =
      '<figure><img src="data:image/gif;base64,R0lGOD"><figcaption>Photo: Ada Holm</figcaption></figure>';
    expect(told(page(paragraphs(2) + figure + paragraphs(2)))).toEqual(['- | Ada Holm | ']);
  });

  it('find the address of a picture in the link to its own file', () => {
    const figure = '<a href="/big/a.jpg"><img src="data:image/gif;base64,R0lGOD"></a><p>Photo: Ada Holm</p>';
    expect(told(page(paragraphs(2) + figure + paragraphs(2)))).toEqual(['a.jpg | Ada Holm | ']);
  });

  it('are read over the headline too, where a picture leads to the article', () => {
    const hero =
      '<section class="hero"><div><img src="/hero.jpg"></div><div class="image-caption"><span>Low tide.</span> <span>courtesy of Harbour Museum</span></div></section>';
    expect(told(page(paragraphs(4), hero))).toEqual(['hero.jpg |  | Harbour Museum']);
  });

  it('do not come from a picture under the article', () => {
    const card = '<section><img src="/card.jpg"><div class="image-caption">Photo: Ben Dahl</div></section>';
    expect(told(page(paragraphs(4)).replace('</main>', `</main>${card}`))).toEqual([]);
  });

  it('are not taken from bylines, sources of the story and copyright notices', () => {
    const lines = '<p>By Ada Holm</p><p>Source: The Harbour Times</p>';
    expect(told(page(`<img src="/a.jpg">${lines}${paragraphs(3)}<p>© 2024 The Harbour Times</p>`))).toEqual([
      'a.jpg |  | ',
    ]);
  });

  it('are not taken from a sentence that begins like one', () => {
    const sentence =
      '<p>Photo by photo, Ada Holm went through the album until the light was gone from the room.</p>';
    expect(told(page(`${paragraphs(2)}<img src="/a.jpg">${sentence}${paragraphs(2)}`))).toEqual([
      'a.jpg |  | ',
    ]);
  });
});

describe('credits in JSON-LD', () => {
  const withImage = (image: object): string =>
    page(`${paragraphs(2)}<figure><img src="/a-1024x683.jpg"></figure>${paragraphs(2)}`).replace(
      '</head>',
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'ImageObject', contentUrl: 'https://example.org/a.jpg', ...image })}</script></head>`,
    );

  it('complete the image of the same file, whatever its size', () => {
    const html = withImage({
      creditText: 'Ada Holm / Getty Images',
      license: 'https://creativecommons.org/licenses/by-nc/4.0/',
    });
    expect(told(html)).toEqual(['a-1024x683.jpg | Ada Holm | Getty Images']);
    expect(articleOf(html).image[0]).toMatchObject({
      creditText: 'Ada Holm / Getty Images',
      license: { identifier: 'CC-BY-NC-4.0' },
    });
  });

  it('name maker and holder of the copyright', () => {
    const html = withImage({
      creator: { '@type': 'Person', name: 'Ada Holm', url: 'https://example.org/ada' },
      copyrightHolder: { '@type': 'Organization', name: 'Fjord Archive' },
    });
    expect(articleOf(html).image[0]).toMatchObject({
      creator: [{ name: 'Ada Holm', url: 'https://example.org/ada' }],
      sourceOrganization: [{ name: 'Fjord Archive' }],
    });
  });

  it('give way to words in view, but for a licence that holds back more', () => {
    const html = withImage({
      creator: 'Ben Dahl',
      license: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
    }).replace('</figure>', '<figcaption>Photo: Ada Holm, CC BY 4.0</figcaption></figure>');
    expect(told(html)).toEqual(['a-1024x683.jpg | Ada Holm | ']);
    expect(articleOf(html).image[0]?.license?.identifier).toBe('CC-BY-NC-ND-4.0');
  });

  it('keep how a picture was made, by IPTC’s code', () => {
    const digitalSourceType = 'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const [image] = articleOf(withImage({ digitalSourceType })).image;
    expect(image).toMatchObject({ digitalSourceType: 'trainedAlgorithmicMedia' });
    expect(image?.creditText).toBeUndefined();
  });

  it('say nothing of other files', () => {
    expect(told(withImage({ creator: 'Ada Holm', contentUrl: 'https://example.org/b.jpg' }))).toEqual([
      'a-1024x683.jpg |  | ',
    ]);
  });
});

describe('credits at the end of the article', () => {
  const three = `<img src="/1.jpg">${paragraphs(1)}<img src="/2.jpg">${paragraphs(1)}<img src="/3.jpg">${paragraphs(1)}`;

  it('go to the pictures in order where there is one for each', () => {
    const list = '<p>Photo credit: ©iStock.com/ada, ©iStock.com/ben, ©iStock.com/cy</p>';
    expect(told(page(three + list))).toEqual([
      '1.jpg | ada | iStock',
      '2.jpg | ben | iStock',
      '3.jpg | cy | iStock',
    ]);
  });

  it('go to the pictures in order where each maker is a link to one site', () => {
    const link = (name: string) => `<a href="https://www.shutterstock.com/g/${name}">${name}</a>`;
    const list = `<p>Image Credit: ${link('ada')} / ${link('ben')} / ${link('cy')} / Shutterstock</p>`;
    expect(told(page(three + list))).toEqual([
      '1.jpg | ada | Shutterstock',
      '2.jpg | ben | Shutterstock',
      '3.jpg | cy | Shutterstock',
    ]);
  });

  it('go to the pictures that they name by number, place, title and file', () => {
    const figures = `<img src="/1.jpg">${paragraphs(1)}<figure><img src="/2.jpg"><figcaption>The old pier at dawn</figcaption></figure>${paragraphs(1)}<img src="/ben-dahl-unsplash.jpg">${paragraphs(1)}<img src="/4.jpg">${paragraphs(1)}`;
    const list =
      '<ul><li>Photo by Ben Dahl on Unsplash</li><li>Photo 4: Cy Ek</li><li>Photo of the old pier: Eva Moe</li><li>Header image: Ada Holm</li></ul>';
    expect(told(page(figures + list))).toEqual([
      '1.jpg | Ada Holm | ',
      '2.jpg | Eva Moe | ',
      'ben-dahl-unsplash.jpg | Ben Dahl | Unsplash',
      '4.jpg | Cy Ek | ',
    ]);
  });

  it('go to the pictures that a list under its own heading tells of', () => {
    const figures = `<figure><img src="/1.jpg" alt="Two boats on the slip"></figure>${paragraphs(1)}<figure><img src="/2.jpg"><figcaption>The old pier at dawn</figcaption></figure>${paragraphs(1)}`;
    const list =
      '<h2>Image credits</h2><ul><li>The old pier: Ada Holm, CC BY 4.0</li><li>Two boats: Fjord Archive</li></ul>';
    expect(told(page(figures + list))).toEqual(['1.jpg |  | Fjord Archive', '2.jpg | Ada Holm | ']);
  });

  it('go to all pictures where the words say so', () => {
    expect(told(page(`${three}<p>Photos by Ada Holm</p>`))).toEqual([
      '1.jpg | Ada Holm | ',
      '2.jpg | Ada Holm | ',
      '3.jpg | Ada Holm | ',
    ]);
  });

  it('are images of their own where their pictures cannot be told or are not in the text', () => {
    expect(told(page(`${paragraphs(3)}<p><em>Image used under license from Shutterstock</em></p>`))).toEqual([
      'lead.jpg |  | Shutterstock',
    ]);
    const two = '<p>Photo credit: ©iStock.com/ada, ©iStock.com/ben</p>';
    expect(told(page(three + two)).slice(3)).toEqual(['- | ada | iStock', '- | ben | iStock']);
  });
});
