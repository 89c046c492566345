import { type AnyNode, DomHandler, hasChildren, isComment, isTag, isText } from 'domhandler';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../shared/page/parse-html.ts';

/** Marks whole and broken, as they may meet in a page. */
const BITS =
  '< > / </ <! <!-- --> -- <!> <!-> <![CDATA[x]]> <? ?> = " \' \t \f \v a p script <p> </p> <P> <div> </div> <li> <br> <br/> </br> <td> <table> <svg/> <path/> </svg> <script> </script> </SCRIPT > <style> </style> <textarea> </textarea> <xmp> <title>&lt;A</title> <a&b href=x> <a b="&amp;c&copy=d&copy;e&copy"> & && &amp &amp; &copyx &notit; &#65 &#x41; &# &#x &nope; é'
    .split(' ')
    .concat(' ');

/** A tree as text: names, attributes, texts, comments. */
function outline(node: AnyNode): string {
  if (isText(node)) return JSON.stringify(node.data);
  if (isComment(node)) return `!${JSON.stringify(node.data)}`;
  const inner = hasChildren(node) ? node.children.map(outline).join(' ') : '';
  return isTag(node) ? `${node.name}${JSON.stringify(node.attribs)}(${inner})` : inner;
}

const ours = (html: string): string => {
  const { document } = parseHtml(html, false);
  return document === null ? 'too deep' : outline(document);
};
/** What htmlparser2 makes of it by itself, without declarations, which no later stage looks at. */
const theirs = (html: string): string => {
  const handler = new DomHandler();
  new Parser(Object.assign(handler, { onprocessinginstruction: undefined })).end(html);
  return outline(handler.root);
};

describe('scanHtml', () => {
  it('makes the tree of any markup that htmlparser2 makes of it', () => {
    const markup = fc
      .array(fc.constantFrom(...BITS), { maxLength: 14 })
      .map((bits) => `${bits.join('')} <i>.</i>`);
    fc.assert(
      fc.property(markup, (html) => {
        expect(ours(html)).toBe(theirs(html));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out a tag that the end of the page cuts off', () => {
    for (const cut of ['<b', '<b class', '<b class="x', '<b class=x', '</b', '<b /'])
      expect(ours(`<p>one</p>${cut}`)).toBe(ours('<p>one</p>'));
  });

  it('ends a character data section of XML at the next mark, as browsers do in a page', () => {
    expect(ours('<![CDATA[\n<div id="top"></div><p>one</p>')).toBe(
      '!"[CDATA[\\n<div id=\\"top\\"" p{}("one")',
    );
    expect(ours('<![CDATA[a]]><p>one</p>')).toBe('!"[CDATA[a]]" p{}("one")');
    expect(ours('<p>one</p><![CDATA[')).toBe('p{}("one") !"[CDATA["');
  });

  it('reads scripts as text up to their own end tag, and references in a title', () => {
    expect(ours('<script>if (a</b>) "&amp;"</script x>.')).toBe('script{}("if (a</b>) \\"&amp;\\"") "."');
    expect(ours('<title>A &amp; B<br></title>')).toBe('title{}("A & B<br>")');
  });
});
