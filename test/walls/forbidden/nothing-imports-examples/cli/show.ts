import { mirror } from '../examples/consumer/mirror.ts';

export const shown = mirror;
