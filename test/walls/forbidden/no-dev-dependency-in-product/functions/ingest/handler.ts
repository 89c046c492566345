import { parse } from 'parse5';

export const handler = parse;
