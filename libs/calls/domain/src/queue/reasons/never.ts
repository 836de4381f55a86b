import type { Instant } from '@relance/kernel';

/** Later than anything. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z';
