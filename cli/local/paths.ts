import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const state = join(root, '.local');

/** Where the local run keeps its things, all below the project folder and ignored by git. */
export const PATHS = {
  root,
  venv: join(root, '.venv'),
  requirements: join(import.meta.dirname, 'requirements.txt'),
  emulatorScript: join(import.meta.dirname, 'emulator.py'),
  samples: join(import.meta.dirname, 'samples'),
  inbox: join(root, 'inbox'),
  state,
  assembly: join(state, 'cdk.out'),
  consumer: join(root, 'examples', 'consumer'),
  consumerAssembly: join(state, 'consumer.out'),
  emulatorLog: join(state, 'emulator.log'),
} as const;
