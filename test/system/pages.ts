/** A small article page of this test's own writing; `body` is one paragraph more. */
export function articlePage(
  headline: string,
  body = 'It was the last boat of the year.',
  address?: string,
): Uint8Array {
  const canonical = address === undefined ? '' : `<link rel="canonical" href="${address}">`;
  return Buffer.from(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline}</title>${canonical}</head>
<body><nav><a href="/">Home</a><a href="/all">All</a></nav>
<article><h1>${headline}</h1>
<p>The crew came down to the quay before the sun was up, and the ice on the ropes cracked when they cast off. Nobody spoke until the harbour light was behind them.</p>
<p>Out on the water the wind turned twice, as the old charts said it would, and by noon every net was full. They counted the boxes, tied them down, and let the engine do the rest.</p>
<p>${body}</p>
<h2>What they brought home</h2>
<p>Forty boxes of herring, two of cod, and a wooden door that somebody had lost at sea, with its lock still shut and its key still in it.</p>
</article>
<footer><p>This text is licensed under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></footer>
</body></html>`);
}

/** The first bytes of a picture, which is no page whatever its name says. */
export const PICTURE = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0,
]);
