import { type CheerioAPI, load } from 'cheerio/slim';
import { parsedPage } from './pages.ts';

/** Decodes and parses a page and asks its tree by selectors; fails where the page is rejected. */
export const queryOf = (text: string, name?: string): CheerioAPI => load(parsedPage(text, name).document);
