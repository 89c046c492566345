/** Signs of the first and the second half of the day, before or after the time. */
const HALF_BEFORE = '(?<before>오전|오후|上午|下午|午前|午後|晚上)';
const HALF_AFTER = '(?<after>[ap]\\.?\\s?m(?:\\.|(?!\\p{L}))|[πμ]\\.?\\s?μ|[صم](?!\\p{L})|صباح|مساء)';
/** "10:20", "10h20", "10時20分"; "10.20" where words around it say that it is a time. */
const CLOCK = new RegExp(
  `^\\D{0,12}?(?:${HALF_BEFORE}\\s?)?(?<hour>\\d{1,2})(?:[:：h]|\\s?[時时시点點]\\s?|(?<=\\s(?:kl\\.?|klo|om|um)\\s\\d{1,2})\\.|\\.(?=\\d\\d\\s(?:Uhr|uur|GMT|BST|[CE]ES?T)))(?<minute>\\d{2})(?!\\d)(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*${HALF_AFTER}?(?:\\s*(?<zone>Z|GMT|UTC|[+-]\\d{2}(?::?\\d{2})?(?!\\d)))?`,
  'iu',
);
const SECOND_HALF = /^(?:오후|下午|午後|晚上|p|μ|م)/iu;
const RFC_ZONE = /^(?:GMT|UTC|Z)$/i;
const SHORT_OFFSET = /^([+-]\d{2})(\d{2})?$/;

/** `T08:12:44+00:00` from its parts, or nothing where they are no time of day. */
export function timeOf(hour?: string, minute?: string, second?: string, zone?: string): string {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return '';
  return `T${two(Number(hour))}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
}

/** The time of day in what follows a date, as `T08:12`, and how far it reaches; nothing where none follows closely. */
export function clockAfter(rest: string): { readonly time: string; readonly length: number } {
  const match = CLOCK.exec(rest);
  const { before, hour, minute, second, after, zone } = match?.groups ?? {};
  const half = before ?? after;
  const isSecond = half !== undefined && SECOND_HALF.test(half);
  const shift = isSecond && Number(hour) < 12 ? 12 : 0;
  const midnight = half !== undefined && !isSecond && Number(hour) === 12 ? -12 : 0;
  const time =
    hour === undefined ? '' : timeOf(String(Number(hour) + shift + midnight), minute, second, zone);
  return { time, length: time === '' ? 0 : (match?.[0].length ?? 0) };
}

/** A number of a date or time with two digits. */
export const two = (part: number): string => String(part).padStart(2, '0');

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (RFC_ZONE.test(zone)) return 'Z';
  const [, hours, minutes = '00'] = SHORT_OFFSET.exec(zone) ?? [];
  return hours === undefined ? zone : `${hours}:${minutes}`;
}
