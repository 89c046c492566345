import { isTag } from 'domhandler';
import type { Outline } from '../strip/outline.ts';

/** Tags whose number tells what kind of page it is: an article has few fields, a shop many pictures. */
export const COUNTED_TAGS = ['h2', 'li', 'section', 'article', 'img', 'input'] as const;

/** How often each of the tags stands in a body. */
export function countTags({ nodes }: Outline): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(COUNTED_TAGS.map((tag) => [tag, 0]));
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const count = counts.get(node.name);
    if (count !== undefined) counts.set(node.name, count + 1);
  }
  return counts;
}
