/** A heading taken apart: "2. Results" is ordinal 2, label "2." and heading "Results". */
export interface NumberedHeading {
  readonly heading: string;
  readonly ordinal: number | null;
  /** The number as it is printed; absent where there is none. */
  readonly label?: string;
}

const NUMBER = /^(?:#\s?|no\.?\s?|nr\.?\s?)?(\d{1,3})\s?[.):\]]\s?(?!\d)(?=\S)/iu;
const HASH = /^#\s?(\d{1,3})\s*[:–—-]?\s+(?=\S)/u;
const ROMAN = /^([IVXL]{1,7})\s?[.)]\s+(?=\S)/u;
const WORD =
  /^(?:step|part|chapter|tip|reason|day|rule|lesson|schritt|teil|kapitel|étape|partie|paso|parte|capítulo)\s(\d{1,3})\s?[:.)–—-]\s*(?=\S)/iu;
const DASHED = /^(\d{1,2})\s?[–—-]\s+(?=\p{L})/u;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const ROMAN_WELL_FORMED = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Takes the number off the front of a heading: "1.", "IV.", "#3", "Step 2:", "5)". Years and figures in a sentence stay. */
export function readOrdinal(text: string): NumberedHeading {
  for (const pattern of [NUMBER, HASH, WORD, DASHED]) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return apart(text, match[0], Number(match[1]));
  }
  const roman = ROMAN.exec(text);
  if (roman?.[1] !== undefined && ROMAN_WELL_FORMED.test(roman[1]))
    return apart(text, roman[0], romanValue(roman[1]));
  return { heading: text, ordinal: null };
}

const apart = (text: string, label: string, ordinal: number): NumberedHeading => ({
  heading: text.slice(label.length).trim(),
  ordinal,
  label: label.trim(),
});

function romanValue(roman: string): number {
  let value = 0;
  for (const [index, digit] of [...roman].entries()) {
    const own = ROMAN_DIGITS[digit] ?? 0;
    const next = ROMAN_DIGITS[roman[index + 1] ?? ''] ?? 0;
    value += own < next ? -own : own;
  }
  return value;
}
