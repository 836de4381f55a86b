import type { ScriptDefinition, ScriptFacts, ScriptMove, ScriptNode, ScriptText } from '../script';
import { moveScript, type ScriptPlace } from '../run';

export function words(fr: string, en = fr): ScriptText {
  return { fr, en };
}

export const QUIET: ScriptFacts = {
  debtorKind: 'business',
  segment: null,
  daysPastDue: 12,
  brokenPromises: 0,
  openDisputes: 0,
  callAttempts: 0,
  maxInstalments: 1,
  maxDelayDays: 30,
  maxDiscountPercent: 0,
  promiseOpen: false,
  formalNoticeSent: false,
  paymentArrived: false,
  inbound: false,
};

const objection = (kind: 'alreadyPaid' | 'dispute' | 'cannotPay' | 'notMe' | 'callBack' | 'sendProof'): ScriptNode => ({
  id: kind,
  kind: 'objection',
  objection: kind,
  text: words('Je vous écoute.', 'I am listening.'),
  choices: [
    { label: words('Retour', 'Back'), to: '@return' },
    { label: words('Fin', 'End'), to: 'bye' },
  ],
});

/** A sound script, as small as one can be: who, identity, creditor, purpose, one question with an amount. */
export const SMALL: ScriptDefinition = {
  key: 'small',
  situation: 'firstReminder',
  title: words('Petit', 'Small'),
  start: 'hello',
  nodes: [
    { id: 'hello', kind: 'disclosure', disclosure: 'caller', text: words('Ici {agentName}.', 'This is {agentName}.'), to: 'who' },
    { id: 'who', kind: 'verify', text: words('{contactName} ?'), confirmed: 'creditor', thirdParty: 'third', refused: 'bye' },
    { id: 'third', kind: 'ask', text: words('Quand rappeler ?', 'When to call?'), choices: [
      { label: words('Je vous la passe', 'Putting you through'), to: 'hello' }, { label: words('Plus tard', 'Later'), to: 'bye' }] },
    { id: 'creditor', kind: 'disclosure', disclosure: 'creditor', text: words('Pour {creditorName}.', 'For {creditorName}.'), to: 'purpose' },
    { id: 'purpose', kind: 'disclosure', disclosure: 'purpose', text: words('Une facture échue.', 'An overdue invoice.'), to: 'fork' },
    { id: 'fork', kind: 'branch', cases: [{ when: [{ fact: 'paymentArrived', is: true }], to: 'thanks' }], otherwise: 'amount' },
    { id: 'thanks', kind: 'say', text: words('Merci.', 'Thank you.'), to: 'amount' },
    { id: 'amount', kind: 'ask', text: words('Il reste {amountOverdue}.', 'There is {amountOverdue}.'), skipTo: 'bye', choices: [
      { label: words('Oui', 'Yes'), to: 'promise' },
      { label: words('C’est arrivé', 'It has arrived'), to: 'bye', when: [{ fact: 'paymentArrived', is: true }] },
      { label: words('Non', 'No'), to: 'bye' }] },
    { id: 'promise', kind: 'end', text: words('C’est noté.', 'Noted.'), outcome: 'promise' },
    { id: 'bye', kind: 'end', text: words('Bonne journée.', 'Good day.'), outcome: null },
    ...(['alreadyPaid', 'dispute', 'cannotPay', 'notMe', 'callBack', 'sendProof'] as const).map(objection),
  ],
}; // prettier-ignore

/** The same with some nodes in the place of those with their ids, and others added. */
export function changed(...nodes: ScriptNode[]): ScriptDefinition {
  const given = new Map(nodes.map((node) => [node.id, node]));
  const kept = SMALL.nodes.map((node) => given.get(node.id) ?? node);
  return { ...SMALL, nodes: [...kept, ...nodes.filter(({ id }) => !SMALL.nodes.some((node) => node.id === id))] };
}

export const AT = '2026-11-23T09:00:00.000Z';
type Move = ScriptMove['move'];
export const NEXT: Move = { kind: 'next' };
export const CONFIRMED: Move = { kind: 'verify', answer: 'confirmed' };
export const THIRD: Move = { kind: 'verify', answer: 'thirdParty' };
export const pick = (index: number): Move => ({ kind: 'choice', index });
export const raise = (what: Extract<Move, { kind: 'objection' }>['objection']): Move => ({
  kind: 'objection',
  objection: what,
});

/** One after the other, from a place on. */
export function walk(script: ScriptDefinition, facts: ScriptFacts, from: ScriptPlace, ...moves: Move[]): ScriptPlace {
  return moves.reduce((place, move) => moveScript(script, facts, place, { nodeId: place.nodeId, at: AT, move }), from);
}
