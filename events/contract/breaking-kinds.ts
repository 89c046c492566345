/** Whom a change hurts. */
export type Hurt = 'readers' | 'archive' | 'rules';

/** What each of them is, for the documentation. */
export const HURT: { readonly [Who in Hurt]: string } = {
  readers: 'consumers who read today’s events with the contract they know',
  archive: 'consumers who read a replay of older events with today’s contract',
  rules: 'rules that would silently match less than they did',
};

/** Every change that a published major version must not have: whom it hurts, and what it is. */
export const BREAKING = {
  'event-removed': { hurts: ['readers', 'rules'], what: 'An event type is gone.' },
  'field-removed': { hurts: ['readers', 'rules'], what: 'A field is gone.' },
  'field-made-optional': { hurts: ['readers'], what: 'A field that was always there may be missing.' },
  'field-made-required': {
    hurts: ['archive'],
    what: 'A field, old or new, must be there that events of before may lack. New fields are optional.',
  },
  'type-widened': { hurts: ['readers'], what: 'A field may have a further type; null is one.' },
  'type-narrowed': {
    hurts: ['archive', 'rules'],
    what: 'A field may no longer have one of its types; null is one.',
  },
  'value-added': {
    hurts: ['readers'],
    what: 'A closed list of values has one more, or is no longer closed.',
  },
  'value-removed': { hurts: ['archive', 'rules'], what: 'A list of values has one less, or became closed.' },
  'limit-widened': {
    hurts: ['readers'],
    what: 'A number, text or list may be larger, or smaller, than it could.',
  },
  'limit-tightened': {
    hurts: ['archive'],
    what: 'A number, text or list may no longer be as large, or as small.',
  },
  'format-changed': {
    hurts: ['readers', 'archive'],
    what: 'A text’s format or pattern, or the like, is another.',
  },
  'not-compared': {
    hurts: ['readers', 'archive', 'rules'],
    what: 'Something differs that this check does not understand; it is taken for the worst.',
  },
} as const satisfies { readonly [kind: string]: { readonly hurts: readonly Hurt[]; readonly what: string } };
export type BreakingKind = keyof typeof BREAKING;
