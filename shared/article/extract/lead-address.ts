import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from '../metadata/article-nodes.ts';
import { metaFindings } from '../metadata/findings.ts';
import { isObject, listOf, readJsonLd, textOf } from '../metadata/json-ld.ts';
import { surveyOf } from '../metadata/page-survey.ts';
import { webAddress } from './address.ts';

/** The address of the picture that the page's metadata gives for its article: JSON-LD `image`, else Open Graph's. */
export function leadAddress(page: ParsedPage, base: string | undefined): string | undefined {
  const { resolve } = readJsonLd(page);
  const declared = articleNodes(page).flatMap(({ object }) =>
    listOf(object['image']).map((value) => {
      const image = resolve(value);
      return isObject(image) ? (textOf(image['contentUrl']) ?? textOf(image['url'])) : textOf(image);
    }),
  );
  const metas = metaFindings(surveyOf(page), ['og:image', 'twitter:image']).map(({ value }) => value);
  return [...declared, ...metas].flatMap((href) => webAddress(href, base) ?? [])[0];
}
