import type { Element } from 'domhandler';
import { carriesRights, hasRightsTerm, mayLeadToLicense } from '../../license/rights-signs.ts';
import { ATTRIBUTE, mayHave } from '../../page/page-element.ts';
import { remember } from '../remember.ts';

/** Names of classes that speak of an author, in several languages; "authorized", "write-review", "autoresize" and "confirmation" do not. */
const AUTHOR_HINT =
  /author(?!i[sz]|ity)|byline|by-line|writer(?!eview)|contributor|posted-?by|written-?by|autor(?!un|otat|en[ae]w|eload|efresh|es[ipt]|is)|auteur|verfasser|redakteur|(?<!con)firma(?![rt])|creator(?!s)|yazar|penulis|pewarta|muhabir|autoria(?!s)|skribent|forfatt|szerzo|kirjoittaja|toimittaja|avtor|zuozhe|journalist(?!ic)|columnist|reporter/i;
/** Addresses of people's own pages on a site. */
const AUTHOR_LINK =
  /\/(?:(?:blog-)?authors?|autor(?:en|es)?|auteurs?|autori|redaktion|writers?|contributors?|columnists?|journalists?|experts?|team|people|staff|profile|by)\/[^/?#]{3,80}\/?(?:[?#]|$)/i;
const AVATAR = /avatar/i;
const DATE_HINT = /date|publish|posted|updated|time(?!line|r|out)|datum|fecha|meta|byline/i;

/**
 * What an element's attributes tell, as bits: that it names an author or a date, has an `itemprop`, is a person's picture,
 * may speak of rights.
 */
export const HINT = { author: 1, date: 2, property: 4, avatar: 8, rights: 16 } as const;

/** Attributes that may be a hint. */
const TELLING =
  Object.values(ATTRIBUTE).reduce((all, bit) => all | bit, 0) &
  ~(ATTRIBUTE.hidden | ATTRIBUTE.style | ATTRIBUTE['aria-hidden'] | ATTRIBUTE.role);

/** Reads an element's hints. Attributes are walked rather than asked for one by one: most elements have one or two. */
export function elementHints(element: Element): number {
  const { name, attribs } = element;
  let hints: number = name === 'address' ? HINT.author : 0;
  if (!mayHave(element, TELLING)) return hints;
  for (const attribute in attribs) {
    const value = attribs[attribute] ?? '';
    switch (attribute) {
      case 'class':
        if (name === 'img' && AVATAR.test(value)) hints |= HINT.avatar;
        hints |= nameHints(value);
        break;
      case 'id':
        hints |= nameHints(value);
        break;
      case 'data-testid':
        hints |= nameHints(value);
        if (carriesRights(attribute, value)) hints |= HINT.rights;
        break;
      case 'rel':
        if (value.includes('author')) hints |= HINT.author;
        if (hasRightsTerm(value)) hints |= HINT.rights;
        break;
      case 'property':
        if (name !== 'meta') hints |= nameHints(value);
        if (hasRightsTerm(value)) hints |= HINT.rights;
        break;
      case 'itemprop':
        hints |= HINT.rights;
        if (name !== 'meta') hints |= HINT.property;
        if (value.includes('author')) hints |= HINT.author;
        break;
      case 'itemtype':
        if (value.endsWith('/Person')) hints |= HINT.author;
        break;
      case 'href':
        if (name !== 'a') break;
        if (AUTHOR_LINK.test(value)) hints |= HINT.author;
        if (mayLeadToLicense(value)) hints |= HINT.rights;
        break;
      case 'src':
        if (name === 'img' && value.includes('gravatar')) hints |= HINT.avatar;
        break;
      default:
        if (carriesRights(attribute, value)) hints |= HINT.rights;
    }
  }
  return name === 'html' || name === 'body' ? hints & HINT.rights : hints;
}

const nameHints = remember(
  (name) => (AUTHOR_HINT.test(name) ? HINT.author : 0) | (DATE_HINT.test(name) ? HINT.date : 0),
);
