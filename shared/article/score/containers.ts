import { within } from './block-sums.ts';
import type { TreeTable } from './tree-table.ts';

/** An element that stands out on a page, and how far each element is from it: steps up to what holds both, then down. */
export interface Landmark {
  readonly at: number;
  readonly up: Uint8Array;
  readonly down: Uint8Array;
}

/** The deepest elements that hold a share of the prose, one that its paragraphs speak for, and one that the rules keep. */
export interface Containers {
  readonly half: Landmark;
  readonly nearlyAll: Landmark;
  readonly best: Landmark;
  readonly kept: Landmark;
}

const MAX_STEPS = 255;

export function findContainers(tree: TreeTable): Containers {
  const { records, sums } = tree;
  const prose = (sums.prose.at(-1) ?? 0) > 0 ? sums.prose : sums.words;
  const kept = (sums.keptProse.at(-1) ?? 0) > 0 ? sums.keptProse : sums.kept;
  const deepest = (weights: Float64Array, share: number): Landmark => {
    const least = (weights.at(-1) ?? 0) * share;
    let found = 0;
    for (let at = 0; at < records.length; at++) {
      const record = records[at];
      if (record !== undefined && within(weights, record) >= least && isInside(tree, at, found)) found = at;
    }
    return landmark(tree, found);
  };
  return {
    half: deepest(prose, 0.5),
    nearlyAll: deepest(prose, 0.9),
    best: landmark(tree, bestParent(tree)),
    kept: deepest(kept, 0.8),
  };
}

const isInside = ({ records }: TreeTable, at: number, around: number): boolean =>
  at >= around && at < (records[around]?.endElement ?? 0);

/** The element whose children and grandchildren hold most paragraphs, those in links counted out. */
function bestParent({ records, sums }: TreeTable): number {
  const scores = new Float64Array(records.length);
  for (const record of records) {
    if (
      record.parent < 0 ||
      record.endBlock - record.firstBlock !== 1 ||
      sums.isProse[record.firstBlock] !== 1
    )
      continue;
    const words = within(sums.words, record) - within(sums.linked, record);
    scores[record.parent] = (scores[record.parent] ?? 0) + words;
    const above = records[record.parent]?.parent ?? -1;
    if (above >= 0) scores[above] = (scores[above] ?? 0) + words / 2;
  }
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
}

function landmark(tree: TreeTable, at: number): Landmark {
  const { records } = tree;
  const up = new Uint8Array(records.length);
  const down = new Uint8Array(records.length);
  const depth = records[at]?.depth ?? 0;
  for (let one = 0; one < records.length; one++) {
    const record = records[one];
    if (record === undefined) continue;
    if (isInside(tree, at, one)) down[one] = Math.min(MAX_STEPS, depth - record.depth);
    else {
      up[one] = Math.min(MAX_STEPS, (up[record.parent] ?? 0) + 1);
      down[one] = down[record.parent] ?? 0;
    }
  }
  return { at, up, down };
}
