import type { Effort } from '../../functions/ingest/ingest-deps.ts';
import type { Article } from '../../shared/article/article.ts';
import type { PageLicense } from '../../shared/license/license.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import type { Followed } from './follow-page.ts';
import type { ExtractionTime } from './time-extraction.ts';

/** Sections, images, removals and candidates shown of a page; the record holds them all. */
const SHOWN = 12;
/** Longest run of a page's own words shown in one place, in characters. */
const QUOTED = 90;
/** Longest sentence or key shown, in characters: S3 keys end at 1,024 bytes. */
const SENTENCE = 1_024;
const LABEL_WIDTH = 12;

/** Control and format characters, which a terminal would obey, and white space. */
const UNSAFE_FOR_TERMINAL = /[\p{Cc}\p{Cf}\s]+/gu;

/** How a piece of the description looks. */
export type Style = (kind: 'title' | 'label' | 'good' | 'bad' | 'quiet', text: string) => string;

/** A page's record, licence, credits, removals, event and times, as lines for a person to read. */
export function describePage(
  followed: Followed,
  extraction: readonly ExtractionTime[],
  style: Style,
): string {
  const { key, record, delivered } = followed;
  const status = style(
    record.status === 'rejected' ? 'bad' : 'good',
    `${record.status}, version ${record.version}`,
  );
  const row = ([label, ...lines]: readonly string[]): string[] =>
    lines.map(
      (line, index) => `  ${style('label', (index === 0 ? label : '')?.padEnd(LABEL_WIDTH) ?? '')}${line}`,
    );
  const event = delivered?.event;
  const rows = [
    ['Record', record.id],
    ...bodyRows(record, style),
    [
      'Event',
      event === undefined
        ? style('quiet', 'none: nothing changed')
        : `${event.type}  ${style('quiet', event.id)}`,
    ],
    ...(followed.mirrored === undefined ? [] : [['Mirror', followed.mirrored]]),
    ['Took', times(followed), ...effortLine(followed.effort, style), ...extractionLine(extraction, style)],
  ];
  return [`${style('title', quoted(key, SENTENCE))}  ${status}`, ...rows.flatMap(row), ''].join('\n');
}

function bodyRows(record: ArticleRecord, style: Style): string[][] {
  if (record.status === 'rejected') {
    return [['Reason', style('bad', record.rejection.reason), quoted(record.rejection.detail, SENTENCE)]];
  }
  if (record.status === 'removed') {
    return [['Until', `${new Date(record.expiresAt * 1000).toISOString()} (then the tombstone goes)`]];
  }
  const { article } = record;
  return [
    ['Headline', article.headline === undefined ? style('quiet', 'none found') : quoted(article.headline)],
    ['About', about(article)],
    ['Sections', ...limited(article.sections.map(sectionLine), 'sections')],
    ['Licence', ...licenseLines(article, style)],
    ['Credits', ...limited(article.image.map(creditLine), 'images', 'no images')],
    ['Removed', ...limited(article.removed.map(removalLine), 'rules', 'nothing')],
    [
      'Related',
      ...limited(
        article.related.map((link) => quoted(link.headline)),
        'links',
        'none',
      ),
    ],
  ];
}

function about(article: Article): string {
  const facts = [
    article.author.length > 0 ? `by ${article.author.map((author) => author.name).join(', ')}` : undefined,
    article.datePublished,
    article.inLanguage,
    article.articleSection,
    `${article.wordCount} words`,
    `${article.timeRequired}`,
  ];
  return facts.flatMap((fact) => (fact === undefined ? [] : [quoted(fact)])).join(' · ');
}

function sectionLine({ ordinal, heading, level, blocks }: Article['sections'][number]): string {
  const number = ordinal === null ? '' : `${ordinal}. `;
  const indent = '  '.repeat(Math.max(0, level - 2));
  return `${indent}${number}${heading === null ? '(before the first heading)' : quoted(heading)} — ${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'}`;
}

function licenseLines(article: Article, style: Style): string[] {
  const { license, rightsReservations: kept } = article;
  const reserved = [
    kept.allRightsReserved ? 'all rights reserved' : undefined,
    ...kept.robots,
    kept.tdm?.reservation === true ? 'text and data mining reserved' : undefined,
  ].filter((word) => word !== undefined);
  return [
    ...(license === null ? ['none granted'] : grantLines(license, style)),
    ...(reserved.length > 0 ? [`reserved: ${reserved.join(', ')}`] : []),
    ...limited(
      article.candidates.map(({ identifier, '@id': id, role, reason }) =>
        style(
          'quiet',
          `turned down: ${quoted(identifier ?? id ?? 'a licence')} (${role}): ${quoted(reason)}`,
        ),
      ),
      'candidates',
      undefined,
    ),
  ];
}

function grantLines(license: PageLicense, style: Style): string[] {
  const { flags, evidence } = license;
  const answers = Object.entries(flags).map(
    ([name, answer]) => `${name} ${answer === null ? '?' : answer ? 'yes' : 'no'}`,
  );
  const [first] = evidence;
  return [
    `${quoted(license.identifier ?? license.name)} (${license.status}, covers ${license.scope}, by ${license.basis})`,
    answers.join(' · '),
    ...(first === undefined ? [] : [style('quiet', `seen in ${first.source} ${quoted(first.where)}`)]),
  ];
}

function creditLine({
  name,
  creator,
  sourceOrganization,
  license,
  contentUrl,
  creditText,
}: Article['image'][number]): string {
  const people = [...(creator ?? []), ...(sourceOrganization ?? [])].map((party) => party.name).join(' / ');
  const parts = [
    name === undefined ? undefined : `“${quoted(name)}”`,
    people === '' ? undefined : quoted(people),
    license === undefined ? undefined : quoted(license.identifier ?? license.name),
  ].filter((part) => part !== undefined);
  const credit = parts.length > 0 ? parts.join(', ') : quoted(creditText ?? 'no credit');
  return contentUrl === undefined ? credit : `${credit}  ${quoted(contentUrl)}`;
}

function removalLine({ rule, reason, count, characters }: Article['removed'][number]): string {
  return `${quoted(rule)}: ${characters} characters in ${count} ${count === 1 ? 'block' : 'blocks'} — ${quoted(reason)}`;
}

function times({ times: { put, record, event } }: Followed): string {
  const stages = [`put ${ms(put)}`, `record +${ms(record)}`];
  return [...stages, ...(event === undefined ? [] : [`event +${ms(event)}`])].join(' · ');
}

function effortLine(effort: Effort | undefined, style: Style): string[] {
  if (effort === undefined) return [];
  const parts = [
    ['read', effort.readMs],
    ['extract', effort.extractMs],
    ['write', effort.writeMs],
  ] as const;
  const known = parts.flatMap(([part, took]) => (took === undefined ? [] : [`${part} ${ms(took)}`]));
  return known.length === 0 ? [] : [style('quiet', `in the ingest function: ${known.join(' · ')}`)];
}

function extractionLine(extraction: readonly ExtractionTime[], style: Style): string[] {
  if (extraction.length === 0) return [];
  const stages = extraction.map(([stage, took]) => `${stage} ${ms(took)}`).join(' · ');
  return [style('quiet', `extraction, run again in this process: ${stages}`)];
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

/** A page's own words on one line, without control characters that a terminal would obey. */
function quoted(text: string, most = QUOTED): string {
  const line = text.replaceAll(UNSAFE_FOR_TERMINAL, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function limited(lines: readonly string[], what: string, none: string | undefined = undefined): string[] {
  if (lines.length === 0) return none === undefined ? [] : [none];
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more ${what}`];
}
