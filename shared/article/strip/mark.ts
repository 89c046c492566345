import type { AnyNode } from 'domhandler';

/** What was decided on a node, and with it on all it holds. */
export interface PlaceMark {
  readonly in: 'caption' | 'related' | 'metadata' | 'removed';
  readonly rule: string;
  readonly reason: string;
}

/** Marks by the topmost node that each decides on. */
export type PlaceMarks = Map<AnyNode, PlaceMark>;
