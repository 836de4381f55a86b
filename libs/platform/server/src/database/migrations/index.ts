import { Initial1795000000000 } from './0001-initial';

/** In the order they run. */
export const MIGRATIONS = [Initial1795000000000];
