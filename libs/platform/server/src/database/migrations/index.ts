import { Initial1795000000000 } from './0001-initial';
import { DeliveryEvidence1795000100000 } from './0002-delivery-evidence';
import { CallStart1795000200000 } from './0003-call-start';
import { InboundCall1795000300000 } from './0004-inbound-call';
import { Engine1795000400000 } from './0005-engine';
import { CallSession1795000800000 } from './0009-call-session';

/** In the order they run. */
export const MIGRATIONS = [
  Initial1795000000000,
  DeliveryEvidence1795000100000,
  CallStart1795000200000,
  InboundCall1795000300000,
  Engine1795000400000,
  CallSession1795000800000,
];
