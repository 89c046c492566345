import * as z from 'zod';

/** A range of a block's text, in UTF-16 code units, half-open. A link's `href` is absolute http(s) and nothing else. */
export const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['strong', 'emphasis', 'code']), start: z.int(), end: z.int() }),
  z.object({ type: z.literal('link'), start: z.int(), end: z.int(), href: z.url({ protocol: /^https?$/ }) }),
]);
export type Mark = z.infer<typeof Mark>;

const richText = { text: z.string(), marks: z.array(Mark) };

/** Text with its marks: what every block and list item carries. */
export const RichText = z.object(richText);
export type RichText = z.infer<typeof RichText>;

/** One item of a list and the list nested in it; `ordered` tells whether the nested items are numbered. */
export interface ListItem extends RichText {
  items?: ListItem[] | undefined;
  ordered?: boolean | undefined;
}
export const ListItem: z.ZodType<ListItem> = z.object({
  ...richText,
  items: z.lazy(() => z.array(ListItem)).optional(),
  ordered: z.boolean().optional(),
});

/**
 * One block of a section. `text` is always the block's whole plain text: a list's items line by line, a table's
 * cells by tab and line, a figure's caption. No block can hold markup.
 */
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), ...richText }),
  z.object({ type: z.literal('list'), ...richText, ordered: z.boolean(), items: z.array(ListItem) }),
  z.object({ type: z.literal('quote'), ...richText, citation: z.string().optional() }),
  z.object({
    type: z.literal('code'),
    ...richText,
    language: z.string().optional(),
    /** What the page calls the listing: a file's name, say. */
    caption: z.string().optional(),
  }),
  z.object({
    type: z.literal('table'),
    ...richText,
    caption: z.string().optional(),
    /** Header cells; empty where the table has none. */
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  /** `images` are positions in the article's `image` list. */
  z.object({ type: z.literal('figure'), ...richText, images: z.array(z.int()) }),
  z.object({ type: z.literal('embed'), ...richText, url: z.url({ protocol: /^https?$/ }) }),
]);
export type Block = z.infer<typeof Block>;

/**
 * A heading and what stands under it. "2. Results" has ordinal 2 and heading "Results". The text before the first
 * heading is a section with heading null and level 1. `parent` is the id of the enclosing section.
 */
export const Section = z.object({
  id: z.string(),
  level: z.int().min(1).max(6),
  heading: z.string().nullable(),
  ordinal: z.int().nullable(),
  /** The number as the page prints it, where that is not the ordinal and a full stop: "IV.", "Step 3:". */
  label: z.string().optional(),
  parent: z.string().nullable(),
  blocks: z.array(Block),
});
export type Section = z.infer<typeof Section>;
