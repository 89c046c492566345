export const store = 'the table';
