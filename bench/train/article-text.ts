import { baseAddress } from '../../shared/article/base-address.ts';
import { imageList } from '../../shared/article/extract/images.ts';
import { buildSections } from '../../shared/article/extract/sections.ts';
import { walkBlocks } from '../../shared/article/extract/walk-blocks.ts';
import { sectionsText } from '../../shared/article/render/text.ts';
import type { StrippedPage } from '../../shared/article/stripped-page.ts';

/** The text that a stripped page is extracted to, as `extract` and `renderText` give it, without metadata and rights. */
export function articleText({ page, root, placeOf }: StrippedPage): string {
  const context = { placeOf, base: baseAddress(page) };
  return sectionsText(buildSections(walkBlocks(root, context), imageList(context, page.format)));
}
