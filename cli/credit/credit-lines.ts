import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { creditOf } from '../../shared/license/caption-text.ts';
import { EXIT } from '../exit-code.ts';
import { writeOut } from '../write-out.ts';

/** One line of input. */
const Caption = z
  .object({ id: z.union([z.string(), z.number()]), text: z.string().nullish(), html: z.string().nullish() })
  .refine(
    ({ text, html }) => typeof text === 'string' || typeof html === 'string',
    'expected "text" or "html"',
  );

/** Reads a credit from every caption. A bad line is told with its number and passed over: exit code 1. */
export async function creditLines(input: Readable): Promise<number> {
  let lineNumber = 0;
  let exitCode: number = EXIT.done;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const caption = parseCaption(line);
    if (caption.outcome === 'bad') {
      process.stderr.write(`standard input, line ${lineNumber}: ${caption.detail}\n`);
      exitCode = EXIT.failed;
      continue;
    }
    const { id, text, html } = caption.caption;
    await writeOut(`${JSON.stringify({ id, credit: creditOf({ text: text ?? '', html }) })}\n`);
  }
  return exitCode;
}

type ParsedCaption =
  | { readonly outcome: 'caption'; readonly caption: z.infer<typeof Caption> }
  | { readonly outcome: 'bad'; readonly detail: string };

function parseCaption(line: string): ParsedCaption {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return {
      outcome: 'bad',
      detail: `expected JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const parsed = Caption.safeParse(json);
  if (parsed.success) return { outcome: 'caption', caption: parsed.data };
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { outcome: 'bad', detail: `${where}${issue?.message ?? 'expected {"id", "text", "html"}'}` };
}
