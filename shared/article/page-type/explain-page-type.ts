import { readMetadata } from '../metadata/read-metadata.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { likeliest } from './likeliest.ts';
import { PAGE_TYPE_MODEL } from './model.gen.ts';
import { type PageEvidence, pageEvidence } from './page-evidence.ts';
import { PAGE_FEATURES, pageFeatures } from './page-features.ts';
import { type KnownType, SCHEMA_TYPE } from './page-type.ts';
import { type ReadPageType, readPageType } from './read-page-type.ts';
import { typeByRules } from './type-by-rules.ts';
import { distanceOf, typeProbabilities, weightOf } from './type-model.ts';

/** The type of a page with the nearest type of schema.org, and the strongest evidence for it in words. */
export interface ExplainedPageType extends ReadPageType {
  readonly schemaType: string;
  /** The likeliest type: `pageType` itself, unless that is `other`. Absent where rules alone decided. */
  readonly likeliest?: KnownType;
  readonly evidence: readonly string[];
}

/** Most sightings told. */
const TOLD = 3;

/** Tells what type of page a stripped page is, and what speaks for it most. */
export function explainPageType(stripped: StrippedPage): ExplainedPageType {
  const { metadata } = readMetadata(stripped.page);
  const read = readPageType(stripped, metadata);
  const own = { ...read, schemaType: SCHEMA_TYPE[read.pageType] };
  const evidence = pageEvidence(stripped, metadata);
  if (evidence === null) return { ...own, evidence: ['a text without markup'] };
  if (evidence.layout.expected !== null) return { ...own, ...strongest(evidence) };
  const byRules = typeByRules(evidence);
  return { ...own, evidence: [byRules?.evidence ?? 'too little stands in it'] };
}

function strongest(page: PageEvidence) {
  const row = pageFeatures(page);
  const { type, at } = likeliest(typeProbabilities(PAGE_TYPE_MODEL, row));
  const count = PAGE_TYPE_MODEL.types.length;
  const sightings = PAGE_FEATURES.map(({ says }, feature) => {
    const value = row[feature] ?? 0;
    const distance = distanceOf(PAGE_TYPE_MODEL, feature, value);
    let others = 0;
    for (let other = 0; other < count; other++)
      others += weightOf(PAGE_TYPE_MODEL, feature, other, distance) / count;
    // What is not there speaks too, but is poor evidence to be told of.
    const gain = distance > 0 && value > 0 ? weightOf(PAGE_TYPE_MODEL, feature, at, distance) - others : 0;
    return { gain, value, says };
  });
  return {
    likeliest: type,
    evidence: sightings
      .filter(({ gain }) => gain > 0)
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, TOLD)
      .map(({ says, value }) => says(value)),
  };
}
