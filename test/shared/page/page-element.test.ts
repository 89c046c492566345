import { Element, isTag } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE, attributeBit, mayHave } from '../../../shared/page/page-element.ts';
import { parsedPage } from './pages.ts';

const first = (html: string): Element => {
  const found = parsedPage(html).body.children.find(isTag);
  if (found === undefined) throw new Error(`expected an element in ${html}`);
  return found;
};

describe('the bits of an element’s attributes', () => {
  it('tell which of them it was written with', () => {
    const element = first('<a HREF="/x" data-id=1 title>x</a>');
    expect(mayHave(element, ATTRIBUTE.href)).toBe(true);
    expect(mayHave(element, ATTRIBUTE.extra)).toBe(true);
    expect(mayHave(element, ATTRIBUTE.class | ATTRIBUTE.id)).toBe(false);
  });

  it('tell nothing of an element that was not parsed', () => {
    expect(mayHave(new Element('p', {}), ATTRIBUTE.class)).toBe(true);
  });

  it('miss none, whatever its attributes are called', () => {
    const names = fc.uniqueArray(
      fc.oneof(
        fc.constantFrom(...Object.keys(ATTRIBUTE), 'data-x', 'onclick', 'value'),
        fc.stringMatching(/^[a-zA-Z-]{1,12}$/),
      ),
    );
    fc.assert(
      fc.property(names, (given) => {
        const element = first(`<i ${given.map((name) => `${name}="1"`).join(' ')}>x</i>`);
        const bits = Object.keys(element.attribs).map(attributeBit);
        return bits.every((bit) => bit === 0 || mayHave(element, bit));
      }),
    );
  });
});
