const WORD_START = /(?:^|-)([a-z0-9])/g;

/** `meridian-desk` as `MeridianDesk`, for names that take no hyphen. The config keeps two publishers from coming to one. */
export function pascalCase(name: string): string {
  return name.replaceAll(WORD_START, (_, letter: string) => letter.toUpperCase());
}
