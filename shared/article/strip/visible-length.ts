/** White space outside ASCII, as `\s` has it. */
const isOtherSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** Counts the UTF-16 code units of a text other than white space. */
export function visibleLength(text: string): number {
  let spaces = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && isOtherSpace(code)) spaces++;
  }
  return text.length - spaces;
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** Whether a text has letters of a script that writes without spaces, or that says more in fewer letters. */
export const isDense = (text: string): boolean => DENSE.test(text);
