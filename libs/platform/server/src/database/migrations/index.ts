import { Initial1795000000000 } from './0001-initial';
import { DeliveryEvidence1795000100000 } from './0002-delivery-evidence';
import { CallStart1795000200000 } from './0003-call-start';
import { InboundCall1795000300000 } from './0004-inbound-call';
import { Engine1795000400000 } from './0005-engine';
import { CallSession1795000800000 } from './0009-call-session';
import { ContactRules1795000500000 } from './0006-contact-rules';
import { RankedQueue1795000600000 } from './0007-ranked-queue';
import { LeasePresence1795000700000 } from './0008-lease-presence';
import { CallScripts1795000900000 } from './0010-call-scripts';
import { CallOutcomes1795001000000 } from './0011-call-outcomes';
import { SearchWords1795001100000 } from './0012-search-words';
import { LeaseTakenFrom1795001200000 } from './0013-lease-taken-from';
import { CaseParties1795001300000 } from './0014-case-parties';
import { DialledAttempts1795001400000 } from './0015-dialled-attempts';
import { Settlement1795001500000 } from './0016-settlement';

/** In the order they run. */
export const MIGRATIONS = [
  Initial1795000000000,
  DeliveryEvidence1795000100000,
  CallStart1795000200000,
  InboundCall1795000300000,
  Engine1795000400000,
  CallSession1795000800000,
  ContactRules1795000500000,
  RankedQueue1795000600000,
  LeasePresence1795000700000,
  CallScripts1795000900000,
  CallOutcomes1795001000000,
  SearchWords1795001100000,
  LeaseTakenFrom1795001200000,
  CaseParties1795001300000,
  DialledAttempts1795001400000,
  Settlement1795001500000,
];
