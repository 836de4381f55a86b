import { type ScriptPlace, trailOf } from './run';
import type { ScriptAction, ScriptDefinition } from './script';
import { nodesOf } from './ways';

/** What is sent to the debtor; the other action is done during the call. */
export const SENT_ACTIONS = ['sendInvoiceCopy', 'sendStatement', 'sendBankDetails'] as const satisfies ScriptAction[];
export type SentAction = (typeof SENT_ACTIONS)[number];

/**
 * What was announced on a call to be sent: its action steps that were passed, neither skipped nor gone back from. Nothing where the
 * person responsible was not on the line at the end: what follows in writing names amounts. Pure.
 */
export function announcedOn(script: ScriptDefinition, place: ScriptPlace): SentAction[] {
  if (!place.identityChecked || place.thirdParty) return [];
  const passed = trailOf(place.path).filter(({ move }) => move.kind === 'next');
  const done = passed.map(({ nodeId }) => nodesOf(script).get(nodeId));
  return SENT_ACTIONS.filter((action) => done.some((node) => node?.kind === 'action' && node.action === action));
}
