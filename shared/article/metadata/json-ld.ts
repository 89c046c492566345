import type { Document } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { parseLooseJson } from './loose-json.ts';
import { surveyOf } from './page-survey.ts';

/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A node of the page's JSON-LD: the object, its types without namespace, and where it stands (`script[0].@graph[3]`). */
export interface JsonLdNode {
  readonly object: JsonObject;
  readonly types: readonly string[];
  readonly where: string;
  /** How many objects enclose it: 0 stands at the top or in a `@graph`. */
  readonly depth: number;
}

/** All JSON-LD of a page, read once. */
export interface JsonLd {
  readonly nodes: readonly JsonLdNode[];
  /** Follows `{"@id": …}` to the node that describes it; every other value comes back as it is. */
  readonly resolve: (value: unknown) => unknown;
}

/** Deepest nesting and most nodes read of a page's JSON-LD; real pages stay under 12 and some hundreds. */
const MAX_DEPTH = 24;
const MAX_NODES = 5000;

/** Frameworks that know no scripts in the head put them in a `meta` element of that name. */
const MISPLACED = 'script:ld+json';
const NAMESPACE = /^(?:https?:\/\/schema\.org\/|schema:)/i;

const cache = new WeakMap<Document, JsonLd>();

/** The JSON-LD of a page (https://www.w3.org/TR/json-ld11/), broken JSON mended where it can be; the same object for the same page. */
export function readJsonLd(page: ParsedPage): JsonLd {
  const known = cache.get(page.document);
  if (known !== undefined) return known;
  const nodes: JsonLdNode[] = [];
  const { jsonLd, metasByKey } = surveyOf(page);
  for (const [index, text] of jsonLd.entries()) collect(parseLooseJson(text), `script[${index}]`, 0, nodes);
  for (const { content } of metasByKey.get(MISPLACED) ?? [])
    collect(parseLooseJson(content), `meta[${MISPLACED}]`, 0, nodes);
  const byId = new Map<string, JsonObject>();
  for (const { object } of nodes) {
    const id = object['@id'];
    const fuller = typeof id === 'string' && size(object) > size(byId.get(id) ?? {});
    if (fuller) byId.set(id, object);
  }
  const resolve = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && size(value) <= 2 ? (byId.get(id) ?? value) : value;
  };
  const found: JsonLd = { nodes, resolve };
  cache.set(page.document, found);
  return found;
}

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: JSON-LD writes one value without brackets. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The text of a value: a string itself, `@value` of a value object, the first of a list. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  return isObject(value) ? textOf(value['@value']) : undefined;
}

/** The types of an object, without schema.org's namespace. */
export const typesOf = (object: JsonObject): string[] =>
  listOf(object['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(NAMESPACE, '')] : []));

const size = (object: JsonObject): number => Object.keys(object).length;

function collect(value: unknown, where: string, depth: number, nodes: JsonLdNode[]): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, `${where}[${index}]`, depth, nodes);
    return;
  }
  if (!isObject(value)) return;
  nodes.push({ object: value, types: typesOf(value), where, depth });
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object')
      collect(inner, `${where}.${key}`, key === '@graph' ? depth : depth + 1, nodes);
}
