import type { Element } from 'domhandler';

const CAMEL = /([a-z])([A-Z])/g;
/** CSS modules end a name in a hash: `Share_bar__x7Kq2`. */
const HASHES = /__(?=[A-Za-z0-9]{0,7}[A-Z0-9])[A-Za-z0-9]{5,8}(?=\s|$)/g;
/** BEM ends a name in how it looks: `card--wide`. */
const MODIFIERS = /--[\w-]+/g;
/** WordPress tells a post's own categories and tags in its class. */
const TERMS = /(?:^|\s)(?:category|tag|author|format|type|status|postid|page|parent)-[\w-]+/g;
const POST = /(?:^|\s)(?:hentry|type-[\w-]+)(?=\s|$)/;
/** Utility classes of a variant: `md:hidden`, `lg:grid-cols-aside`. */
const VARIANTS = /(?:^|\s)[^\s]{1,30}:\S+/g;
const JOINTS = /[_/.]+/g;
/** `has-sidebar`, `no-comments`: a state of the element, not what it is. */
const STATES = /(?:^|\s)(?:no|not|has|is|with|without|hide|show|have|without|enable|disable|use)-[\w-]+/g;
/** Longest class and id text read, in characters: longer ones are generated utility classes. */
const MAX_NAMES = 400;

const known = new Map<string, string>();
/** Spellings kept between pages: sites repeat their classes, and the map must not grow without end. */
const MAX_KNOWN = 20_000;

/** What the page calls an element, class and id, in lower case with the words of a name joined by hyphens; names of states left out. */
export function elementNames(element: Element): string {
  const { attribs } = element;
  const given = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  if (given === ' ') return '';
  const before = known.get(given);
  if (before !== undefined) return before;
  const spelled = given
    .slice(0, MAX_NAMES)
    .replace(HASHES, '')
    .replace(VARIANTS, ' ')
    .replace(CAMEL, '$1-$2')
    .toLowerCase()
    .replace(JOINTS, '-')
    .replace(MODIFIERS, '')
    .replace(STATES, ' ')
    .trim();
  const names = POST.test(spelled) ? spelled.replace(TERMS, ' ') : spelled;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(given, names);
  return names;
}
