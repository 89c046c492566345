import { bucket } from '../infra/names.ts';

export const target = bucket;
