import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPagePool } from '../../../cli/extract/page-pool.ts';
import { folderOf, pageOf } from '../pages.ts';

const folder = folderOf({ 'a.html': pageOf('A letter', 'It came on Monday.') });
afterAll(folder.remove);

describe('the page pool', () => {
  it('copies more pages than it has threads', async () => {
    const pool = openPagePool(2);
    const job = { source: join(folder.path, 'a.html'), format: 'text' } as const;
    const pages = await Promise.all(Array.from({ length: 7 }, () => pool.copy(job)));
    await pool.close();
    expect(pages).toHaveLength(7);
    for (const page of pages) expect(page.output).toContain('It came on Monday.');
  });

  it('answers a page that is not there with its problem', async () => {
    const pool = openPagePool(1);
    const page = await pool.copy({ source: join(folder.path, 'gone.html'), format: 'ndjson' });
    await pool.close();
    expect(page.problem).toContain('ENOENT');
    expect(JSON.parse(page.output).failure).toContain('ENOENT');
  });

  it('replaces a thread that a page brings down, and tells of the page', async () => {
    const pool = openPagePool(1, new URL('./fragile-worker.ts', import.meta.url));
    const sources = ['good', 'exit', 'good', 'throw', 'good'];
    const pages = await Promise.all(sources.map((source) => pool.copy({ source, format: 'text' })));
    await pool.close();
    expect(pages.map((page) => page.problem)).toEqual([
      undefined,
      'exit: failed: its worker thread ended with code 3',
      undefined,
      'throw: failed: out of luck',
      undefined,
    ]);
  });
});
