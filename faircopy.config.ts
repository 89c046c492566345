import type { FaircopyConfigInput } from './shared/config/faircopy-config.ts';

const config: FaircopyConfigInput = {
  stage: 'dev',
  publishers: [{ name: 'meridian-desk' }, { name: 'harbour-times' }],
};

export default config;
