export const progress = 0;
