import { ingest } from '../../functions/ingest/ingest.ts';

export const copy = ingest;
