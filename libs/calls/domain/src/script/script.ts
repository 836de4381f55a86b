import type { OutcomeKind } from '../outcome/outcome';

/** A text in the two languages scripts are written in; `{variable}` names one of the script's allowed variables. */
export interface ScriptText {
  fr: string;
  en: string;
}

/** What a call is for: one published script for each situation is chosen by the facts of the case (UX 3). */
export const SCRIPT_SITUATIONS = [
  'firstReminder',
  'brokenPromise',
  'disputeFollowUp',
  'formalNotice',
  'consumer',
  'publicBuyer',
  'thirdParty',
  'voicemail',
] as const;
export type ScriptSituation = (typeof SCRIPT_SITUATIONS)[number];

/** What must have been said before an amount may be named or an agreement taken; each is a node of the path taken. */
export const DISCLOSURES = ['caller', 'creditor', 'purpose'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export const OBJECTIONS = ['alreadyPaid', 'dispute', 'cannotPay', 'notMe', 'callBack', 'sendProof'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** What an agent may put forward, within the authority that the server knows for that agent and case. */
export const OFFER_KINDS = ['delay', 'instalments', 'discount'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const DEBTOR_KIND_FACT = ['business', 'public', 'consumer'] as const;
export const NUMBER_FACTS = [
  'daysPastDue',
  'brokenPromises',
  'openDisputes',
  'callAttempts',
  'maxInstalments',
  'maxDelayDays',
  'maxDiscountPercent',
] as const;
export const CASE_FLAGS = ['promiseOpen', 'formalNoticeSent', 'paymentArrived', 'inbound'] as const;

/**
 * What a script may ask of a case, as the server knows it at that moment. Days are whole days past due of the carrying invoice;
 * `maxInstalments`, `maxDelayDays`, `maxDiscountPercent`: the authority of the agent who calls. `paymentArrived`: money was
 * allocated since the debtor was last called.
 */
export type ScriptFacts = { debtorKind: (typeof DEBTOR_KIND_FACT)[number]; segment: string | null } & Record<
  (typeof NUMBER_FACTS)[number],
  number
> &
  Record<(typeof CASE_FLAGS)[number], boolean>;

/** A typed question to the facts of the case, or to the call itself (`identityChecked`, `said`). Facts come from the server, never from a text. */
export type ScriptCondition =
  | { fact: 'debtorKind'; is: (typeof DEBTOR_KIND_FACT)[number][] }
  | { fact: 'segment'; is: string[] }
  | { fact: (typeof NUMBER_FACTS)[number]; atLeast?: number; atMost?: number }
  | { fact: (typeof CASE_FLAGS)[number] | 'identityChecked'; is: boolean }
  | { fact: 'said'; disclosure: Disclosure };

/** The key under which a choice is pressed is its place, 1 to 9. `to`: a node's id, or `RETURN` from an objection. */
export interface ScriptChoice {
  label: ScriptText;
  to: string;
  /** Offered only when all hold. */
  when?: ScriptCondition[];
}

/** As a `to`: back to the node at which the objection was raised. */
export const RETURN = '@return';

interface Choosing {
  choices: ScriptChoice[];
  /** Where the call goes on when it is skipped, with a reason; absent: it cannot be skipped. */
  skipTo?: string;
}

export const SCRIPT_ACTIONS = ['sendInvoiceCopy', 'sendStatement', 'sendBankDetails', 'noteContact'] as const;
export type ScriptAction = (typeof SCRIPT_ACTIONS)[number];

interface NodeOf<Kind extends string> {
  id: string;
  kind: Kind;
  /** What is said or asked, 18 px on screen. A `branch` says nothing. */
  text: ScriptText;
  /** A word to the agent that is not spoken. */
  hint?: ScriptText;
}

export type ScriptNode =
  | (NodeOf<'say'> & { to: string })
  | (NodeOf<'ask'> & Choosing)
  /** Is it the person responsible? `confirmed` checks the identity; nothing that shows an amount is reachable before. */
  | (NodeOf<'verify'> & { confirmed: string; thirdParty: string; refused: string })
  | (NodeOf<'disclosure'> & { disclosure: Disclosure; to: string })
  | (NodeOf<'objection'> & Choosing & { objection: Objection })
  | (NodeOf<'offer'> & Choosing & { offers: OfferKind[] })
  | { id: string; kind: 'branch'; cases: { when: ScriptCondition[]; to: string }[]; otherwise: string }
  /** What the agent does beside talking; the console opens it. */
  | (NodeOf<'action'> & { action: ScriptAction; to: string })
  /** The conversation has come to this outcome: the console opens its form. Null: goodbye without an outcome of its own. */
  | (NodeOf<'end'> & { outcome: OutcomeKind | null });
export type ScriptNodeKind = ScriptNode['kind'];
/** A node at which the call can be: a branch is decided on the way. */
export type SpokenNode = Exclude<ScriptNode, { kind: 'branch' }>;

/** A whole script, immutable once published. */
export interface ScriptDefinition {
  /** `first-reminder`; the same over all versions. */
  key: string;
  situation: ScriptSituation;
  title: ScriptText;
  /** Id of the first node. */
  start: string;
  nodes: ScriptNode[];
}

/** One place of the path that was taken, as the console notes it and the server replays it. */
export interface ScriptMove {
  nodeId: string;
  at: string;
  /**
   * How it was left: `next` (say, disclosure, action), a choice's index
   * (its place in `choices`, offered or not), `confirmed`/`thirdParty`/`refused`, an objection raised
   * here, or a skip with its reason. Branches are decided, not moved. `back`: to the node before, what was done there is taken back
   * and done again; both stand in the path.
   */
  move:
    | { kind: 'next' }
    | { kind: 'choice'; index: number }
    | { kind: 'verify'; answer: 'confirmed' | 'thirdParty' | 'refused' }
    | { kind: 'objection'; objection: Objection }
    | { kind: 'skip'; reason: string }
    | { kind: 'back' }
    | { kind: 'end' };
}
