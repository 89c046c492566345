import type { Party } from '../../license/credit.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { authorNames } from './author-names.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import { isObject, listOf, readJsonLd, textOf } from './json-ld.ts';
import { surveyOf } from './page-survey.ts';

/** An author and where the name was read. */
export type AuthorFinding = Finding<readonly Party[]>;

const META = [
  'author',
  'article:author',
  'article:author_name',
  'authors',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.author',
  'citation_author',
  'citation_authors',
  'article.author',
  'cxenseparse:author',
  'rbauthors',
  'author_name',
  'og:article:author',
  'og:author',
  'shareaholic:article_author_name',
  'dable:author',
  'articleauthor',
];
/** What publishing systems label the author's name with in link previews, in their languages. */
const WRITTEN_BY =
  /^(?:(?:written|interview|posted) by|by|authors?|autor(?:in|es|a)?|auteurs?|autore|verfasst von|geschrieben von|écrit par|escrit[oa] (?:por|per)|scritto da|geschreven door|napisane przez|autor(?:ka)? wpisu|skriven av|skrevet a[fv]|kirjoittanut|kirjoittaja|yazan|yazar|napsala?|napísala?|napisala?|napisao|írta|szerző|scris de|ditulis oleh|penulis|được viết bởi|tác giả|написано(?: автором)?|автор|συντάχθηκε από|συντάκτης|נכתב על ידי?|مكتوب بواسطة|كُ?تب بواسطة|نویسنده|執筆者|著者|作者|글쓴이|작성자|เขียนโดย)\s*[:：]?$/iu;
const HTTP = /^https?:\/\//i;

/** The authors that a page's JSON-LD and `meta` elements name, JSON-LD first. */
export const authorMetadata = (page: ParsedPage): AuthorFinding[] => [...fromJsonLd(page), ...fromMeta(page)];

function fromJsonLd(page: ParsedPage): AuthorFinding[] {
  const { resolve } = readJsonLd(page);
  return articleNodes(page).flatMap(({ object, where }) =>
    ['author', 'creator'].flatMap((key) => {
      const people = listOf(object[key]).flatMap((value) => partiesOf(resolve(value)));
      const quoted = people.map(({ name }) => name).join(', ');
      return people.length === 0 ? [] : [finding(people, 'json-ld', `${where}.${key}`, quoted)];
    }),
  );
}

function partiesOf(value: unknown): Party[] {
  if (typeof value === 'string') return authorNames(value).map((name) => ({ name }));
  if (!isObject(value)) return [];
  const names = listOf(value['name']).flatMap((name) => authorNames(textOf(name) ?? ''));
  const url = textOf(value['url']);
  const [only, ...rest] = names;
  if (only === undefined || rest.length > 0 || url === undefined || !HTTP.test(url))
    return names.map((name) => ({ name }));
  return [{ name: only, url }];
}

function fromMeta(page: ParsedPage): AuthorFinding[] {
  const survey = surveyOf(page);
  const named = META.flatMap((key) => {
    const all = metaFindings(survey, [key]);
    const people = all.flatMap((found) => authorNames(found.value)).map((name) => ({ name }));
    const [first] = all;
    return first === undefined || people.length === 0 ? [] : [{ value: people, evidence: first.evidence }];
  });
  const labelled = ['1', '2', '3'].flatMap((number) => {
    const [label] = metaFindings(survey, [`twitter:label${number}`]);
    const [value] = metaFindings(survey, [`twitter:data${number}`]);
    if (label === undefined || value === undefined || !WRITTEN_BY.test(label.value)) return [];
    return [{ value: authorNames(value.value).map((name) => ({ name })), evidence: value.evidence }];
  });
  return [...named, ...labelled];
}
