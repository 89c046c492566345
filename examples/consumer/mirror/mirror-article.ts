import { type ArticleEvent, isWanted } from 'faircopy/events';
import type { RecordReader } from 'faircopy/reader';
import { articleFile } from './article-file.ts';
import type { ArticleFiles } from './article-files.ts';
import { WANTED } from './wanted.ts';

/** What the mirror works with. */
export interface MirrorDeps {
  readonly records: Pick<RecordReader, 'get'>;
  readonly files: ArticleFiles;
}

/**
 * What became of an event. `superseded`: the record has changed since, so the event of that change decides; it is on its
 * way, or was handled before. Until then the file stays as it is.
 */
export type Mirrored = 'kept' | 'dropped' | 'superseded';

/** Keeps the article of an event as a Markdown file while it may be kept, and drops it as soon as it may not. */
export async function mirrorArticle(event: ArticleEvent, { records, files }: MirrorDeps): Promise<Mirrored> {
  if (!isWanted(event, WANTED) || !isCreativeCommons(event)) {
    await files.remove(event.subject);
    return 'dropped';
  }
  const record = await records.get(event.subject);
  // The rights were asked of the event; they hold for the text that the event tells of and for no other.
  if (record?.status !== 'ingested' || record.contentHash !== hashOf(event)) return 'superseded';
  await files.put(event.subject, articleFile(record.article));
  return 'kept';
}

const hashOf = (event: ArticleEvent): string | undefined =>
  'contentHash' in event.data ? event.data.contentHash : undefined;

function isCreativeCommons({ data }: ArticleEvent): boolean {
  return 'license' in data && data.license.identifier?.startsWith('CC') === true;
}
