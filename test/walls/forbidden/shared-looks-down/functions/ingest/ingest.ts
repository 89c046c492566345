export const ingest = 'ingest';
