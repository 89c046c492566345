import { describe, expect, it } from 'vitest';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would return.';

describe('relatedLinks', () => {
  it('takes no licence for an article, whatever its card shows', () => {
    const { related } = strip(
      parsedPage(
        `<title>T</title><body><article><h1>T</h1>${`<p>${PROSE}</p>`.repeat(6)}</article><div class="related-posts">
        <a href="https://news.example/d">A second tide this morning</a>
        <a href="https://creativecommons.org/licenses/by-nc-nd/2.0/">CC BY-NC-ND 2.0</a></div></body>`,
      ),
    );
    expect(related).toEqual([{ headline: 'A second tide this morning', url: 'https://news.example/d' }]);
  });

  it('makes no headline of a card whose only link is a licence', () => {
    const { related } = strip(
      parsedPage(
        `<title>T</title><body><article><h1>T</h1>${`<p>${PROSE}</p>`.repeat(6)}</article><div class="related-posts">
        <div>Tide: a second one came this morning. Photo by Ada Holm is licensed under
        <a href="https://creativecommons.org/licenses/by-nc-nd/2.0/">CC BY-NC-ND 2.0</a></div></div></body>`,
      ),
    );
    expect(related).toEqual([]);
  });
});
