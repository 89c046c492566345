/** A calibration: what was measured on pages for each of some values expected, both rising; between them a straight line. */
export interface Calibration {
  readonly expected: readonly number[];
  readonly measured: readonly number[];
}

/** What to expect in truth, where the block model expects `expected`. */
export function calibrate({ expected: from, measured: to }: Calibration, expected: number): number {
  const above = from.findIndex((one) => one >= expected);
  const high = above < 0 ? from.length - 1 : above;
  const low = Math.max(0, above < 0 ? high : above - 1);
  const [x0, x1, y0, y1] = [from[low] ?? 0, from[high] ?? 0, to[low] ?? 0, to[high] ?? 0];
  return x1 > x0 ? y0 + ((y1 - y0) * (expected - x0)) / (x1 - x0) : y1;
}
