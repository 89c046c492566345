import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPattern } from '../../../cli/replay/read-pattern.ts';
import { folderOf } from '../pages.ts';

const folder = folderOf({ 'pattern.json': '{"detail":{}}', 'list.json': '[]' });
afterAll(() => folder.remove());

describe('readPattern', () => {
  it('takes JSON, or a file that holds it', async () => {
    expect(await readPattern('{"detail":{}}')).toEqual({ detail: {} });
    expect(await readPattern(join(folder.path, 'pattern.json'))).toEqual({ detail: {} });
  });

  it.each([
    ['{"detail":', '--pattern: expected a JSON object'],
    [join(folder.path, 'list.json'), `--pattern: expected a JSON object in ${folder.path}`],
    [join(folder.path, 'none.json'), 'is neither JSON nor a file'],
  ])('says what is wrong with %s', async (given, sentence) => {
    await expect(readPattern(given)).rejects.toThrow(sentence);
  });
});
