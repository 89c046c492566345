import { readFile } from 'node:fs/promises';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventJsonSchemas, parseArticleEvent } from '../../../events/index.ts';
import { CONTRACT_PATHS } from '../../../scripts/events/paths.ts';
import { readExample } from '../read-example.ts';

const text = await readFile(CONTRACT_PATHS.asyncApi, 'utf8');

/** What AsyncAPI's own parser finds wrong; a newer version of the specification is no fault of the document. */
async function faultsOf(document: string) {
  const parsed = await new Parser().parse(document);
  const faults = parsed.diagnostics.filter(
    ({ code, severity }) => severity !== DiagnosticSeverity.Hint && code !== 'asyncapi-latest-version',
  );
  return {
    document: parsed.document,
    faults: faults.map(({ code, path, message }) => [code, path, message]),
  };
}

describe('events/asyncapi.yaml', () => {
  it('is valid for AsyncAPI’s own parser', async () => {
    const { document, faults } = await faultsOf(text);
    expect(faults).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
    expect(
      document
        ?.messages()
        .all()
        .map((message) => message.name()),
    ).toEqual([...eventJsonSchemas().keys()]);
    expect(
      document
        ?.operations()
        .all()
        .map((operation) => operation.action()),
    ).toEqual(['send']);
  });

  it.each([
    ['action: send', 'action: shout'],
    ['"#/channels/articles"', '"#/channels/nowhere"'],
    ['title: The bus of articles', 'titel: The bus of articles'],
  ])('would be refused with %j as %j', async (from, to) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect((await faultsOf(broken)).faults).not.toEqual([]);
  });

  it('shows the golden example of each event, as EventBridge delivers it', () => {
    const { components } = parse(text);
    for (const type of eventJsonSchemas().keys()) {
      expect(components.messages[type].examples[0].payload).toMatchObject({
        source: 'faircopy',
        'detail-type': type,
      });
      const { detail } = components.messages[type].examples[0].payload;
      expect(parseArticleEvent(detail)).toEqual({ outcome: 'event', event: readExample(type) });
    }
  });
});
