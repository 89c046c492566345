import type { Metadata } from '../article.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { type AddressShape, addressShape } from './address-shape.ts';
import { type DeclaredKinds, declaredKinds } from './declared-kinds.ts';
import type { PageLayout } from './page-layout.ts';

/** All that the type of a page is read from. */
export interface PageEvidence {
  readonly layout: PageLayout;
  readonly declared: DeclaredKinds;
  readonly address: AddressShape;
  readonly metadata: Metadata;
}

/** Gathers what the type of a page is read from; null where no model was asked about its blocks, as for a bare text. */
export function pageEvidence({ page, layout }: StrippedPage, metadata: Metadata): PageEvidence | null {
  if (layout === null) return null;
  const address = addressShape(metadata.canonicalUrl ?? metadata.url);
  return { layout, declared: declaredKinds(page), address, metadata };
}
