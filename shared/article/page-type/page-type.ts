import * as z from 'zod';

/**
 * What kind of page an article came from. `other`: none of the others is likelier than all the rest together. A page that is no article is extracted all the same.
 */
export const PageType = z.enum([
  'article',
  'listing',
  'product',
  'forum',
  'documentation',
  'service',
  'other',
]);
export type PageType = z.infer<typeof PageType>;

/** A type that a page can be recognised by. */
export type KnownType = Exclude<PageType, 'other'>;

/** The nearest type of schema.org to each page type (https://schema.org/docs/full.html). */
export const SCHEMA_TYPE: Readonly<Record<PageType, string>> = {
  article: 'Article',
  listing: 'CollectionPage',
  product: 'Product',
  forum: 'DiscussionForumPosting',
  documentation: 'TechArticle',
  service: 'Service',
  other: 'WebPage',
};

/**
 * How sure Faircopy is of what it found out about a page, calibrated on pages that the models had not seen: `pageType`
 * is the probability that the type is right, `text` the word F1 to expect of the text against one copied by hand.
 */
export const Confidence = z.object({ pageType: z.number().min(0).max(1), text: z.number().min(0).max(1) });
export type Confidence = z.infer<typeof Confidence>;
