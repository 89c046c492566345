import { type Article, attribution, type Block, type Image, renderMarkdown } from 'faircopy/reader';

/** The Markdown file of an article: the text, the pictures that may be shown, and the credit of both below. */
export function articleFile(article: Article): string {
  const shown = withoutOtherPictures(article);
  const pictures = picturesOf(shown).map((image) => `- ${attribution(image, 'markdown')}`);
  const leftOut = article.image.length - pictures.length;
  const changes = [
    'converted to Markdown',
    ...(leftOut === 0 ? [] : [`${leftOut} of its pictures left out`]),
  ];
  const credits = [
    `Text: ${attribution(article, 'markdown', changes.join(', '))}`,
    ...(pictures.length === 0 ? [] : [`Pictures:\n\n${pictures.join('\n')}`]),
  ];
  return `${renderMarkdown(shown)}\n---\n\n${credits.join('\n\n')}\n`;
}

/**
 * The licence of a text says little about the pictures in it, which are often others' work: a picture stays when it has
 * a licence of its own that allows what this mirror does.
 */
function withoutOtherPictures(article: Article): Article {
  const isShown = (position: number): boolean => {
    const image = article.image[position];
    return image !== undefined && mayBeShown(image);
  };
  const sections = article.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] => {
      if (block.type !== 'figure') return [block];
      const images = block.images.filter(isShown);
      return images.length === 0 ? [] : [{ ...block, images }];
    }),
  }));
  return { ...article, sections };
}

function mayBeShown({ license }: Image): boolean {
  return license?.flags.commercialUse === true && license.flags.derivatives === true;
}

/** The pictures that stand in the text, each once. */
function picturesOf({ sections, image }: Article): Image[] {
  const positions = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' ? block.images : [])),
  );
  return [...new Set(positions)].flatMap((position) => image[position] ?? []);
}
