import type { Section } from '../block.ts';

/** A section's heading as the page prints it, its number in front; null where it has none. */
export function headingLine({ heading, ordinal, label }: Section): string | null {
  if (heading === null || ordinal === null) return heading;
  return `${label ?? `${ordinal}.`} ${heading}`;
}
