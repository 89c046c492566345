import type { Article, Image } from '../../shared/article/article.ts';
import { attribution } from '../../shared/license/attribution.ts';
import { PageRights } from '../../shared/license/license.ts';

/** All that one page says of rights: its own, those of its images, and the credit lines to print with them. */
export interface LicenseReport {
  readonly headline: string | undefined;
  readonly rights: PageRights;
  /** As plain text; empty where nothing is known. */
  readonly attribution: string;
  readonly image: ReadonlyArray<Image & { readonly attribution: string }>;
}

/** Gathers what an article's licence findings are for a reader. */
export function licenseReport(article: Article): LicenseReport {
  return {
    headline: article.headline,
    rights: PageRights.parse(article),
    attribution: attribution(article, 'text'),
    image: article.image.map((image) => ({ ...image, attribution: attribution(image, 'text') })),
  };
}
