import type { Zone } from '@relance/kernel';

/** Where the teams work: their midnight starts "today". */
export const DAY_ZONE: Zone = 'Europe/Paris';
