import { readFileSync } from 'node:fs';
import type { ArticleEvent } from '../../events/index.ts';

/** The golden example of an event type, as it is committed and not yet parsed. */
export function readExample(type: ArticleEvent['type']): unknown {
  const file = new URL(`../../events/examples/${type}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
