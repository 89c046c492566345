import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { prevElementSibling } from 'domutils';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './date-words.ts';
import { plain } from './findings.ts';
import { textBefore } from './line-text.ts';
import { visibleText } from './page-survey.ts';

/** What a label says of the date after it. */
export type DateLabel = 'published' | 'modified';

/** Where both fit, the longer of a change is meant: "data de modificação". */
const LABEL = new RegExp(
  `(?:^|[\\s|·•(,:])(?:(?<modified>${MODIFIED_WORDS})|(?:${PUBLISHED_WORDS}))(?!\\p{L})`,
  'giu',
);
const PUBLISHED_HINT = /publish|posted|created|entry-date|pubdate|issued/i;
const MODIFIED_HINT = /modif|updat/i;

/** What the words before a date, the label after it, else the class names of its element say of it. */
export function kindOf(
  element: Element,
  before: string,
  after: DateLabel | undefined,
): DateLabel | 'unlabelled' {
  const label = lastLabel(before) ?? after ?? lastLabel(previousText(element));
  if (label !== undefined) return label;
  const hint = `${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''} ${element.attribs['pubdate'] ?? ''}`;
  if (MODIFIED_HINT.test(hint) && !PUBLISHED_HINT.test(hint)) return 'modified';
  return PUBLISHED_HINT.test(hint) ? 'published' : 'unlabelled';
}

/** The label that stands nearest before a date: "Written by Ada Holm, updated May 14, 2024". */
export function lastLabel(text: string): DateLabel | undefined {
  if (text === '') return undefined;
  const last = [...text.matchAll(LABEL)].at(-1);
  if (last === undefined) return undefined;
  return last.groups?.['modified'] === undefined ? 'published' : 'modified';
}

/** The label right after a date, as East Asian pages put it: "2024年5月14日更新". */
export function labelAfter(text: string): DateLabel | undefined {
  const { modified, published } = LABEL_AFTER.exec(text)?.groups ?? {};
  return modified !== undefined ? 'modified' : published !== undefined ? 'published' : undefined;
}
const LABEL_AFTER =
  /^\s?[(（]?(?:に)?(?:(?<modified>更新|修正|改訂|修改|수정|업데이트)|(?<published>公開|配信|掲載|投稿|発表|発行|发布|發布|發佈|发表|發表|刊登|입력|등록|작성|게시|발행))(?=$|[\s)）/／|・、，。])(?!\s?[:：])/u;

/** The few words that stand right before an element: its label. A label may stand in an element of its own, beside the parent. */
function previousText(element: Element): string {
  let node: Element = element;
  for (let up = 0; up < MAX_UP; up++) {
    const run = plain(textBefore(node)).slice(-LABEL_WINDOW);
    if (run !== '') return run;
    const before = prevElementSibling(node);
    const text = before === null ? '' : visibleText(before, MAX_TEXT);
    if (text !== '' && before === node.prev && node === element) return text.slice(-LABEL_WINDOW);
    if (text !== '') return text.length <= LABEL_WINDOW && ONLY_LABEL.test(text) ? text : '';
    if (node.parent === null || !isTag(node.parent)) break;
    node = node.parent;
  }
  return '';
}
/** "Published", "Page last updated on:", "Date last reviewed". */
const ONLY_LABEL = new RegExp(
  `^(?:\\p{L}{2,10}\\s){0,3}(?:${PUBLISHED_WORDS}|${MODIFIED_WORDS})(?:\\s\\p{L}{1,4})?\\s*[:：]?$`,
  'iu',
);
const MAX_UP = 2;
const LABEL_WINDOW = 30;
/** Most looked at of what stands before, in characters. */
const MAX_TEXT = 160;
