import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../cli/load-config.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { folderOf } from './pages.ts';

const good = folderOf({
  'faircopy.config.ts': "export default { stage: 'prod', publishers: [{ name: 'desk' }] };",
});
const bad = folderOf({ 'faircopy.config.ts': "export default { stage: 'PROD', publishers: [] };" });
const broken = folderOf({ 'faircopy.config.ts': "throw new Error('half written');" });
const none = folderOf({});
for (const folder of [good, bad, broken, none]) afterAll(folder.remove);

describe('the config', () => {
  it('is read with its defaults', async () => {
    expect(await loadConfig(good.path)).toMatchObject({ stage: 'prod', logRetentionDays: 30 });
  });

  it('is refused in one sentence that names every wrong field', async () => {
    const refused = loadConfig(bad.path);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(/^faircopy\.config\.ts: stage: expected .*; publishers: expected/);
  });

  it('is refused where it throws or is not there', async () => {
    await expect(loadConfig(broken.path)).rejects.toThrow(/^faircopy\.config\.ts: .*half written/);
    await expect(loadConfig(none.path)).rejects.toThrow(
      /^faircopy\.config\.ts: expected it in .*, found none/,
    );
  });
});
