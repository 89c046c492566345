import type { FaircopyConfigInput } from './shared/config/faircopy-config.ts';

const config: FaircopyConfigInput = {
  stage: 'dev',
  publishers: [
    { name: 'meridian-desk', uploadOrigins: ['https://cms.meridian-desk.example'] },
    { name: 'harbour-times' },
  ],
};

export default config;
