import { Initial1795000000000 } from './0001-initial';
import { DeliveryEvidence1795000100000 } from './0002-delivery-evidence';

/** In the order they run. */
export const MIGRATIONS = [Initial1795000000000, DeliveryEvidence1795000100000];
