import * as z from 'zod';
import { Fault } from '../fault.ts';

/** Where in an index a page ended: the keys of its last item. All keys of the table are text. */
const IndexKey = z.record(z.string(), z.string());
export type IndexKey = z.infer<typeof IndexKey>;

/** A cursor: the key, as text that goes through an address or a shell. What is in it is nobody's to rely on. */
export function cursorOf(key: IndexKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key of a cursor. Throws a `Fault` with the code `bad-cursor` for what is none, or one of another query: `own` is
 * the attribute, and its value, that every item of this query has.
 */
export function readCursor(cursor: string, own: readonly [name: string, value: string]): IndexKey {
  const parsed = IndexKey.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  const [name, value] = own;
  if (parsed.success && parsed.data[name] === value) return parsed.data;
  const found = parsed.success ? 'one of another query' : 'text that is none';
  throw new Fault(`cursor: expected one that this query gave with its page before, found ${found}`, {
    code: 'bad-cursor',
    retryable: false,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
