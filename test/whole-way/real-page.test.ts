import { describe, expect, it } from 'vitest';
import { memoryStack } from '../../functions/memory/memory-stack.ts';
import { EXTRACTOR_VERSION } from '../../shared/article/extractor-version.ts';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import { page } from '../functions/fake-extractor.ts';

const LAMPS = `<!doctype html><html lang="en"><head><title>Lamps of the harbour</title>
<link rel="canonical" href="https://news.example/lamps"></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Lamps of the harbour</h1>
<p>The lamps along the quay were lit again on Monday, after three years in the dark, and half the town came down to see.</p>
<h2>1. A long repair</h2>
<p>The keeper had written to the council every winter, and every winter the council had answered that there was no money.</p>
<figure><img src="https://news.example/quay.jpg" alt="The quay at night">
<figcaption>The quay on Monday. Photo: Ida Nyström / <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a></figcaption></figure>
<p>Now there is oil for ten years, and a boy who has learned how to trim a wick without burning his sleeve.</p></article>
<footer><p>This article is published under a <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0</a> licence.</p></footer>
</body></html>`;

const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
]);

const realStack = () =>
  memoryStack({ fairCopy, extractorVersion: EXTRACTOR_VERSION, publishers: new Set(['harbour-times']) });

describe('the whole way of a real page', () => {
  it('ends in a licensed record and an event to filter on', async () => {
    const stack = realStack();
    stack.put('harbour-times/lamps.html', page(LAMPS), 'text/html; charset=utf-8');
    const { events } = await stack.drain();
    expect(events).toMatchObject([
      {
        type: 'faircopy.article.ingested.v1',
        data: {
          headline: 'Lamps of the harbour',
          language: 'en',
          canonicalUrl: 'https://news.example/lamps',
          license: { status: 'granted', identifier: 'CC-BY-4.0', commercialUse: true },
          imageLicenses: ['CC-BY-SA-4.0'],
          counts: { images: 1 },
        },
      },
    ]);
    expect(await stack.recordOf('harbour-times/lamps.html')).toMatchObject({
      provenance: { encoding: 'UTF-8', extractorVersion: EXTRACTOR_VERSION },
    });
  });

  it('says nothing new when the same page comes again', async () => {
    const stack = realStack();
    for (const body of [LAMPS, LAMPS]) stack.put('harbour-times/lamps.html', page(body));
    const { deliveries, events } = await stack.drain();
    expect(deliveries).toMatchObject([
      { outcome: { outcome: 'ingested' } },
      { outcome: { outcome: 'unchanged' } },
    ]);
    expect(events).toHaveLength(1);
  });

  it('ends in a rejection for a picture that is called a page', async () => {
    const stack = realStack();
    stack.put('harbour-times/picture.html', PNG, 'text/html');
    const { events } = await stack.drain();
    expect(events).toMatchObject([{ type: 'faircopy.article.rejected.v1', data: { reason: 'not-html' } }]);
  });
});
