const BEGIN = '<!-- generated: ';
const END = '<!-- end -->';

/**
 * Replaces what stands in a Markdown page between `<!-- generated: NAME -->` and `<!-- end -->` by the block of that
 * name. Throws an `Error` for a name that there is no block for, a block that the page does not show, and a missing end.
 */
export function fillBlocks(page: string, blocks: ReadonlyMap<string, string>): string {
  const unused = new Set(blocks.keys());
  const [head = '', ...parts] = page.split(BEGIN);
  const filled = parts.map((part) => {
    const name = part.slice(0, part.indexOf(' -->'));
    const block = blocks.get(name);
    const end = part.indexOf(END);
    if (block === undefined) throw new Error(`expected a block of a known name, found "${name}"`);
    if (end < 0) throw new Error(`block "${name}": expected ${END} after it, found none`);
    unused.delete(name);
    return `${BEGIN}${name} -->\n${block.trim()}\n${part.slice(end)}`;
  });
  if (unused.size > 0)
    throw new Error(`expected every block in the page, found no ${[...unused].join(', ')}`);
  return [head, ...filled].join('');
}
