import * as z from 'zod';

const Tree = z.object({
  feature: z.array(z.int()),
  threshold: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
  leaf: z.array(z.number()),
});

/** A model as train.py writes it; `pages` are the ids that a fold model has not seen. */
export const TrainedModel = z.object({
  features: z.array(z.string()),
  trees: z.array(Tree),
  gain: z.record(z.string(), z.number()),
  pages: z.array(z.string()).optional(),
});
export type TrainedModel = z.infer<typeof TrainedModel>;
