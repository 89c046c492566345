/** Limits of one chunk: how many, and how much together by `sizeOf`. */
export interface ChunkLimits<Part> {
  readonly maxLength: number;
  readonly maxSize: number;
  readonly sizeOf: (part: Part) => number;
}

/** Cuts a list into runs within both limits, in order. One part larger than `maxSize` makes a run of its own. */
export function chunk<Part>(parts: readonly Part[], limits: ChunkLimits<Part>): Part[][] {
  const chunks: Part[][] = [];
  let open: Part[] = [];
  let size = 0;
  for (const part of parts) {
    const more = limits.sizeOf(part);
    if (open.length > 0 && (open.length === limits.maxLength || size + more > limits.maxSize)) {
      chunks.push(open);
      open = [];
      size = 0;
    }
    open.push(part);
    size += more;
  }
  return open.length === 0 ? chunks : [...chunks, open];
}
