import type { Element } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { remember } from '../remember.ts';
import type { NameRule } from './name-rules.ts';
import { ruleByNames } from './rule-by-names.ts';

/** What an element's class and id tell of it. */
export interface ElementNames {
  /** Class and id in lower case with the words of a name joined by hyphens; names of states left out. */
  readonly spelled: string;
  /** The first rule that knows it by its names. */
  readonly rule: NameRule | null;
  /** Whether pages call the words under a picture so. */
  readonly isCaption: boolean;
  /** Whether it is shown to screen readers only. */
  readonly isReaderOnly: boolean;
}

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
const CAPTIONS =
  /(?:^|[\s-])(?:captions?|caption-?text|thumb-?captions?|gallery-?text|figcaption|wp-caption-text|(?:photo|image|img|picture|media)-?(?:credits?|caption|text|description|desc|source|copyright|info|byline|attribution)|credits?|attribution|copyright-?info|bildunterschrift|legende|pie-de-foto|didascalia)(?=[\s-]|$)/;
/** Drupal says after two hyphens which field of a picture an element is: `field--name-field-photo-caption`. */
const CAPTION_FIELDS =
  /(?:^|\s)field--name-(?:[\w-]{1,40}-)?(?:captions?|credits?|attribution|bildunterschrift|legende|pie-de-foto|didascalia)(?=\s|$)/;
const READER_ONLY =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|assistive-text|element-invisible|hidden-print|d-none|is-hidden|u-hidden|a11y-hidden|offscreen)(?=\s|$)/;
/** Hidden on small screens and shown on wide ones. */
const SHOWN_WIDE = /(?:^|\s)d-(?:sm|md|lg|xl|xxl)-(?!none)/;
/** Longest class and id text read, in characters: longer ones are generated utility classes. */
const MAX_NAMES = 400;

const NO_NAMES: ElementNames = { spelled: '', rule: null, isCaption: false, isReaderOnly: false };

/** Reads what the page calls an element. */
export function elementNames(element: Element): ElementNames {
  const names = attributeOf(element, 'class') ?? '';
  const id = attributeOf(element, 'id') ?? '';
  if (id !== '') return namesAndId(`${names}${ID}${id}`);
  return names === '' ? NO_NAMES : namesOnly(names);
}

/** Parts an id from the names before it: no attribute of a page has a NUL. */
const ID = '\0';
const namesOnly = remember((names) => readNames(names, ''));
const namesAndId = remember((both) => {
  const at = both.indexOf(ID);
  return readNames(both.slice(0, at), both.slice(at + 1));
});

function readNames(names: string, id: string): ElementNames {
  const given = `${names} ${id}`;
  const spelled = spell(given);
  return {
    spelled,
    rule: ruleByNames(spelled),
    isCaption: CAPTIONS.test(spelled) || CAPTION_FIELDS.test(names),
    isReaderOnly: READER_ONLY.test(names.toLowerCase()) && !SHOWN_WIDE.test(names),
  };
}

function spell(given: string): string {
  let spelled = given.length > MAX_NAMES ? given.slice(0, MAX_NAMES) : given;
  if (spelled.includes('__')) spelled = spelled.replace(HASHES, '');
  if (spelled.includes(':')) spelled = spelled.replace(VARIANTS, ' ');
  spelled = spelled.replace(CAMEL, '$1-$2').toLowerCase().replace(JOINTS, '-');
  if (spelled.includes('--')) spelled = spelled.replace(MODIFIERS, '');
  spelled = spelled.replace(STATES, ' ').trim();
  const mayBePost = spelled.includes('hentry') || spelled.includes('type-');
  return mayBePost && POST.test(spelled) ? spelled.replace(TERMS, ' ') : spelled;
}
