import type { Metadata } from '../article.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { calibrate } from './calibrate.ts';
import { likeliest } from './likeliest.ts';
import { PAGE_TYPE_MODEL } from './model.gen.ts';
import { pageEvidence } from './page-evidence.ts';
import { pageFeatures } from './page-features.ts';
import type { Confidence, PageType } from './page-type.ts';
import { typeByRules } from './type-by-rules.ts';
import { typeProbabilities } from './type-model.ts';

/** The type of a page and how sure it is; `confidence` is absent where rules alone had to decide. */
export interface ReadPageType {
  readonly pageType: PageType;
  readonly confidence?: Confidence;
}

/** Characters of text from which a page without a tree to look at, a bare text, is an article. */
const MIN_ARTICLE = 300;
/** A confidence is given to the hundredth: its calibration is no finer. */
const STEPS = 100;

/** Reads what type of page a stripped page is, and how good its copy is likely to be. */
export function readPageType(stripped: StrippedPage, metadata: Metadata): ReadPageType {
  const evidence = pageEvidence(stripped, metadata);
  if (evidence === null) return { pageType: stripped.kept >= MIN_ARTICLE ? 'article' : 'other' };
  const { expected } = evidence.layout;
  if (expected === null) return { pageType: typeByRules(evidence)?.type ?? 'other' };
  const found = likeliest(typeProbabilities(PAGE_TYPE_MODEL, pageFeatures(evidence)));
  const confidence = {
    pageType: rounded(found.isLikely ? found.probability : 1 - found.probability),
    text: rounded(calibrate(PAGE_TYPE_MODEL.text, expected)),
  };
  return { pageType: found.isLikely ? found.type : 'other', confidence };
}

const rounded = (value: number): number => Math.round(value * STEPS) / STEPS;
