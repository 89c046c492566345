import type { AnyNode, Text } from 'domhandler';
import { isComment, isText } from 'domhandler';
import { plain } from './findings.ts';

/** A text with what follows and precedes it in the same line: templates part one line into several texts by comments. */
export function lineOf(text: Text): string {
  let line = textBefore(text) + text.data;
  let node = text.next;
  for (let count = 0; node !== null && isLineNode(node) && count < MAX_RUN; count++) {
    if (isText(node)) line += node.data;
    node = node.next;
  }
  return plain(line);
}

/** The text right before a node, up to the next element. */
export function textBefore(start: AnyNode): string {
  let text = '';
  let node = start.prev;
  for (let count = 0; node !== null && isLineNode(node) && count < MAX_RUN; count++) {
    if (isText(node)) text = node.data + text;
    node = node.prev;
  }
  return text;
}
const isLineNode = (node: AnyNode): boolean => isText(node) || isComment(node);
/** Most texts and comments joined to a line to either side: a template's line has two or three. */
const MAX_RUN = 12;

/** A line without the brackets around it: "（作者：李小明）". */
export const withoutBrackets = (line: string): string => BRACKETED.exec(line)?.[1] ?? line;
const BRACKETED = /^[(（【〔［[]\s?([^()（）【】〔〕［］[\]]{2,80})\s?[)）】〕］\]]$/;
