import { CALL_ACTS } from './call-acts';
import { DESK_ACTS } from './desk-acts';
import { LEDGER_ACTS } from './ledger-acts';
import { STEP_ACTS } from './step-acts';

export type { Memory, Scene, Subject } from './act';

/** Every act, by a name. */
export const ACTS = { ...LEDGER_ACTS, ...CALL_ACTS, ...DESK_ACTS, ...STEP_ACTS };
