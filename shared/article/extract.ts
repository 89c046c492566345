import { readRights } from '../license/read-rights.ts';
import type { Article } from './article.ts';
import { baseAddress } from './base-address.ts';
import { countWords, readingTime } from './extract/count-words.ts';
import { withDeclaredCredits } from './extract/declared-images.ts';
import { droppedCredits } from './extract/dropped-credits.ts';
import { imageList } from './extract/images.ts';
import { leadAddress } from './extract/lead-address.ts';
import { leadFigures } from './extract/lead-figures.ts';
import { looseCredits } from './extract/loose-credits.ts';
import { buildSections } from './extract/sections.ts';
import { walkBlocks } from './extract/walk-blocks.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { readPageType } from './page-type/read-page-type.ts';
import { sectionsText } from './render/text.ts';
import type { StrippedPage } from './stripped-page.ts';

/** Extracts the article of a stripped page: metadata, page type, sections, images with their credits, rights. */
export function extract(stripped: StrippedPage): Article {
  const { page, placeOf, related, removed } = stripped;
  const context = { placeOf, base: baseAddress(page) };
  const images = imageList(context, page.format);
  for (const { pictures, captions } of leadFigures(stripped, context)) images.add(pictures, captions);
  const sections = buildSections(walkBlocks(stripped.root, context), images);
  const lead = leadAddress(page, context.base);
  const dropped = droppedCredits(stripped, context).map(({ line, picture }) => ({
    line,
    position: picture === undefined ? undefined : images.positionOf(picture),
  }));
  const { metadata, evidence } = readMetadata(page);
  const wordCount = countWords(sectionsText(sections));
  return {
    ...metadata,
    evidence,
    ...readPageType(stripped, metadata),
    wordCount,
    timeRequired: readingTime(wordCount),
    sections,
    image: withDeclaredCredits(looseCredits(sections, images.images, { lead, dropped }), page),
    ...readRights(stripped),
    related: [...related],
    removed: [...removed],
  };
}
