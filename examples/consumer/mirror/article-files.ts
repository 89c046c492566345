/** Where mirrored articles are kept, one file a record. */
export interface ArticleFiles {
  /** Writes the file of a record, or writes it anew. */
  put(recordId: string, markdown: string): Promise<void>;
  /** Takes the file away; nothing happens where there is none. */
  remove(recordId: string): Promise<void>;
}
