import { describe, expect, it } from 'vitest';
import { blockScanner, wordsOf } from '../../../../shared/article/score/block-scanner.ts';

const scan = (...pieces: [text: string, linked?: boolean][]) => {
  const scanner = blockScanner(wordsOf('The Copper Mine'));
  for (const [text, linked = false] of pieces) scanner.add(text, linked);
  return scanner.take();
};

describe('scanning a block', () => {
  it('counts words, sentences, capitals and what is linked', () => {
    expect(scan(['Ada wrote it, in 1843. '], ['Read more!', true])).toMatchObject({
      words: 7,
      linkedWords: 2,
      capitals: 2,
      commas: 1,
      sentences: 2,
      digits: 4,
      linkedCharacters: 9,
    });
  });

  it('takes a word that goes on in the next piece for one word', () => {
    expect(scan(['W'], ['ord'])?.words).toBe(1);
  });

  it('finds the words of the title whatever their case', () => {
    expect(scan(['the COPPER kettle'])?.titleWords).toBe(2);
  });

  it('hashes the same letters alike and others apart', () => {
    expect(scan(['Sign up, now!'])?.hash).toBe(scan(['sign UP now'])?.hash);
    expect(scan(['sign up now'])?.hash).not.toBe(scan(['sign up then'])?.hash);
  });

  it('counts two characters of a script without spaces as a word', () => {
    expect(scan(['銅山の歴史。'])).toMatchObject({ words: 2.5, sentences: 1 });
  });

  it('finds nothing in a blank block and starts anew after each', () => {
    const scanner = blockScanner(wordsOf(''));
    scanner.add(' \n\u00a0', false);
    expect(scanner.take()).toBeNull();
    scanner.add('one', false);
    scanner.take();
    scanner.add('two words', false);
    expect(scanner.take()?.words).toBe(2);
  });
});
