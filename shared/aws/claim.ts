import * as z from 'zod';
import type { Article } from '../article/article.ts';

/**
 * A claim check: the fields of an article that lie in the record bucket under `key`, since the item would be too
 * large or nested too deep with them.
 */
export const Claim = z.object({ key: z.string(), fields: z.array(z.string()) });
export type Claim = z.infer<typeof Claim>;

/** What stands in an article for a field whose claim is gone; a field that is not here is optional. */
export const ABSENT: Partial<Article> = {
  author: [],
  keywords: [],
  evidence: {},
  sections: [],
  image: [],
  license: null,
  otherLicenses: [],
  rightsReservations: { allRightsReserved: false, robots: [], evidence: [] },
  candidates: [],
  related: [],
  removed: [],
};
