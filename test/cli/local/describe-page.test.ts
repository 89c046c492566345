import { describe, expect, it } from 'vitest';
import { describePage, type Style } from '../../../cli/local/describe-page.ts';
import { followPut } from '../../../cli/local/follow-page.ts';
import { memoryLocalStack } from '../../../cli/local/memory-local-stack.ts';
import { readUpload } from '../../../cli/local/read-upload.ts';
import { samplePages } from '../../../cli/local/sample-pages.ts';

const PUBLISHERS = ['harbour-times', 'meridian-desk'];
const plain: Style = (_kind, text) => text;

async function described(name: string): Promise<string> {
  const pages = await samplePages(PUBLISHERS);
  const page = pages.find(({ key }) => key.endsWith(`/${name}`));
  const stack = memoryLocalStack(new Set(PUBLISHERS));
  const followed = await followPut(stack, await readUpload(page ?? { path: name, key: name }));
  return describePage(followed, [['decode', 0.25]], plain);
}

describe('describePage', () => {
  it('shows record, licence, credits, removals, event and times of an article', async () => {
    const text = await described('harbour-turbines.html');
    expect(text).toMatch(/^meridian-desk\/harbour-turbines\.html {2}ingested, version 1$/m);
    expect(text).toMatch(/^ {2}Headline +The harbour that lights itself$/m);
    expect(text).toMatch(/^ {2}Licence +CC-BY-4\.0 \(granted/m);
    expect(text).toMatch(/Oda Lien.*CC-BY-SA-4\.0/);
    expect(text).toMatch(/Jonas Brekke.*CC-BY-4\.0.*ice-house\.jpg/);
    expect(text).toMatch(/^ {2}Removed +\S+: \d+ characters in \d+ blocks? — \S/m);
    expect(text).toMatch(/^ {2}Event +faircopy\.article\.ingested\.v1/m);
    expect(text).toMatch(/put [\d.]+ ms · record \+[\d.]+ ms · event \+[\d.]+ ms/);
    expect(text).toMatch(/decode 0\.3 ms/);
  });

  it('shows the rights that a page keeps back', async () => {
    const text = await described('ferry-talks.html');
    expect(text).toMatch(/^ {2}Licence +none granted\n +reserved: all rights reserved, noai, noimageai$/m);
  });

  it('shows why a page was rejected', async () => {
    const text = await described('picture.html');
    expect(text).toMatch(/^meridian-desk\/picture\.html {2}rejected, version 1$/m);
    expect(text).toMatch(/^ {2}Reason +not-html$/m);
  });

  it('lets no control character of a page reach the terminal', async () => {
    const stack = memoryLocalStack(new Set(PUBLISHERS));
    const evil = `<html><head><title>x</title></head><body><article><h1>Red \u001b[31mink\u0007</h1><p>${'The ink ran over the desk and dripped down. '.repeat(6)}</p></article></body></html>`;
    const key = 'meridian-desk/evil.html';
    const followed = await followPut(stack, { key, bytes: Buffer.from(evil), contentType: 'text/html' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(describePage(followed, [], plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});
