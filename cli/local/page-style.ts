import { styleText } from 'node:util';
import type { Style } from './describe-page.ts';

const FORMATS = {
  title: ['bold'],
  label: ['cyan'],
  good: ['green'],
  bad: ['red'],
  quiet: ['dim'],
} as const;

/** Colours for `stream`: none where it is no terminal or NO_COLOR is set (`util.styleText` sees to both). */
export function pageStyle(stream: NodeJS.WriteStream): Style {
  return (kind, text) => styleText([...FORMATS[kind]], text, { stream });
}
