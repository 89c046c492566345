import * as z from 'zod';
import { License } from './license.ts';

/** Somebody named in a credit; `url` only where the name is a link. */
export const Party = z.object({ name: z.string(), url: z.string().optional() });
export type Party = z.infer<typeof Party>;

/**
 * The credit of one image, in schema.org's names: title (`name`), author (`creator`), source
 * (`sourceOrganization`), licence, and the words it was read from (`creditText`, verbatim).
 */
export const Credit = z.object({
  name: z.string().optional(),
  creator: z.array(Party),
  sourceOrganization: z.array(Party),
  license: License.optional(),
  creditText: z.string(),
});
export type Credit = z.infer<typeof Credit>;
