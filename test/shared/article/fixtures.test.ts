import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Article } from '../../../shared/article/article.ts';
import type { Block } from '../../../shared/article/block.ts';
import { fairCopy } from '../../../shared/article/fair-copy.ts';
import { renderText } from '../../../shared/article/render/text.ts';

const PAGES = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));

/** Facts that a fixture's article must hold; what is left out is not looked at. */
const Expected = z.strictObject({
  headline: z.string(),
  author: z.array(z.string()).optional(),
  datePublished: z.string().optional(),
  inLanguage: z.string().optional(),
  isAccessibleForFree: z.boolean().optional(),
  sections: z.array(
    z.strictObject({
      level: z.int(),
      ordinal: z.int().nullable(),
      heading: z.string().nullable(),
      blocks: z.array(z.string()),
    }),
  ),
  lists: z.array(z.looseObject({})).optional(),
  tables: z.array(z.looseObject({})).optional(),
  code: z.array(z.looseObject({})).optional(),
  quotes: z.array(z.looseObject({})).optional(),
  embeds: z.array(z.looseObject({})).optional(),
  image: z.array(z.record(z.string(), z.unknown())).optional(),
  links: z.array(z.string()).optional(),
  related: z.array(z.string()).optional(),
  rules: z.array(z.string()).optional(),
  textHas: z.array(z.string()).optional(),
  textLacks: z.array(z.string()).optional(),
});

const slugs = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${PAGES}${entry.name}/expected.json`))
  .map(({ name }) => name);

function copyOf(slug: string): Article {
  const name = existsSync(`${PAGES}${slug}/source.txt`) ? 'source.txt' : 'source.html';
  const copy = fairCopy({ bytes: readFileSync(`${PAGES}${slug}/${name}`), name });
  if (copy.outcome === 'rejected') throw new Error(copy.rejection.detail);
  return copy.article;
}

const blocksOf = (article: Article, type: Block['type']): Block[] =>
  article.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === type));

const imageFacts = (article: Article) =>
  article.image.map((image) => ({
    ...image,
    creator: image.creator?.map(({ name }) => name),
    license: image.license?.identifier,
  }));

describe('the fair copy of a fixture', () => {
  it.each(slugs)('%s holds its facts', (slug) => {
    const expected = Expected.parse(JSON.parse(readFileSync(`${PAGES}${slug}/expected.json`, 'utf8')));
    const article = copyOf(slug);
    const text = renderText(article);
    const sections = article.sections.map(({ level, ordinal, heading, blocks }) => ({
      level,
      ordinal,
      heading,
      blocks: blocks.map(({ type }) => type),
    }));
    expect(sections).toEqual(expected.sections);
    expect(article.headline).toBe(expected.headline);
    if (expected.author !== undefined)
      expect(article.author.map(({ name }) => name)).toEqual(expected.author);
    if (expected.datePublished !== undefined) expect(article.datePublished).toBe(expected.datePublished);
    if (expected.isAccessibleForFree !== undefined)
      expect(article.isAccessibleForFree).toBe(expected.isAccessibleForFree);
    if (expected.inLanguage !== undefined) expect(article.inLanguage).toBe(expected.inLanguage);
    if (expected.lists !== undefined) expect(blocksOf(article, 'list')).toMatchObject(expected.lists);
    if (expected.tables !== undefined) expect(blocksOf(article, 'table')).toMatchObject(expected.tables);
    if (expected.code !== undefined) expect(blocksOf(article, 'code')).toMatchObject(expected.code);
    if (expected.quotes !== undefined) expect(blocksOf(article, 'quote')).toMatchObject(expected.quotes);
    if (expected.embeds !== undefined) expect(blocksOf(article, 'embed')).toMatchObject(expected.embeds);
    if (expected.image !== undefined) expect(imageFacts(article)).toMatchObject(expected.image);
    const marks = article.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.marks));
    const links = marks.flatMap((mark) => (mark.type === 'link' ? [mark.href] : []));
    if (expected.links !== undefined) expect(links).toEqual(expected.links);
    const related = article.related.map(({ headline }) => headline);
    if (expected.related !== undefined) expect(related).toEqual(expected.related);
    expect(article.removed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(expected.rules ?? []));
    for (const phrase of expected.textHas ?? []) expect(text).toContain(phrase);
    for (const phrase of expected.textLacks ?? []) expect(text).not.toContain(phrase);
  });
});
