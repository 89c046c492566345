import * as z from 'zod';

/** Where a value was read: machine-readable first, visible text last. */
export const EvidenceSource = z.enum([
  'json-ld',
  'microdata',
  'rdfa',
  'open-graph',
  'dublin-core',
  'meta',
  'link',
  'attribute',
  'time-element',
  'visible-text',
  'url',
  'computed',
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** One sighting of a fact: the kind of place, where exactly (a CSS selector or JSON path), and the words found there. */
export const Evidence = z.object({ source: EvidenceSource, where: z.string(), text: z.string().optional() });
export type Evidence = z.infer<typeof Evidence>;
