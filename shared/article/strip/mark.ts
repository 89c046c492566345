/** What was decided on a node, and with it on all it holds. */
export interface PlaceMark {
  readonly in: 'caption' | 'related' | 'metadata' | 'removed';
  readonly rule: string;
  readonly reason: string;
}

/** Marks by the position in the outline of the topmost node that each decides on. */
export type PlaceMarks = (PlaceMark | undefined)[];
