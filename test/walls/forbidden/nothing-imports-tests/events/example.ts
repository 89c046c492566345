import { sample } from '../test/sample.ts';

export const example = sample;
