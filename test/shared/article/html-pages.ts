import * as fc from 'fast-check';

const word = fc.constantFrom(
  'harbour',
  'ferry',
  'council',
  'tide',
  'Hafen',
  '港',
  'مرفأ',
  'éclair',
  'x<y',
  'A&B',
  '“so”',
);
const words = (least: number, most: number) =>
  fc
    .array(word, { minLength: least, maxLength: most })
    .map((all) => all.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const className = fc.constantFrom(
  '',
  'content',
  'sidebar',
  'post-share',
  'comments',
  'entry-meta',
  'related-posts',
  'caption',
  'ad',
  'newsletter',
  'has-sidebar',
  'menu',
  'wrapper',
);
const inline = fc.oneof(
  words(1, 6),
  words(1, 3).map((text) => `<b>${text}</b>`),
  words(1, 3).map((text) => `<a href="/x">${text} <em>und</em></a>`),
  words(1, 3).map((text) => `<span class="date">${text}</span>`),
  fc.constantFrom(
    '<br>',
    '<br><br>',
    '<img src="/p.jpg" alt="p">',
    '<code>a  b</code>',
    '<!-- c -->',
    '<noscript>no</noscript>',
    '<script>var a</script>',
    '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>',
    '<span class="katex"><math><mi>y</mi></math><span aria-hidden="true">y</span></span>',
  ),
);
const phrase = fc.constantFrom(
  'Advertisement',
  'Share this',
  '4 min read',
  'Read also: <a href="/o">Another story of the harbour</a>',
  'Leave a Comment',
  'Related articles',
  'Photo: Ada Example / Agency',
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    words(20, 60).map((text) => `<p>${text}.</p>`),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'p',
          'section',
          'article',
          'ul',
          'li',
          'ol',
          'h1',
          'h2',
          'h3',
          'blockquote',
          'figure',
          'figcaption',
          'table',
          'tr',
          'td',
          'th',
          'pre',
          'aside',
          'header',
          'footer',
          'nav',
          'form',
          'main',
          'dl',
          'dt',
          'details',
          'summary',
          'span',
          'a',
        ),
        className,
        fc.array(fc.oneof(tie('node'), phrase), { maxLength: 5 }),
      )
      .map(
        ([tag, name, children]) =>
          `<${tag}${name === '' ? '' : ` class="${name}"`}>${children.join(' ')}</${tag}>`,
      ),
  ),
}));

/** Pages of random structure: names that mean something, nested blocks, phrases that rules know. */
export const htmlPages = fc
  .array(node, { minLength: 1, maxLength: 12 })
  .map((nodes) => `<!DOCTYPE html><title>harbour ferry</title><body>${nodes.join('\n')}</body>`);
