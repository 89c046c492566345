export const bucket = 'raw';
