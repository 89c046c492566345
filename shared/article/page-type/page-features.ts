import { ADDRESS_KINDS } from './address-shape.ts';
import { DECLARED_FEATURES } from './declared-features.ts';
import { LAYOUT_FEATURES } from './layout-features.ts';
import type { PageEvidence } from './page-evidence.ts';
import { count, type PageFeature, pageOf, sign } from './page-feature.ts';

const ADDRESS_FEATURES: readonly PageFeature[] = [
  count('address-depth', 'folders in its address', ({ address }) => (address.known ? address.depth : -1)),
  sign('address-date', 'a date in its address', ({ address }) => address.hasDate),
  sign('address-number', 'a long number in its address', ({ address }) => address.hasNumber),
  sign('address-query', 'a query in its address', ({ address }) => address.hasQuery),
  count('address-words', 'words at the end of its address', ({ address }) => address.words),
  ...ADDRESS_KINDS.map((kind, bit) =>
    sign(
      `address-${kind}`,
      `its address is that of ${pageOf(kind)}`,
      ({ address }) => ((address.kinds >> bit) & 1) === 1,
    ),
  ),
];

/** All features of a page, in the order of a row. The model is trained on them by this order. */
export const PAGE_FEATURES: readonly PageFeature[] = [
  ...DECLARED_FEATURES,
  ...ADDRESS_FEATURES,
  ...LAYOUT_FEATURES,
];

/** The features of a page as a row of the model. */
export const pageFeatures = (page: PageEvidence): Float64Array =>
  Float64Array.from(PAGE_FEATURES, ({ of }) => of(page));
