export const mirror = 'a copy';
