import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('faircopy credit', () => {
  it('reads a credit from each caption, in order', async () => {
    const captions = [
      { id: 1, text: 'Photo by Ada Byron / Lumen Agency, CC BY 4.0' },
      { id: 'b', text: 'The harbour at dawn.' },
      { id: 3, html: 'Photo by <a href="https://example.org/ada">Ada Byron</a>' },
    ];
    const input = `${captions.map((caption) => JSON.stringify(caption)).join('\n\n')}\n`;
    const { code, stdout, stderr } = await runCli(['credit', '--format', 'ndjson'], { input });
    const lines = linesOf(stdout);
    expect(lines.map((line) => line.id)).toEqual([1, 'b', 3]);
    expect(lines[0].credit.creator).toMatchObject([{ name: 'Ada Byron' }]);
    expect(lines[0].credit.license.identifier).toBe('CC-BY-4.0');
    expect(lines[1].credit).toBeNull();
    expect(lines[2].credit.creator).toMatchObject([{ name: 'Ada Byron' }]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('tells the number of each bad line, does the others, and exits 1', async () => {
    const input =
      '{"id":1,"text":"Photo: Ada Byron"}\nnot json\n{"id":3}\n{"text":"x"}\n{"id":5,"text":"A cat."}\n';
    const { code, stdout, stderr } = await runCli(['credit'], { input });
    expect(linesOf(stdout).map((line) => line.id)).toEqual([1, 5]);
    expect(stderr).toContain('standard input, line 2: expected JSON');
    expect(stderr).toContain('standard input, line 3: expected "text" or "html"');
    expect(stderr).toContain('standard input, line 4: id: ');
    expect(code).toBe(1);
  });

  it('writes nothing for nothing', async () => {
    expect(await runCli(['credit'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
