import type { BreakingKind } from './breaking-kinds.ts';

/** One breaking change: its kind, where (`data.license.status`; `[]` is a list's entry), and what was found. */
export interface BreakingChange {
  readonly kind: BreakingKind;
  readonly at: string;
  readonly detail: string;
}
