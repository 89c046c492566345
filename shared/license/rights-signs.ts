const WORDS =
  /licen[cs]|lizenz|creative[ -]commons|\bcc[ :-]?(?:by|0)\b|copyright|copyleft|©|\(c\)\s?\d|ⓒ|public[ -]domain|gemeinfrei|domaine public|dominio p|rights reserved|droits réservés|derechos reservados|rechte vorbehalten|republish|may not be (?:copied|reproduced|republished|duplicated)|\bGFDL\b|\bOGL\b|\bODbL\b|\bCC0\b/i;
const VALUE = /creativecommons\.org|creativecommons%2Eorg|\bcc[ -]?(?:by|0)\b/i;
const NAME = /licen[cs]e/;
const TERM = /license|cc:attribution/i;
/** Longest attribute read, in characters. */
const MAX_VALUE = 5000;

/** Whether a text or an address may speak of a licence or a copyright. */
export const speaksOfRights = (text: string): boolean => WORDS.test(text);

/** Whether an attribute may carry a licence on purpose: their own `data-`, and what a button does. */
export const carriesRights = (name: string, value: string): boolean =>
  (name.startsWith('data-') || name === 'onclick' || name === 'value') &&
  value !== '' &&
  value.length <= MAX_VALUE &&
  (VALUE.test(value) || NAME.test(name));

/** Whether the value of a `rel` or `property` may have a term of rights. */
export const hasRightsTerm = (value: string): boolean => TERM.test(value);

/** Whether a link may lead to a known licence; a path of the page's own site does not. */
export const mayLeadToLicense = (href: string): boolean =>
  href !== '' &&
  !href.startsWith('#') &&
  (!href.startsWith('/') || href.startsWith('//')) &&
  speaksOfRights(href);
