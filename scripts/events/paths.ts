import { fileURLToPath } from 'node:url';

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the contract's files lie, absolute. */
export const CONTRACT_PATHS = {
  root: place('.'),
  schemas: place('events/schemas'),
  published: place('events/schemas/published'),
  examples: place('events/examples'),
  asyncApi: place('events/asyncapi.yaml'),
  page: place('docs/events.md'),
  code: place('test/events/docs'),
} as const;
