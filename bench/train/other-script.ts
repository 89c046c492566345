/** Scripts that a text can be written in: one without capitals, and one without spaces between its words. */
export type Script = 'caseless' | 'dense';

const LETTERS = 'אבגדהוזחטיכלמנסעפצקרשתםןףך';
const CASELESS_MARKS: Readonly<Record<string, string>> = { ',': '،', '?': '؟' };
const DENSE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  '?': '？',
  '!': '！',
  ':': '：',
};

const LATIN = /[a-z]/gi;
const WORDS = /\p{L}[\p{L}\p{M}'’]*/gu;
/** Letters of English that a character of Chinese stands for, roughly. */
const DENSE_LETTERS = 3;
/** Common characters of Chinese begin here; a word is written in some of so many. */
const FIRST_DENSE = 0x4e00;
const DENSE_COUNT = 3000;

/** Writes an English text in another script, the same word always in the same way. */
export function inOtherScript(text: string, script: Script): string {
  if (script === 'caseless')
    return text
      .replace(LATIN, (letter) => LETTERS[letter.toLowerCase().charCodeAt(0) - 97] ?? letter)
      .replace(/[,?]/g, (mark) => CASELESS_MARKS[mark] ?? mark);
  return text
    .replace(WORDS, denseWord)
    .replace(/(?<=[\u4e00-\u9fff,.?!:]) (?=[\u4e00-\u9fff])/gu, '')
    .replace(/(?<=[\u4e00-\u9fff])[,.?!:]/gu, (mark) => DENSE_MARKS[mark] ?? mark);
}

function denseWord(word: string): string {
  const lower = word.toLowerCase();
  let hash = 7;
  for (let at = 0; at < lower.length; at++) hash = (Math.imul(hash, 31) + lower.charCodeAt(at)) >>> 0;
  let written = '';
  for (let at = 0; at < Math.max(1, Math.round(word.length / DENSE_LETTERS)); at++) {
    written += String.fromCharCode(FIRST_DENSE + (hash % DENSE_COUNT));
    hash = (Math.imul(hash, 1_664_525) + 1_013_904_223) >>> 0;
  }
  return written;
}
