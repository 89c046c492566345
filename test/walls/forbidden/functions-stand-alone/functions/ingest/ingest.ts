import { publish } from '../publish/publish.ts';

export const ingest = publish;
