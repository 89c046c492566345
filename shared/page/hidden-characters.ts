/** Soft hyphens and zero-width characters that no reader sees; joiners stay, for they change how scripts and emoji read. */
export const HIDDEN_CHARACTERS = ['\u00ad', '\u200b', '\u2060', '\ufeff'] as const;

const HIDDEN = new RegExp(`[${HIDDEN_CHARACTERS.join('')}]+`, 'g');

/** A text as it is seen. */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, '');
