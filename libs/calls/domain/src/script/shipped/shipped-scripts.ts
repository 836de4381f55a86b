import type { ScriptDefinition } from '../script';
import { BROKEN_PROMISE } from './broken-promise';
import { CONSUMER } from './consumer';
import { DISPUTE_FOLLOW_UP } from './dispute-follow-up';
import { FIRST_REMINDER } from './first-reminder';
import { FORMAL_NOTICE } from './formal-notice';
import { PUBLIC_BUYER } from './public-buyer';
import { THIRD_PARTY } from './third-party';
import { VOICEMAIL } from './voicemail';

/** The scripts that come with the product, one for each situation. Published once; what people change afterwards is theirs. */
export const SHIPPED_SCRIPTS: readonly ScriptDefinition[] = [
  FIRST_REMINDER,
  BROKEN_PROMISE,
  DISPUTE_FOLLOW_UP,
  FORMAL_NOTICE,
  CONSUMER,
  PUBLIC_BUYER,
  THIRD_PARTY,
  VOICEMAIL,
];
