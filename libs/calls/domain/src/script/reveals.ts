import type { OutcomeKind } from '../outcome/outcome';
import type { CallStanding } from './conditions';
import { DEBT_WORDS, hasWord } from './debt-words';
import { DISCLOSURES, type Disclosure, type Objection, type ScriptNode, type ScriptText } from './script';
import { variablesOf } from './variables';

/** What has to be settled before something may be said or agreed. */
export type Missing = 'identity' | Disclosure;

/** Outcomes that name an amount or are an agreement with the person responsible: not before identity and disclosures (UX 3). */
export const GATED_OUTCOMES: readonly OutcomeKind[] = ['promise'];

/** Objections to the matter itself: they have a sense once it is known what the call is about. */
const TO_THE_MATTER: readonly Objection[] = ['alreadyPaid', 'dispute', 'cannotPay', 'sendProof'];

/** Does the node name an amount, by a variable or in figures? */
export function showsAmount(node: ScriptNode): boolean {
  return traitsOf(node).amount;
}

/** Does the node tell that something is owed, or to whom: by its kind, a variable, or a word of either language? */
export function revealsDebt(node: ScriptNode): boolean {
  return traitsOf(node).debt;
}

interface Traits {
  amount: boolean;
  debt: boolean;
}

const traits = new WeakMap<ScriptNode, Traits>();

/** Asked at each step of a walk, and the words of a node do not change. */
function traitsOf(node: ScriptNode): Traits {
  let known = traits.get(node);
  if (!known) {
    const amount = node.kind !== 'branch' && namesAmount(node.text);
    known = { amount, debt: amount || isAboutDebt(node) };
    traits.set(node, known);
  }
  return known;
}

const WRITTEN_AMOUNT = /\d\s*(?:€|EUR\b|£|\$|CHF\b|euros?\b)|[€£$]\s*\d/i;

function namesAmount(text: ScriptText): boolean {
  return (
    variablesOf(text).some((variable) => variable.showsAmount) ||
    WRITTEN_AMOUNT.test(text.fr) ||
    WRITTEN_AMOUNT.test(text.en)
  );
}

function isAboutDebt(node: ScriptNode): boolean {
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
  if (node.kind === 'objection' && TO_THE_MATTER.includes(node.objection)) return missingForAmounts(call);
  if (showsAmount(node) || (node.kind === 'end' && isGated(node.outcome))) return missingForAmounts(call);
  return revealsDebt(node) ? missingIdentity(call) : [];
}

function missingForAmounts(call: CallStanding): Missing[] {
  return [...missingIdentity(call), ...DISCLOSURES.filter((each) => !call.said.includes(each))];
}

function missingIdentity({ identityChecked, thirdParty }: CallStanding): Missing[] {
  return identityChecked && !thirdParty ? [] : ['identity'];
}
