import type { WrittenForest } from '../../shared/article/score/decode-trees.ts';
import type { Tree } from '../../shared/article/score/forest.ts';

const MOST_STEPS = 32_767;

/** Writes a forest down: thresholds rounded to 32 bits, leaves to 16. */
export function encodeForest(trees: readonly Tree[]): WrittenForest {
  const all = <Key extends keyof Tree>(key: Key): number[] => trees.flatMap((tree) => [...tree[key]]);
  const leaf = all('leaf');
  const leafStep = Math.max(...leaf.map(Math.abs)) / MOST_STEPS;
  const thresholds = Buffer.alloc(4 * all('threshold').length);
  for (const [node, threshold] of all('threshold').entries()) thresholds.writeFloatLE(threshold, 4 * node);
  const leaves = Buffer.alloc(2 * leaf.length);
  for (const [at, value] of leaf.entries()) leaves.writeInt16LE(Math.round(value / leafStep), 2 * at);
  const nodes = Buffer.concat([
    Uint8Array.from(trees, ({ feature }) => feature.length),
    Uint8Array.from(all('feature')),
    thresholds,
    new Uint8Array(Int8Array.from(all('left')).buffer),
    new Uint8Array(Int8Array.from(all('right')).buffer),
    leaves,
  ]);
  return { trees: trees.length, leafStep, nodes: nodes.toString('base64') };
}
