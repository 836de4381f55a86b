import type { OutcomeKind } from '../outcome/outcome';
import type { CallStanding } from './conditions';
import { DEBT_WORDS, hasWord } from './debt-words';
import { DISCLOSURES, type Disclosure, type ScriptNode } from './script';
import { variablesOf } from './variables';

/** What has to be settled before something may be said or agreed. `openToThird`: nobody but the person responsible hears it. */
export type Missing = 'identity' | Disclosure;

/** Outcomes that name an amount or are an agreement with the person responsible: not before identity and disclosures (UX 3). */
export const GATED_OUTCOMES: readonly string[] = ['promise', 'plan', 'settlement'];

/** Does the node name an amount? */
export function showsAmount(node: ScriptNode): boolean {
  return node.kind !== 'branch' && variablesOf(node.text).some((variable) => variable.showsAmount);
}

/** Does the node tell that something is owed, or to whom: by its kind, a variable, or a word of either language? */
export function revealsDebt(node: ScriptNode): boolean {
  if (node.kind === 'branch') return false;
  if (node.kind === 'offer') return true;
  if (node.kind === 'disclosure' && node.disclosure !== 'caller') return true;
  if (node.kind === 'action' && node.action !== 'noteContact') return true;
  if (node.kind === 'end' && isGated(node.outcome)) return true;
  return (
    variablesOf(node.text).some((variable) => variable.revealsDebt) ||
    hasWord(node.text.fr, DEBT_WORDS.fr) !== undefined ||
    hasWord(node.text.en, DEBT_WORDS.en) !== undefined
  );
}

export function isGated(outcome: OutcomeKind | null): boolean {
  return outcome !== null && GATED_OUTCOMES.includes(outcome);
}

/** What is missing before an outcome that names an amount or an agreement may be logged; none for the others. */
export function missingFor(outcome: OutcomeKind, call: CallStanding): Missing[] {
  return isGated(outcome) ? missingForAmounts(call) : [];
}

/** Why the call may not come to that node now; empty: it may. */
export function missingAt(node: ScriptNode, call: CallStanding): Missing[] {
  if (showsAmount(node) || (node.kind === 'end' && isGated(node.outcome))) return missingForAmounts(call);
  return revealsDebt(node) ? missingIdentity(call) : [];
}

function missingForAmounts(call: CallStanding): Missing[] {
  return [...missingIdentity(call), ...DISCLOSURES.filter((each) => !call.said.includes(each))];
}

function missingIdentity({ identityChecked, thirdParty }: CallStanding): Missing[] {
  return identityChecked && !thirdParty ? [] : ['identity'];
}
