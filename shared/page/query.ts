import { type CheerioAPI, load } from 'cheerio/slim';

/**
 * Asks a part of any page by selectors: for what stands on few pages. What is asked of every node is walked. One for all
 * pages: each `load` makes a class, and through it the engine keeps the page until its next full collection.
 */
export const query: CheerioAPI = load([]);
