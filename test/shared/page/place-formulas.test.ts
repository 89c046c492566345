import { load } from 'cheerio/slim';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedPage } from './pages.ts';

const textOf = (html: string): string =>
  load(parsedPage(`<body><p>So ${html} holds.</p>`).document)('p').text();
const mathml = (inner: string): string => `<math>${inner}</math>`;
const annotated = (tex: string): string =>
  `<math><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;

describe('placeFormulas', () => {
  it.each([
    ['a fraction', '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a + b)/2'],
    ['a root', '<msqrt><mi>g</mi><mi>h</mi></msqrt>', '√gh'],
    ['a cube root', '<mroot><mi>x</mi><mn>3</mn></mroot>', 'x^(1/3)'],
    ['a power', '<msup><mi>r</mi><mn>2</mn></msup>', 'r^2'],
    ['an index and a power', '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_i^2'],
    [
      'a sum',
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
      '∑_(i = 1)^ni',
    ],
    [
      'a matrix',
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
      '1, 2; 3, 4',
    ],
    ['a sign before a number', '<mo>−</mo><mn>1</mn>', '−1'],
    ['styled letters and unseen operators', '<mi>𝑥</mi><mo>&#x2062;</mo><mi>𝐲</mi>', 'xy'],
  ])('writes %s of MathML in one line', (_what, markup, line) => {
    expect(textOf(mathml(markup))).toBe(`So ${line} holds.`);
  });

  it.each([
    ['MathML with its source', annotated('{\\displaystyle E=mc^{2}}')],
    ['an alternative text', '<math alttext="$E=mc^{2}$"><mi>E</mi></math>'],
    ['a script that was not run', '<script type="math/tex">E=mc^{2}</script>'],
    [
      'a preview, glyphs and their script',
      '<span class="MathJax_Preview">E</span><span class="MathJax"><nobr>E=mc2</nobr></span><script type="math/tex">E=mc^{2}</script>',
    ],
    [
      'a container with hidden MathML',
      `<mjx-container class="MathJax"><mjx-math aria-hidden="true">glyphs</mjx-math><mjx-assistive-mml>${annotated('E=mc^{2}')}</mjx-assistive-mml></mjx-container>`,
    ],
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${annotated('E=mc^{2}')}</span><span class="katex-html" aria-hidden="true">E=mc2</span></span>`,
    ],
    ['a picture', '<img class="latex" src="/f.png" alt="\\(E=mc^{2}\\)">'],
    ['a picture from a drawing service', '<img src="/latex.php?E" alt="E=mc^{2}">'],
  ])('gives the source of a formula once: %s', (_what, markup) => {
    expect(textOf(markup)).toBe('So E=mc^{2} holds.');
  });

  it('reads the MathML that a script keeps', () => {
    const source = mathml('<mi>y</mi><mo>=</mo><mn>2</mn>');
    expect(textOf(`<span class="MathJax_SVG">y</span><script type="math/mml">${source}</script>`)).toBe(
      'So y = 2 holds.',
    );
  });

  it('leaves pictures of other things, and prose in an element that is called after a formula', () => {
    const html =
      '<img class="math" alt="Pupils at a blackboard" src="/a.png"><div class="katex"><ul><li>Long words.</li></ul></div>';
    const { document } = parsedPage(`<body>${html}<math><mi>x</mi></math>`);
    expect(load(document)('img').length).toBe(1);
    expect(load(document)('li').text()).toBe('Long words.');
  });

  it('leaves one text of any formula, however it is nested', () => {
    const part = fc.letrec<{ part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('<mi>x</mi>', '<mo>=</mo>', '<mn>2</mn>', '<mspace/>', '<mtext>if so</mtext>'),
        fc
          .tuple(
            fc.constantFrom('mrow', 'mfrac', 'msup', 'msqrt', 'munderover', 'mtable', 'mtr', 'mtd', 'mstyle'),
            fc.array(tie('part'), { maxLength: 3 }),
          )
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).part;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const $ = load(parsedPage(`<body><p>${mathml(parts.join(' '))}</p>`).document);
        expect($('math').length).toBe($('math').text() === '' ? 0 : 1);
        expect($('math').children().length).toBe(0);
      }),
    );
  });
});
