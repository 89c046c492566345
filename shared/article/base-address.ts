import type { ParsedPage } from '../page/parsed-page.ts';
import { readAddress, readCanonical } from './metadata/addresses.ts';
import { surveyOf } from './metadata/page-survey.ts';

/** The absolute address that a page's relative links are read against: `base`, else its own or canonical address. */
export function baseAddress(page: ParsedPage): string | undefined {
  const own = (readAddress(page)[0] ?? readCanonical(page)[0])?.value;
  const declared = surveyOf(page).base;
  if (declared === undefined || !URL.canParse(declared, own)) return own;
  return new URL(declared, own).href;
}
