import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listUploads } from '../../../cli/put/list-uploads.ts';
import { UsageError } from '../../../cli/usage-error.ts';
import { folderOf } from '../pages.ts';

const folder = folderOf({
  'page.html': 'a',
  'news/2026/a.html': 'b',
  'news/2026/b.txt.gz': 'c',
  'other/page.html': 'd',
});
afterAll(folder.remove);
const at = (...parts: string[]): string => join(folder.path, ...parts);

describe('the uploads', () => {
  it('keep the name of a file and the path in a folder, without .gz', async () => {
    expect(await listUploads('desk', [at('page.html'), at('news')])).toEqual([
      { source: at('page.html'), key: 'desk/page.html' },
      { source: at('news/2026/a.html'), key: 'desk/2026/a.html' },
      { source: at('news/2026/b.txt.gz'), key: 'desk/2026/b.txt' },
    ]);
  });

  it('are refused where two pages would get one key', async () => {
    const refused = listUploads('desk', [at('page.html'), at('other/page.html')]);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow('would both become desk/page.html');
  });

  it('are refused for standard input, which has no name', async () => {
    await expect(listUploads('desk', ['-'])).rejects.toThrow('standard input has no name');
  });
});
