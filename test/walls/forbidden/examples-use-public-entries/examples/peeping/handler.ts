import { store } from '../../shared/aws/store.ts';

export const peeped = store;
