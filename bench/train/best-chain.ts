/** A half-open range of the truth that a block can stand for, and how many words speak for it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly gain: number;
}

interface Link {
  readonly block: number;
  readonly candidate: Candidate;
  readonly total: number;
  readonly before: Link | null;
}

/** Of all choices of one candidate a block, or none, whose ranges follow each other in order: the one of most gain. */
export function bestChain(
  candidates: readonly (readonly Candidate[])[],
  length: number,
): Map<number, Candidate> {
  // A Fenwick tree over the ends of ranges: the best chain that ends at or before a position.
  const tree = new Array<Link | null>(length + 2).fill(null);
  const bestUpTo = (end: number): Link | null => {
    let best: Link | null = null;
    for (let at = end + 1; at > 0; at -= at & -at) {
      const link = tree[at] ?? null;
      if (link !== null && (best === null || link.total > best.total)) best = link;
    }
    return best;
  };
  for (const [block, places] of candidates.entries()) {
    const links = places.map((candidate): Link => {
      const before = bestUpTo(candidate.start);
      return { block, candidate, before, total: candidate.gain + (before?.total ?? 0) };
    });
    for (const link of links)
      for (let at = link.candidate.end + 1; at < tree.length; at += at & -at)
        if (link.total > (tree[at]?.total ?? 0)) tree[at] = link;
  }
  const chain = new Map<number, Candidate>();
  for (let link = bestUpTo(length); link !== null; link = link.before) chain.set(link.block, link.candidate);
  return chain;
}
