import { key, MAX_HEADLINE, words } from './headline-words.ts';

/** What parts a headline from the name of the site; in Chinese, Japanese and Korean with no space around it. */
export const SEPARATORS =
  /\s+(?:[|–—·•»«›‹<~]|::?|--?)\s+|\s*[|｜»]\s*|\s+\/\/?\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}！？」』）])\s*(?:_|--?|—)\s*(?=\p{L})/gu;
/** "The Pier: a headline". */
const COLON_LEAD = /^([^:]{2,60}):\s+/u;

/** "静かな港：港新聞", as Japanese newspapers write it. */
const COLON_TAIL = /^(?<head>.{6,290})\s?[:：]\s?(?<tail>[^:：]{2,40})$/u;

/** Cuts the site's name off a title: the part after (or before) a separator that names the site or that the page's heading lacks. */
export function withoutSite(
  title: string,
  siteNames: readonly string[],
  headings: readonly string[],
): string {
  if (title.length > MAX_HEADLINE) return title;
  const cuts = [...title.matchAll(SEPARATORS)];
  for (const heading of headings) {
    const wanted = key(heading);
    if (wanted === '' || key(title) === wanted) continue;
    for (const cut of cuts) {
      const head = title.slice(0, cut.index).trim();
      const tail = title.slice(cut.index + cut[0].length).trim();
      if (key(head) === wanted) return head;
      if (key(tail) === wanted) return tail;
    }
  }
  const siteKeys = siteNames.map(key).filter((name) => name.length > 1);
  let kept = title;
  for (const cut of cuts.toReversed()) {
    const tail = key(kept.slice(cut.index + cut[0].length));
    if (
      tail === '' ||
      !siteKeys.some(
        (name) =>
          name === tail ||
          (tail.length >= MIN_SITE &&
            (name.startsWith(tail) || tail.startsWith(name) || tail.endsWith(name))),
      )
    )
      break;
    kept = kept.slice(0, cut.index).trim();
  }
  const first = cuts[0];
  if (kept === title && first !== undefined) {
    const head = key(title.slice(0, first.index));
    if (siteKeys.includes(head)) kept = title.slice(first.index + first[0].length).trim();
  }
  const last = kept === title ? COLON_TAIL.exec(title)?.groups : undefined;
  if (last?.['tail'] !== undefined && siteKeys.includes(key(last['tail']))) kept = last['head'] ?? title;
  const lead = kept === title ? COLON_LEAD.exec(title) : null;
  if (lead?.[1] !== undefined && siteKeys.includes(key(lead[1]))) kept = title.slice(lead[0].length).trim();
  return kept === '' ? title : kept;
}
/** Shortest name that may stand for a site by its beginning, in letters. */
const MIN_SITE = 4;

/**
 * "A headline - The Book": what stands before the last part of a title, where a second-level heading shows it and the
 * first-level ones name no more than the whole.
 */
export function headShownBy(title: string, seconds: readonly string[], firsts: readonly string[]): string {
  const cut = title.length > MAX_HEADLINE ? undefined : [...title.matchAll(SEPARATORS)].at(-1);
  if (cut === undefined) return title;
  const [head, tail] = [key(title.slice(0, cut.index)), key(title.slice(cut.index + cut[0].length))];
  const isHead = seconds.some((shown) => key(shown) === head) && firsts.every((shown) => key(shown) === tail);
  return isHead ? title.slice(0, cut.index).trim() : title;
}

/** "Site | Part - A headline": the longer last part of a title that a second-level heading shows. */
export function tailShownBy(title: string, seconds: readonly string[]): string {
  if (title.length > MAX_HEADLINE) return title;
  for (const cut of title.matchAll(SEPARATORS)) {
    const tail = title.slice(cut.index + cut[0].length).trim();
    const head = words(title.slice(0, cut.index)).length;
    if (words(tail).length > head && seconds.some((shown) => key(shown) === key(tail))) return tail;
  }
  return title;
}
