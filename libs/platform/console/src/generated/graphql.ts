/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AgendaKind =
  | 'callback'
  | 'promise'
  | 'snooze';

export type AllocationInput = {
  itemId: string | number;
  minor: number;
};

export type AssignmentInput = {
  creditorId?: string | number | null | undefined;
  debtorId?: string | number | null | undefined;
  debtorKind?: DebtorKind | null | undefined;
  itemId?: string | number | null | undefined;
  reason: string;
  scope: string;
  segment?: string | null | undefined;
  strategyId: string | number;
};

export type AuditFilter = {
  action?: string | null | undefined;
  caseId?: string | number | null | undefined;
  from?: string | null | undefined;
  personId?: string | number | null | undefined;
  to?: string | null | undefined;
};

export type AuthorityRuleInput = {
  creditorId?: string | number | null | undefined;
  maxDelayDays: number;
  maxDiscountPercent: number;
  maxInstalments: number;
  personId?: string | number | null | undefined;
  role: string;
  upTo?: MoneyInput | null | undefined;
};

/** What is common to all outcomes. reasonForDelay: needed when it was the person responsible. */
export type CallInput = {
  contactId?: string | number | null | undefined;
  /** The debtor rang us: logged at any hour, no attempt of the week, but the day's conversation. Never with logNoAnswer or logWrongNumber. */
  inbound?: boolean | null | undefined;
  note?: string | null | undefined;
  /** Of an inbound call: the number it came from, when that is known. */
  phone?: string | null | undefined;
  /** forgotten, cashDifficulty, disagreement, internalProcess, other */
  reasonForDelay?: string | null | undefined;
  /** Spoke to the person responsible. */
  rightParty: boolean;
  /** Needed for a promise on a call that was dialled: identity and disclosures are proven by it (InputProblem script-disclosures). */
  script?: ScriptPathInput | null | undefined;
  startedAt: string;
  /** Sent later than it was said (the line was down): no next case is leased with it. */
  stay?: boolean | null | undefined;
  write: CaseWrite;
};

/** What a write on a call says: which one, the version that was seen, and a key of its own (a repeated one is answered as the first). */
export type CallMove = {
  expectedVersion: number;
  idempotencyKey: string;
  sessionId: string | number;
};

export type CallSessionState =
  | 'closed'
  | 'connected'
  | 'dialling'
  | 'onHold'
  | 'ringing'
  /** The line is free, the outcome is not logged. */
  | 'wrapUp';

export type CaseListFilter = {
  agentId?: string | number | null | undefined;
  states?: Array<CaseState> | null | undefined;
  text?: string | null | undefined;
  unassigned?: boolean | null | undefined;
};

export type CaseState =
  | 'callDue'
  | 'disputed'
  | 'formalNotice'
  | 'inLegal'
  | 'insolvent'
  | 'notYetDue'
  | 'onHold'
  | 'paid'
  | 'promised'
  | 'referred'
  | 'reminding'
  | 'settled'
  | 'writtenOff';

/** Every write on a case carries what was seen and a key of its own: the same key again gives the same answer, once. */
export type CaseWrite = {
  caseId: string | number;
  expectedVersion: number;
  idempotencyKey: string;
};

export type ChargeKind =
  /** Proven costs above it. */
  | 'costs'
  /** Fixed sum for recovery costs, 40.00 EUR for each late invoice between professionals (C. com. D441-5). */
  | 'fixedSum';

export type ContactInput = {
  email?: string | null | undefined;
  /** Of the contact as it was read; changeContact asks for it. */
  expectedVersion?: number | null | undefined;
  name: string;
  /** Absent: as it is; of a new number what the number says. */
  numberKind?: NumberKind | null | undefined;
  phone?: string | null | undefined;
  preferred?: boolean | null | undefined;
  role: string;
};

export type ContactPolicyInput = {
  country?: string | null | undefined;
  creditorId?: string | number | null | undefined;
  debtorKind?: DebtorKind | null | undefined;
  definition: unknown;
  /** The version that was seen in force; null: a new policy. */
  expectedVersion?: number | null | undefined;
  /** Of an existing policy: a new version of it. */
  key: string;
  name: string;
  /** What it changes, in the words of who puts it in force. */
  note: string;
};

export type ContactWishInput = {
  /** Of a consent: call, sms or email. */
  channel?: string | null | undefined;
  kind: ContactWishKind;
  /** Absent: today. */
  on?: string | null | undefined;
  /** Where that is known from; of what is lifted, why. */
  source: string;
  /** The wish stands, the consent is given; false: it is lifted, withdrawn. */
  stands: boolean;
};

export type ContactWishKind =
  | 'consent'
  | 'doNotCall'
  | 'notAtWork';

/** What was mistyped, as it should be; what is absent was right. */
export type CorrectionInput = {
  /** Added to the note; the note itself stays. */
  addendum?: string | null | undefined;
  amount?: MoneyInput | null | undefined;
  callbackAt?: string | null | undefined;
  dueOn?: string | null | undefined;
  instalments?: Array<InstalmentInput> | null | undefined;
  reasonForDelay?: string | null | undefined;
  rightParty?: boolean | null | undefined;
};

export type CreditorInput = {
  /** In working days of its country, 1 to 90; null: never too old. */
  bankDataMaxAgeDays?: number | null | undefined;
  name: string;
};

export type DebtorKind =
  | 'business'
  | 'consumer'
  | 'public';

export type DebtorWishInput = {
  contactId?: string | number | null | undefined;
  from?: string | null | undefined;
  kind: DebtorWishKind;
  source: string;
  stands: boolean;
  until?: string | null | undefined;
  zones?: Array<string> | null | undefined;
};

export type DebtorWishKind =
  | 'breathingSpace'
  | 'ceased'
  | 'represented'
  | 'zones';

export type FollowUpInput = {
  closing?: string | null | undefined;
  contactId?: string | number | null | undefined;
  /** At most 600 characters each; absent: as drafted. */
  opening?: string | null | undefined;
};

export type InstalmentInput = {
  dueOn: string;
  minor: number;
};

export type ItemKind =
  /** A fixed sum or a cost on top of a late invoice. */
  | 'charge'
  | 'creditNote'
  | 'invoice';

export type MoneyInput = {
  currency: string;
  minor: number;
};

export type NoteWordInput = {
  language: string;
  why: string;
  word: string;
};

export type NumberKind =
  | 'home'
  | 'mobile'
  | 'unknown'
  | 'work';

export type OfferInput = {
  discountPercent?: number | null | undefined;
  instalments?: number | null | undefined;
  latestOn?: string | null | undefined;
  words: string;
};

export type OutcomeSettingsInput = {
  claimPauseDays: number;
  deceasedDays?: number | null | undefined;
  doNotCallDays?: number | null | undefined;
  hardshipDays?: number | null | undefined;
  insolvencyDays?: number | null | undefined;
  promiseGraceDays: number;
  retryAfternoon: string;
  retryMorning: string;
  retryWorkingDays: number;
};

export type PaymentInput = {
  /** Empty: allocate by the rules (reference, number, exact amount); the rest stays unapplied. */
  allocations?: Array<AllocationInput> | null | undefined;
  amount: MoneyInput;
  caseId: string | number;
  receivedOn: string;
  reference: string;
};

export type PersonInput = {
  language: string;
  /** Absent: as before, or none. */
  languages?: Array<string> | null | undefined;
  login: string;
  name: string;
  /** Set or change the password; at least 8 characters. */
  password?: string | null | undefined;
  role: Role;
  skills?: Array<string> | null | undefined;
  teamId?: string | number | null | undefined;
};

export type ProposalRef = {
  caseId: string | number;
  stepKey: string;
  /** The case's version that was looked at. */
  version: number;
};

/** What a list of cases asks for. Absent: not asked. Parts of one field are alternatives, fields together must all hold. */
export type QueueFilterInput = {
  creditorIds?: Array<string | number> | null | undefined;
  currency?: string | null | undefined;
  debtorKinds?: Array<DebtorKind> | null | undefined;
  languages?: Array<string> | null | undefined;
  maxAmount?: number | null | undefined;
  maxDaysPastDue?: number | null | undefined;
  /** Minor units, of each case's own currency; currencies are not converted. */
  minAmount?: number | null | undefined;
  minDaysPastDue?: number | null | undefined;
  /** Codes of rank reasons. */
  reasons?: Array<string> | null | undefined;
  segments?: Array<string> | null | undefined;
  /** true: only calls that were put off; else those that can be made now. */
  snoozed?: boolean | null | undefined;
  states?: Array<CaseState> | null | undefined;
  /** Name, SIREN, invoice or case number, amount, phone. */
  text?: string | null | undefined;
};

/** amount: one currency after the other, the largest first. lastContact: never spoken to first, then the longest ago. */
export type QueueSort =
  | 'age'
  | 'amount'
  | 'lastContact'
  | 'name'
  | 'rank';

export type RankWeightInput = {
  code: string;
  full?: number | null | undefined;
  points: number;
};

export type Role =
  | 'admin'
  | 'agent'
  | 'lead'
  | 'legal';

export type SavedViewInput = {
  filter: QueueFilterInput;
  /** Absent: a new one. */
  id?: string | number | null | undefined;
  name: string;
  pool: boolean;
  /** The owner's team sees it, too. */
  shared: boolean;
  sort: QueueSort;
};

/** The way that a call took: the server follows it again on that version, which may be retired meanwhile. */
export type ScriptPathInput = {
  /** ScriptMove[] of the domain. */
  moves: unknown;
  versionId: string | number;
};

export type SnoozeInput = {
  caseId: string | number;
  expectedVersion: number;
};

export type StepDecisionInput = {
  /** Key of the old version's step; null: the end of its path. */
  fromStep?: string | null | undefined;
  /** These cases stay on the old version. */
  stay?: boolean;
  /** Key of the new version's step; null with stay false: the end of its path. */
  toStep?: string | null | undefined;
};

export type StopKind =
  | 'deceased'
  | 'doNotCall'
  | 'hardship'
  | 'insolvency';

export type StrategyStatus =
  | 'draft'
  | 'inReview'
  | 'published'
  | 'retired';

export type OpenDisputesQueryVariables = Exact<{
  first: number;
}>;


export type OpenDisputesQuery = { openDisputes: Array<{ caseId: string, caseNumber: string, caseVersion: number, debtorName: string, agentName: string | null, dispute: { id: string, category: string, note: string, raisedOn: string, raisedByName: string | null, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> } }> };

export type ResolveDisputeMutationVariables = Exact<{
  write: CaseWrite;
  disputeId: string | number;
  resolution: string;
}>;


export type ResolveDisputeMutation = { resolveDispute:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', code: string, message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', code: string, message: string }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type SettlementsDueQueryVariables = Exact<{
  first: number;
}>;


export type SettlementsDueQuery = { settlementsDue: Array<{ caseId: string, caseNumber: string, caseVersion: number, debtorName: string, agentName: string | null, open: { minor: number, currency: string }, items: Array<{ id: string, number: string, open: { minor: number, currency: string } }>, promise: { id: string, madeOn: string, madeByName: string | null, closedOn: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } }> };

export type WaiveSettledMutationVariables = Exact<{
  caseId: string | number;
  itemIds: Array<string | number> | string | number;
  reason: string;
  expectedVersion: number;
}>;


export type WaiveSettledMutation = { settle:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'Done' }
    | { __typename: 'EditConflict', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type FollowUpDraftQueryVariables = Exact<{
  callId: string | number;
  followUp?: FollowUpInput | null | undefined;
}>;


export type FollowUpDraftQuery = { followUpDraft:
    | { __typename: 'FollowUpDraft', callId: string, debtorName: string, language: string, subject: string, opening: string, agreed: Array<string>, announced: Array<string>, enclosed: Array<string>, closing: string, body: string, notBefore: string, documentId: string | null, recipients: Array<{ contactId: string, name: string, email: string }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SendFollowUpMutationVariables = Exact<{
  callId: string | number;
  followUp: FollowUpInput;
}>;


export type SendFollowUpMutation = { sendFollowUp:
    | { __typename: 'FollowUpSent', documentId: string, notBefore: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type AgendaQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type AgendaQuery = { agenda: Array<{ id: string, kind: AgendaKind, at: string, allDay: boolean, caseId: string, number: string, debtorName: string, status: string, note: string, amount: { minor: number, currency: string } | null }> };

export type LoggedCallsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type LoggedCallsQuery = { case: { id: string, version: number } | null, calls: Array<{ seq: number, phone: string | null, contactName: string | null, detail: unknown, zone: string, correctable: boolean, call: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean, signal: string, party: string, reasonForDelay: string | null, scriptVersion: number | null, scriptTitle: { fr: string, en: string } | null, scriptPath: Array<{ at: string, text: string, choice: string | null, skippedReason: string | null, disclosed: string | null }> }, corrections: Array<{ id: string, changes: unknown, reason: string, byName: string, at: string }> }> };

export type CorrectOutcomeMutationVariables = Exact<{
  write: CaseWrite;
  callId: string | number;
  correction: CorrectionInput;
  reason: string;
}>;


export type CorrectOutcomeMutation = { correctOutcome:
    | { __typename: 'CaseMoved' }
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type PhonePartsFragment = { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null };

export type CallPartsFragment = { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } };

type CallAnswer_CallChanged_Fragment = { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } };

type CallAnswer_CallMoved_Fragment = { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } };

type CallAnswer_CallUnderway_Fragment = { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } };

type CallAnswer_HeldByColleague_Fragment = { __typename: 'HeldByColleague', message: string };

type CallAnswer_InputProblem_Fragment = { __typename: 'InputProblem', message: string };

type CallAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type CallAnswer_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

export type CallAnswerFragment =
  | CallAnswer_CallChanged_Fragment
  | CallAnswer_CallMoved_Fragment
  | CallAnswer_CallUnderway_Fragment
  | CallAnswer_HeldByColleague_Fragment
  | CallAnswer_InputProblem_Fragment
  | CallAnswer_NotAllowed_Fragment
  | CallAnswer_NotPossible_Fragment
;

export type StartCallMutationVariables = Exact<{
  caseId: string | number;
  contactId?: string | number | null | undefined;
  phone: string;
  override?: string | null | undefined;
  idempotencyKey: string;
}>;


export type StartCallMutation = { startCall:
    | { __typename: 'CallStarted', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'ContactNotAllowed', nextAllowedAt: string | null, message: string }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

export type ReceiveCallMutationVariables = Exact<{
  caseId: string | number;
  incomingId?: string | number | null | undefined;
  idempotencyKey: string;
}>;


export type ReceiveCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type AnswerCallMutationVariables = Exact<{
  call: CallMove;
}>;


export type AnswerCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type HoldCallMutationVariables = Exact<{
  call: CallMove;
}>;


export type HoldCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type ResumeCallMutationVariables = Exact<{
  call: CallMove;
}>;


export type ResumeCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type HangUpCallMutationVariables = Exact<{
  call: CallMove;
}>;


export type HangUpCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type AbandonCallMutationVariables = Exact<{
  call: CallMove;
  reason: string;
}>;


export type AbandonCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type TakeUpCallMutationVariables = Exact<{
  call: CallMove;
}>;


export type TakeUpCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type DismissCallMutationVariables = Exact<{
  sessionId: string | number;
  reason: string;
}>;


export type DismissCallMutation = { moved:
    | { __typename: 'CallChanged', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallMoved', call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'CallUnderway', message: string, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type CheckNumberQueryVariables = Exact<{
  caseId: string | number;
  text: string;
}>;


export type CheckNumberQuery = { phoneNumber:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PhoneChecked', contactId: string | null, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } }
   };

export type MyCallsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCallsQuery = { myCalls: { open: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unlogged: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }> }, incomingCalls: Array<{ id: string, state: string, since: string, more: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, matches: Array<{ caseId: string, caseNumber: string, debtorName: string, creditorName: string }> }> };

export type IncomingPartsFragment = { id: string, state: string, since: string, more: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, matches: Array<{ caseId: string, caseNumber: string, debtorName: string, creditorName: string }> };

export type MoneyPartsFragment = { minor: number, currency: string };

export type CasePartsFragment = { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null };

export type CockpitPartsFragment = { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> };

export type ReadCockpitQueryVariables = Exact<{
  caseId: string | number;
}>;


export type ReadCockpitQuery = { cockpit: { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> } | null };

export type OpenCaseMutationVariables = Exact<{
  caseId: string | number;
  screenId: string | number;
}>;


export type OpenCaseMutation = { openCase:
    | { __typename: 'CaseOpened', cockpit: { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
   };

export type TakeOverMutationVariables = Exact<{
  caseId: string | number;
  screenId: string | number;
}>;


export type TakeOverMutation = { takeOver:
    | { __typename: 'CaseOpened', cockpit: { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
   };

export type OfferRequestPartsFragment = { id: string, caseId: string, caseNumber: string, debtorName: string, askedByName: string, askedAt: string, latestOn: string | null, instalments: number | null, discountPercent: number | null, words: string, status: string, decidedByName: string | null, decisionWords: string, expiresAt: string, mine: boolean };

export type OfferRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferRequestsQuery = { offerRequests: Array<{ id: string, caseId: string, caseNumber: string, debtorName: string, askedByName: string, askedAt: string, latestOn: string | null, instalments: number | null, discountPercent: number | null, words: string, status: string, decidedByName: string | null, decisionWords: string, expiresAt: string, mine: boolean }> };

export type AskOfferMutationVariables = Exact<{
  caseId: string | number;
  offer: OfferInput;
}>;


export type AskOfferMutation = { askOffer:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OfferRequest', id: string, caseId: string, caseNumber: string, debtorName: string, askedByName: string, askedAt: string, latestOn: string | null, instalments: number | null, discountPercent: number | null, words: string, status: string, decidedByName: string | null, decisionWords: string, expiresAt: string, mine: boolean }
   };

export type AnswerOfferMutationVariables = Exact<{
  id: string | number;
  approve: boolean;
  words?: string | null | undefined;
}>;


export type AnswerOfferMutation = { answerOffer:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OfferRequest', id: string, caseId: string, caseNumber: string, debtorName: string, askedByName: string, askedAt: string, latestOn: string | null, instalments: number | null, discountPercent: number | null, words: string, status: string, decidedByName: string | null, decisionWords: string, expiresAt: string, mine: boolean }
   };

export type PaymentSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type PaymentSearchesQuery = { paymentSearches: Array<{ id: string, caseId: string, caseNumber: string, debtorName: string, agentName: string, paidOn: string | null, reference: string, note: string, until: string | null, createdAt: string, amount: { minor: number, currency: string } | null, candidates: Array<{ paymentId: string, bookedOn: string, valueOn: string, remitterName: string | null, reference: string | null, where: string, accountNumber: string | null, caseId: string | null, agrees: Array<string>, amount: { minor: number, currency: string } }> }> };

export type ClosePaymentSearchMutationVariables = Exact<{
  id: string | number;
  paymentId?: string | number | null | undefined;
  words: string;
}>;


export type ClosePaymentSearchMutation = { closePaymentSearch:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type LeasePartsFragment = { holderId: string, holderName: string, mine: boolean, since: string, until: string };

export type CasePresencePartsFragment = { askedSince: string | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, others: Array<{ personId: string, name: string, role: Role, holds: boolean }>, requests: Array<{ id: string, personId: string, name: string, askedAt: string }> };

export type StayOnCaseMutationVariables = Exact<{
  caseId: string | number;
  screenId: string | number;
}>;


export type StayOnCaseMutation = { stayOnCase: { askedSince: string | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, others: Array<{ personId: string, name: string, role: Role, holds: boolean }>, requests: Array<{ id: string, personId: string, name: string, askedAt: string }> } | null };

export type ReleaseCaseMutationVariables = Exact<{
  caseId: string | number;
  screenId: string | number;
}>;


export type ReleaseCaseMutation = { releaseCase: { ok: boolean } };

export type AskForCaseMutationVariables = Exact<{
  caseId: string | number;
}>;


export type AskForCaseMutation = { askForCase:
    | { __typename: 'CaseAsked', holderName: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

type AnswerParts_Done_Fragment = { __typename: 'Done', ok: boolean };

type AnswerParts_InputProblem_Fragment = { __typename: 'InputProblem', message: string };

type AnswerParts_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type AnswerParts_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

export type AnswerPartsFragment =
  | AnswerParts_Done_Fragment
  | AnswerParts_InputProblem_Fragment
  | AnswerParts_NotAllowed_Fragment
  | AnswerParts_NotPossible_Fragment
;

export type GiveCaseMutationVariables = Exact<{
  requestId: string | number;
}>;


export type GiveCaseMutation = { done:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type KeepCaseMutationVariables = Exact<{
  requestId: string | number;
}>;


export type KeepCaseMutation = { done:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type NextPreviewQueryVariables = Exact<{
  afterCaseId?: string | number | null | undefined;
}>;


export type NextPreviewQuery = { nextPreview: { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> } | null };

export type AddNoteMutationVariables = Exact<{
  caseId: string | number;
  text: string;
  idempotencyKey: string;
}>;


export type AddNoteMutation = { added:
    | { __typename: 'CaseNote', id: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

type OutcomeParts_Conflict_Fragment = { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState };

type OutcomeParts_ContactNotAllowed_Fragment = { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null };

type OutcomeParts_HeldByColleague_Fragment = { __typename: 'HeldByColleague', message: string, holderName: string, until: string };

type OutcomeParts_InputProblem_Fragment = { __typename: 'InputProblem', message: string, field: string | null };

type OutcomeParts_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type OutcomeParts_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

type OutcomeParts_OutcomeLogged_Fragment = { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } };

export type OutcomePartsFragment =
  | OutcomeParts_Conflict_Fragment
  | OutcomeParts_ContactNotAllowed_Fragment
  | OutcomeParts_HeldByColleague_Fragment
  | OutcomeParts_InputProblem_Fragment
  | OutcomeParts_NotAllowed_Fragment
  | OutcomeParts_NotPossible_Fragment
  | OutcomeParts_OutcomeLogged_Fragment
;

export type LogNoAnswerMutationVariables = Exact<{
  call: CallInput;
  voicemail: boolean;
  busy?: boolean | null | undefined;
}>;


export type LogNoAnswerMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type LogWrongNumberMutationVariables = Exact<{
  call: CallInput;
}>;


export type LogWrongNumberMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type AgreeCallbackMutationVariables = Exact<{
  call: CallInput;
  at: string;
}>;


export type AgreeCallbackMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type MakePromiseMutationVariables = Exact<{
  call: CallInput;
  amount: MoneyInput;
  dueOn: string;
  instalments?: Array<InstalmentInput> | InstalmentInput | null | undefined;
  settles: boolean;
}>;


export type MakePromiseMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type ReportPaidMutationVariables = Exact<{
  call: CallInput;
  paidOn?: string | null | undefined;
  amount?: MoneyInput | null | undefined;
  reference?: string | null | undefined;
}>;


export type ReportPaidMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type RaiseDisputeMutationVariables = Exact<{
  call: CallInput;
  category: string;
  itemIds: Array<string | number> | string | number;
}>;


export type RaiseDisputeMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type RecordRefusalMutationVariables = Exact<{
  call: CallInput;
  reason: string;
}>;


export type RecordRefusalMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type EscalateCaseMutationVariables = Exact<{
  call: CallInput;
  reason: string;
  missing?: Array<string> | string | null | undefined;
  why?: string | null | undefined;
}>;


export type EscalateCaseMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type UndoOutcomeMutationVariables = Exact<{
  caseId: string | number;
  seq: number;
}>;


export type UndoOutcomeMutation = { undoOutcome:
    | { __typename: 'CaseMoved', case: { id: string, version: number, state: CaseState, debtorName: string } }
    | { __typename: 'Conflict', message: string }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type LogThirdPartyMutationVariables = Exact<{
  call: CallInput;
  messageLeft: boolean;
}>;


export type LogThirdPartyMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type ReportStopMutationVariables = Exact<{
  call: CallInput;
  kind: StopKind;
  words: string;
}>;


export type ReportStopMutation = { logged:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'ContactNotAllowed', message: string, nextAllowedAt: string | null }
    | { __typename: 'HeldByColleague', message: string, holderName: string, until: string }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'OutcomeLogged', callId: string, seq: number, undoUntil: string, nextCaseId: string | null, followUp: boolean, paymentsFound: number | null, case: { id: string, nextActionAt: string | null, number: string, version: number, state: CaseState, debtorName: string } }
   };

export type PolicyPartsFragment = { id: string, key: string, version: number, name: string, definition: unknown, creditorId: string | null, creditorName: string | null, debtorKind: DebtorKind | null, country: string | null, note: string, byName: string | null, inForceSince: string, endedAt: string | null, endedByName: string | null };

export type ContactPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactPoliciesQuery = { contactPolicies: Array<{ id: string, key: string, version: number, name: string, definition: unknown, creditorId: string | null, creditorName: string | null, debtorKind: DebtorKind | null, country: string | null, note: string, byName: string | null, inForceSince: string, endedAt: string | null, endedByName: string | null }>, contactOverrides: Array<{ id: string, at: string, byName: string | null, rule: string, reason: string, caseId: string, caseNumber: string, debtorName: string }>, creditors: Array<{ id: string, name: string }> };

export type PutContactPolicyInForceMutationVariables = Exact<{
  policy: ContactPolicyInput;
}>;


export type PutContactPolicyInForceMutation = { done:
    | { __typename: 'ContactPolicyVersion', id: string, key: string, version: number, name: string, definition: unknown, creditorId: string | null, creditorName: string | null, debtorKind: DebtorKind | null, country: string | null, note: string, byName: string | null, inForceSince: string, endedAt: string | null, endedByName: string | null }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PolicyConflict', message: string }
   };

export type EndContactPolicyMutationVariables = Exact<{
  id: string | number;
  note: string;
}>;


export type EndContactPolicyMutation = { done:
    | { __typename: 'ContactPolicyVersion', id: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'PolicyConflict', message: string }
   };

export type SimulateContactQueryVariables = Exact<{
  caseId: string | number;
  at: string;
  channel: string;
}>;


export type SimulateContactQuery = { contactSimulation: { policyKey: string, policyVersion: number, debtorName: string, zones: Array<string>, country: string, allowed: boolean, nextAllowed: string | null, rules: Array<{ rule: string, message: string, passes: boolean, used: number | null, count: number | null }> } | null };

export type QueueRowPartsFragment = { caseId: string, number: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, state: CaseState, daysPastDue: number, heldBy: string | null, agentId: string | null, version: number, score: number, callbackAt: string | null, promiseDueOn: string | null, snoozedUntil: string | null, localTime: string, language: string, overdue: { minor: number, currency: string }, reasons: Array<{ code: string, params: unknown, points: number, text: string }>, pinned: { byName: string, until: string, reason: string } | null, promise: { minor: number, currency: string } | null };

export type QueueQueryVariables = Exact<{
  pool: boolean;
  first: number;
  after?: string | null | undefined;
  filter?: QueueFilterInput | null | undefined;
  sort: QueueSort;
}>;


export type QueueQuery = { queue: { nextCursor: string | null, rows: Array<{ caseId: string, number: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, state: CaseState, daysPastDue: number, heldBy: string | null, agentId: string | null, version: number, score: number, callbackAt: string | null, promiseDueOn: string | null, snoozedUntil: string | null, localTime: string, language: string, overdue: { minor: number, currency: string }, reasons: Array<{ code: string, params: unknown, points: number, text: string }>, pinned: { byName: string, until: string, reason: string } | null, promise: { minor: number, currency: string } | null }> } };

export type SnoozeCasesMutationVariables = Exact<{
  cases: Array<SnoozeInput> | SnoozeInput;
  until: string;
  reason: string;
}>;


export type SnoozeCasesMutation = { snoozeCases:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'Snoozed', done: number, token: string, refused: Array<{ caseId: string, debtorName: string, message: string }> }
   };

export type UnsnoozeCasesMutationVariables = Exact<{
  token: string | number;
}>;


export type UnsnoozeCasesMutation = { unsnoozeCases:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type MyDayQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDayQuery = { myDay: { waiting: number, callsToday: number, promisesToday: number, nextAt: string | null, nextCount: number, promisedToday: Array<{ minor: number, currency: string }>, callbacks: Array<{ caseId: string, number: string, debtorName: string, at: string }> }, promisesToday: Array<{ caseId: string, caseNumber: string, debtorName: string, promise: { id: string, dueOn: string, status: string, amount: { minor: number, currency: string } } }> };

export type NextCaseMutationVariables = Exact<{
  afterCaseId?: string | number | null | undefined;
}>;


export type NextCaseMutation = { nextCase:
    | { __typename: 'CaseOpened', cockpit: { lastReasonForDelay: string | null, writable: boolean, case: { id: string, number: string, version: number, state: CaseState, since: string, debtorId: string, debtorName: string, debtorKind: DebtorKind, creditorName: string, accountNumber: string, teamName: string | null, agentId: string | null, agentName: string | null, daysPastDue: number | null, carryingInvoice: string | null, nextActionAt: string | null, strategyName: string, strategyVersion: number, callable: boolean, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, nextAction: { code: string, params: unknown, text: string } | null, waitingFor: { code: string, params: unknown, text: string } | null, why: Array<{ code: string, params: unknown, text: string }>, holds: Array<{ id: string, kind: string, reason: string, until: string | null }>, nextStep: { code: string, params: unknown, text: string } | null }, account: { id: string, number: string, creditor: { id: string, name: string, zone: string }, debtor: { id: string, name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, language: string, zone: string, country: string, address: Array<string>, segment: string | null } }, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, aging: Array<{ currency: string, notDue: { items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, total: { minor: number, currency: string } }>, lastPromise: { id: string, dueOn: string, graceDays: number, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string }, discount: { minor: number, currency: string } | null } | null, openDisputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, itemNumbers: Array<string>, amounts: Array<{ minor: number, currency: string }> }>, checklist: Array<{ piece: string, there: boolean | null }>, lastCall: { id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean } | null, contactPermission: { contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }, contactPermissions: Array<{ contactId: string | null, allowed: boolean, nextAllowedAt: string | null, thenFrom: string | null, attemptsThisWeek: number, policyKey: string, localTime: string, zone: string, reason: { code: string, params: unknown } | null, budget: { used: number, count: number, days: number } | null }>, offer: { latestPromiseOn: string, promiseDates: Array<string>, maxInstalments: number, maxDiscountPercent: number, claimed: Array<{ minor: number, currency: string }> }, script: { versionId: string, version: number, key: string, situation: string, definition: unknown, facts: unknown, variables: unknown, title: { fr: string, en: string } } | null, lastNote: { id: string, at: string, text: string, personName: string } | null, lease: { holderId: string, holderName: string, mine: boolean, since: string, until: string } | null, call: { id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } } | null, unloggedCalls: Array<{ id: string, version: number, caseId: string, number: string, debtorName: string, state: CallSessionState, direction: string, since: string, startedAt: string, contactId: string | null, contactName: string | null, signal: string | null, unlogged: boolean, followed: boolean, phone: { phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null } | null, times: { dials: number, ringSeconds: number | null, talkSeconds: number | null, holdSeconds: number, wrapUpSeconds: number } }>, phones: Array<{ phone: string, national: string, international: string, country: string | null, localTimes: Array<string>, zone: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
   | null };

export type RuleHistoryPartsFragment = { version: number, note: string, savedByName: string, savedAt: string };

export type OutcomeMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type OutcomeMatrixQuery = { outcomeMatrix: { version: number, rows: Array<{ kind: string, signals: Array<string>, parties: Array<string>, countsAsAttempt: boolean, countsAsConversation: boolean, dunning: string, hold: string | null, owner: string | null, setting: string | null, days: number | null }>, settings: { promiseGraceDays: number, claimPauseDays: number, retryWorkingDays: number, retryMorning: string, retryAfternoon: string, hardshipDays: number | null, insolvencyDays: number | null, deceasedDays: number | null, doNotCallDays: number | null }, history: Array<{ version: number, note: string, savedByName: string, savedAt: string }> } | null };

export type OfferAuthorityQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferAuthorityQuery = { offerAuthority: { version: number, rules: Array<{ personId: string | null, personName: string | null, role: string, creditorId: string | null, creditorName: string | null, maxDelayDays: number, maxInstalments: number, maxDiscountPercent: number, upTo: { minor: number, currency: string } | null }>, history: Array<{ version: number, note: string, savedByName: string, savedAt: string }> } | null };

export type AuthorityChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityChoicesQuery = { people: Array<{ id: string, name: string, role: Role }>, creditors: Array<{ id: string, name: string }> };

export type NoteWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type NoteWordsQuery = { noteWords: { version: number, words: Array<{ language: string, word: string, why: string }>, history: Array<{ version: number, note: string, savedByName: string, savedAt: string }> } };

export type SaveOutcomeSettingsMutationVariables = Exact<{
  settings: OutcomeSettingsInput;
  expectedVersion: number;
  note: string;
}>;


export type SaveOutcomeSettingsMutation = { saved:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SaveOfferAuthorityMutationVariables = Exact<{
  rules: Array<AuthorityRuleInput> | AuthorityRuleInput;
  expectedVersion: number;
  note: string;
}>;


export type SaveOfferAuthorityMutation = { saved:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SaveNoteWordsMutationVariables = Exact<{
  words: Array<NoteWordInput> | NoteWordInput;
  expectedVersion: number;
  note: string;
}>;


export type SaveNoteWordsMutation = { saved:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type TurnOfCallQueryVariables = Exact<{
  caseId: string | number;
  situation: string;
}>;


export type TurnOfCallQuery = { callScript: { versionId: string, version: number, key: string, definition: unknown, facts: unknown, variables: unknown, situation: string, title: { fr: string, en: string } } | null };

export type ScriptVersionHeadFragment = { id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string> };

export type ScriptVersionPartsFragment = { definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> };

export type ScriptsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScriptsQuery = { scripts: Array<{ id: string, key: string, situation: string, creditorId: string | null, title: { fr: string, en: string }, versions: Array<{ id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string> }> }> };

export type ReadScriptVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadScriptVersionQuery = { scriptVersion: { definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> } | null };

export type ScriptVariablesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScriptVariablesQuery = { scriptVariables: Array<{ name: string, showsAmount: boolean, label: { fr: string, en: string }, example: { fr: string, en: string }, fallback: { fr: string, en: string } }> };

export type LintScriptQueryVariables = Exact<{
  definition: unknown;
}>;


export type LintScriptQuery = { lintScript: Array<{ code: string, nodeId: string | null, severity: string, message: string }> };

export type PreviewScriptQueryVariables = Exact<{
  definition: unknown;
  caseId: string | number;
}>;


export type PreviewScriptQuery = { scriptPreview:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'ScriptPreview', facts: unknown, variables: unknown, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

type ScriptAnswer_InputProblem_Fragment = { __typename: 'InputProblem', code: string, message: string };

type ScriptAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string };

type ScriptAnswer_NotPossible_Fragment = { __typename: 'NotPossible', code: string, message: string };

type ScriptAnswer_ScriptUnsound_Fragment = { __typename: 'ScriptUnsound', code: string, message: string };

type ScriptAnswer_ScriptVersion_Fragment = { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> };

export type ScriptAnswerFragment =
  | ScriptAnswer_InputProblem_Fragment
  | ScriptAnswer_NotAllowed_Fragment
  | ScriptAnswer_NotPossible_Fragment
  | ScriptAnswer_ScriptUnsound_Fragment
  | ScriptAnswer_ScriptVersion_Fragment
;

export type DraftScriptMutationVariables = Exact<{
  scriptId?: string | number | null | undefined;
  fromVersionId?: string | number | null | undefined;
  key?: string | null | undefined;
  situation?: string | null | undefined;
  creditorId?: string | number | null | undefined;
}>;


export type DraftScriptMutation = { draftScript:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
    | { __typename: 'ScriptUnsound', code: string, message: string }
    | { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

export type SaveScriptDraftMutationVariables = Exact<{
  versionId: string | number;
  revision: number;
  definition: unknown;
  note: string;
}>;


export type SaveScriptDraftMutation = { saveScriptDraft:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
    | { __typename: 'ScriptUnsound', code: string, message: string }
    | { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

export type DiscardScriptDraftMutationVariables = Exact<{
  versionId: string | number;
}>;


export type DiscardScriptDraftMutation = { discardScriptDraft:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SubmitScriptMutationVariables = Exact<{
  versionId: string | number;
  revision: number;
}>;


export type SubmitScriptMutation = { submitScript:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
    | { __typename: 'ScriptUnsound', code: string, message: string }
    | { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

export type ApproveScriptMutationVariables = Exact<{
  versionId: string | number;
}>;


export type ApproveScriptMutation = { approveScript:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
    | { __typename: 'ScriptUnsound', code: string, message: string }
    | { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

export type SendBackScriptMutationVariables = Exact<{
  versionId: string | number;
  reason: string;
}>;


export type SendBackScriptMutation = { sendBackScript:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
    | { __typename: 'ScriptUnsound', code: string, message: string }
    | { __typename: 'ScriptVersion', definition: unknown, id: string, scriptId: string, version: number, status: string, note: string, revision: number, writtenByName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, runs: number, may: Array<string>, problems: Array<{ code: string, nodeId: string | null, severity: string, message: string }> }
   };

export type SearchCasesQueryVariables = Exact<{
  text: string;
}>;


export type SearchCasesQuery = { search: Array<{ caseId: string, number: string, debtorName: string, creditorName: string, state: CaseState, matched: string, matchedText: string, overdue: { minor: number, currency: string } | null }> };

export type TelephonySetupQueryVariables = Exact<{ [key: string]: never; }>;


export type TelephonySetupQuery = { telephonyKeys: Array<{ id: string, name: string, createdByName: string | null, createdAt: string, revokedAt: string | null, usedAt: string | null }>, telephonyLines: Array<{ personId: string, name: string, login: string, teamName: string | null, extension: string | null }> };

export type TelephonyKeyRowFragment = { id: string, name: string, createdByName: string | null, createdAt: string, revokedAt: string | null, usedAt: string | null };

export type TelephonyLineRowFragment = { personId: string, name: string, login: string, teamName: string | null, extension: string | null };

export type TelephonyReceivedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TelephonyReceivedQuery = { telephonyEvents: { nextCursor: string | null, rows: Array<{ id: string, receivedAt: string, keyName: string | null, type: string | null, callRef: string | null, duplicate: boolean, refusal: string | null, remark: string | null, address: string | null }> } };

export type AddTelephonyKeyMutationVariables = Exact<{
  name: string;
}>;


export type AddTelephonyKeyMutation = { addTelephonyKey:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'TelephonyKeyMade', id: string, name: string, secret: string }
   };

export type RevokeTelephonyKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeTelephonyKeyMutation = { revokeTelephonyKey:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SetExtensionMutationVariables = Exact<{
  personId: string | number;
  extension?: string | null | undefined;
}>;


export type SetExtensionMutation = { setExtension:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SavedViewPartsFragment = { id: string, name: string, shared: boolean, mine: boolean, ownerName: string, filter: unknown, sort: QueueSort, pool: boolean };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, shared: boolean, mine: boolean, ownerName: string, filter: unknown, sort: QueueSort, pool: boolean }> };

export type FilterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterChoicesQuery = { creditors: Array<{ id: string, name: string, currency: string }> };

export type SaveViewMutationVariables = Exact<{
  view: SavedViewInput;
}>;


export type SaveViewMutation = { saveView:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'SavedView', id: string, name: string, shared: boolean, mine: boolean, ownerName: string, filter: unknown, sort: QueueSort, pool: boolean }
   };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { deleteView:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type RankWeightsPartsFragment = { id: string, version: number, status: string, note: string, createdByName: string | null, createdAt: string, inForceSince: string | null, expectedVersion: number, weights: Array<{ code: string, points: number, full: number | null }> };

export type RankWeightVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RankWeightVersionsQuery = { rankWeights: Array<{ id: string, version: number, status: string, note: string, createdByName: string | null, createdAt: string, inForceSince: string | null, expectedVersion: number, weights: Array<{ code: string, points: number, full: number | null }> }> };

export type RankedAgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type RankedAgentsQuery = { teams: Array<{ id: string, name: string, people: Array<{ id: string, name: string, role: Role }> }> };

export type RankPreviewQueryVariables = Exact<{
  weightsId: string | number;
  agentId?: string | number | null | undefined;
  first: number;
}>;


export type RankPreviewQuery = { rankPreview: { moved: number, cases: number, rows: Array<{ caseId: string, number: string, debtorName: string, placeBefore: number | null, placeAfter: number, scoreBefore: number, scoreAfter: number, reasons: Array<{ code: string, params: unknown, points: number, text: string }> }> } };

export type DraftRankWeightsMutationVariables = Exact<{
  weights: Array<RankWeightInput> | RankWeightInput;
  note: string;
  id?: string | number | null | undefined;
  expectedVersion?: number | null | undefined;
}>;


export type DraftRankWeightsMutation = { draftRankWeights:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'RankWeights', id: string, version: number, status: string, note: string, createdByName: string | null, createdAt: string, inForceSince: string | null, expectedVersion: number, weights: Array<{ code: string, points: number, full: number | null }> }
   };

export type PublishRankWeightsMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type PublishRankWeightsMutation = { publishRankWeights:
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'RankWeights', id: string, version: number, status: string, note: string, createdByName: string | null, createdAt: string, inForceSince: string | null, expectedVersion: number, weights: Array<{ code: string, points: number, full: number | null }> }
   };

export type CaseDocumentsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseDocumentsQuery = { documents: Array<{ id: string, kind: string, stepKey: string, subject: string, language: string, createdAt: string, deliveryStatus: string, recipient: string | null, sentAt: string | null, error: string | null, problem: string | null, notBefore: string | null, note: string | null, trackingNumber: string | null, demanded: Array<{ minor: number, currency: string }> }> };

export type OutgoingQueryVariables = Exact<{
  status: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OutgoingQuery = { outgoing: { nextCursor: string | null, rows: Array<{ debtorName: string, caseNumber: string, agentName: string | null, document: { id: string, caseId: string, kind: string, stepKey: string, subject: string, language: string, createdAt: string, deliveryStatus: string, recipient: string | null, error: string | null, notBefore: string | null, demanded: Array<{ minor: number, currency: string }> } }> } };

export type MailConfiguredQueryVariables = Exact<{ [key: string]: never; }>;


export type MailConfiguredQuery = { mailConfigured: boolean };

export type MarkSentMutationVariables = Exact<{
  documentIds: Array<string | number> | string | number;
  trackingNumber?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type MarkSentMutation = { markSent:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type ResolveDeliveryMutationVariables = Exact<{
  documentId: string | number;
  resolution: string;
}>;


export type ResolveDeliveryMutation = { resolveDelivery:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type DeliveryTasksQueryVariables = Exact<{
  problem?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeliveryTasksQuery = { deliveryTasks: { nextCursor: string | null, rows: Array<{ problem: string, holdsUp: boolean, since: string, debtorName: string, caseNumber: string, agentName: string | null, contactId: string | null, address: Array<string>, text: string | null, document: { id: string, caseId: string, kind: string, subject: string, recipient: string | null, error: string | null, notBefore: string | null, demanded: Array<{ minor: number, currency: string }> } }> } };

export type DeliveryTaskCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeliveryTaskCountsQuery = { deliveryTaskCounts: Array<{ problem: string, count: number }> };

export type DebtorReachQueryVariables = Exact<{
  caseId: string | number;
}>;


export type DebtorReachQuery = { account: { debtor: { id: string, version: number } } | null, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean }> };

export type HoldPartsFragment = { id: string, kind: string, reason: string, from: string | null, until: string | null, itemNumbers: Array<string>, debtorWide: boolean, placedByName: string | null };

export type CaseHoldsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseHoldsQuery = { holdKinds: Array<string>, case: { id: string, version: number, state: CaseState, debtorKind: DebtorKind, insolvencyKind: string | null, strategyName: string, strategyVersion: number, strategyWhy: { code: string, params: unknown, text: string }, holds: Array<{ id: string, kind: string, reason: string, from: string | null, until: string | null, itemNumbers: Array<string>, debtorWide: boolean, placedByName: string | null }> } | null, openItems: Array<{ id: string, kind: ItemKind, number: string, dueOn: string, open: { minor: number, currency: string } }> };

export type PlaceHoldMutationVariables = Exact<{
  write: CaseWrite;
  kind: string;
  reason: string;
  from?: string | null | undefined;
  until?: string | null | undefined;
  scope: string;
  itemIds?: Array<string | number> | string | number | null | undefined;
}>;


export type PlaceHoldMutation = { placeHold:
    | { __typename: 'CaseMoved', seq: number, case: { id: string, version: number, holds: Array<{ id: string, kind: string, reason: string, from: string | null, until: string | null, itemNumbers: Array<string>, debtorWide: boolean, placedByName: string | null }> } }
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type EndHoldMutationVariables = Exact<{
  write: CaseWrite;
  holdId: string | number;
  reason: string;
}>;


export type EndHoldMutation = { endHold:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type OpenInsolvencyMutationVariables = Exact<{
  write: CaseWrite;
  openedOn: string;
  kind: string;
}>;


export type OpenInsolvencyMutation = { openInsolvency:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type CloseInsolvencyMutationVariables = Exact<{
  write: CaseWrite;
  closedOn: string;
}>;


export type CloseInsolvencyMutation = { closeInsolvency:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'HeldByColleague', message: string }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type RunStateQueryVariables = Exact<{ [key: string]: never; }>;


export type RunStateQuery = { runState: { workers: number, dueNow: number, nextDueAt: string | null, proposals: number, failures: number } };

export type RunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RunsQuery = { runs: { nextCursor: string | null, rows: Array<{ id: string, host: string, startedAt: string, seenAt: string, finishedAt: string | null, lost: boolean, waiting: number, due: number, advanced: number, failed: number, rate: number, effects: unknown }> } };

export type RunRowFragment = { id: string, host: string, startedAt: string, seenAt: string, finishedAt: string | null, lost: boolean, waiting: number, due: number, advanced: number, failed: number, rate: number, effects: unknown };

export type ProposalsQueryVariables = Exact<{
  stepKey?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProposalsQuery = { proposals: { nextCursor: string | null, total: number, rows: Array<{ caseId: string, version: number, number: string, debtorName: string, creditorName: string, agentName: string | null, stepKey: string, channel: string, template: string | null, severity: number, since: string, daysPastDue: number, mandatory: boolean, overdue: Array<{ minor: number, currency: string }>, why: Array<{ code: string, text: string }> }> } };

export type ProposalRowFragment = { caseId: string, version: number, number: string, debtorName: string, creditorName: string, agentName: string | null, stepKey: string, channel: string, template: string | null, severity: number, since: string, daysPastDue: number, mandatory: boolean, overdue: Array<{ minor: number, currency: string }>, why: Array<{ code: string, text: string }> };

export type ConfirmProposalsMutationVariables = Exact<{
  proposals: Array<ProposalRef> | ProposalRef;
}>;


export type ConfirmProposalsMutation = { confirmProposals:
    | { code: string, message: string }
    | { code: string, message: string }
    | { done: number, skipped: number }
   };

export type DeclineProposalsMutationVariables = Exact<{
  proposals: Array<ProposalRef> | ProposalRef;
  reason: string;
  skip: boolean;
  until?: string | null | undefined;
}>;


export type DeclineProposalsMutation = { declineProposals:
    | { code: string, message: string }
    | { code: string, message: string }
    | { done: number, skipped: number }
   };

export type CaseFailuresQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseFailuresQuery = { caseFailures: Array<{ caseId: string, caseNumber: string, debtorName: string, error: string, attempts: number, failedAt: string, retryAt: string }> };

export type RetryFailureMutationVariables = Exact<{
  caseId: string | number;
}>;


export type RetryFailureMutation = { retryFailure:
    | { ok: boolean }
    | { code: string, message: string }
    | { code: string, message: string }
    | { code: string, message: string }
   };

export type SimulationsQueryVariables = Exact<{ [key: string]: never; }>;


export type SimulationsQuery = { simulations: Array<{ id: string, status: string, mode: string, fromOn: string, toOn: string, seed: number, progress: number, error: string | null, personName: string | null, createdAt: string, finishedAt: string | null, strategies: Array<{ versionId: string, name: string, version: number }> }> };

export type SimulationQueryVariables = Exact<{
  id: string | number;
}>;


export type SimulationQuery = { simulation: { model: unknown, results: unknown, id: string, status: string, mode: string, fromOn: string, toOn: string, seed: number, progress: number, error: string | null, personName: string | null, createdAt: string, finishedAt: string | null, cannotProve: Array<{ code: string, params: unknown }>, strategies: Array<{ versionId: string, name: string, version: number }> } | null };

export type SimulationChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SimulationChoicesQuery = { simulationModel: unknown, strategies: Array<{ id: string, key: string, nameFr: string, nameEn: string, version: number, status: StrategyStatus, debtorKind: DebtorKind | null }> };

export type StartSimulationMutationVariables = Exact<{
  versionIds: Array<string | number> | string | number;
  mode: string;
  fromOn: string;
  toOn: string;
  seed: number;
  model?: unknown;
}>;


export type StartSimulationMutation = { startSimulation:
    | { code: string, message: string, field: string | null }
    | { code: string, message: string }
    | { id: string }
   };

export type CancelSimulationMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelSimulationMutation = { cancelSimulation:
    | { ok: boolean }
    | { code: string, message: string }
    | { code: string, message: string }
    | { code: string, message: string }
   };

export type SimulationRowFragment = { id: string, status: string, mode: string, fromOn: string, toOn: string, seed: number, progress: number, error: string | null, personName: string | null, createdAt: string, finishedAt: string | null, strategies: Array<{ versionId: string, name: string, version: number }> };

export type StrategyProblemOfPathFragment = { code: string, severity: string, step: string | null, rule: string, message: string };

export type StrategyMigrationStateFragment = { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null };

export type StrategyVersionRowFragment = { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null };

export type StrategiesQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategiesQuery = { strategies: Array<{ id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null }> };

export type StrategyApplicationsQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategyApplicationsQuery = { strategyAssignments: Array<{ id: string, strategyId: string, strategyKey: string, strategyName: string, scope: string, target: string, debtorKind: DebtorKind | null, reason: string, createdByName: string | null, createdAt: string }>, strategyTrials: Array<{ id: string, championKey: string, challengerKey: string, sharePercent: number, reason: string, startedAt: string, startedByName: string | null, endedAt: string | null, difference: number | null, differenceLow: number | null, differenceHigh: number | null, verdict: string, arms: Array<{ arm: string, strategyName: string, cases: number, overdueCases: number, observedCases: number, curedIn30: number, curedShare: number | null, curedLow: number | null, curedHigh: number | null, promises: number, promisesKept: number, letters: number, calls: number, paid: Array<{ minor: number, currency: string }> }> }> };

export type StrategyVersionQueryVariables = Exact<{
  versionId: string | number;
}>;


export type StrategyVersionQuery = { strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } | null };

export type StrategyVocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategyVocabularyQuery = { strategyVocabulary: { segments: Array<string>, languages: Array<string>, templates: Array<{ key: string, channels: Array<string>, languages: Array<string> }>, scripts: Array<{ key: string, channels: Array<string>, languages: Array<string> }>, creditors: Array<{ id: string, name: string }> } };

export type LintStrategyQueryVariables = Exact<{
  definition: unknown;
  strategyId: string | number;
}>;


export type LintStrategyQuery = { lintStrategy: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> };

export type StrategyPreviewQueryVariables = Exact<{
  versionId: string | number;
  fromVersionId?: string | number | null | undefined;
}>;


export type StrategyPreviewQuery = { publishPreview: { fromVersionId: string | null, cases: number, mappings: Array<{ fromStep: string | null, kind: string, toStep: string | null, choices: Array<string>, cases: number, reason: { code: string } | null }> } };

export type StrategyPreviewedCasesQueryVariables = Exact<{
  versionId: string | number;
  fromVersionId?: string | number | null | undefined;
  kind?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StrategyPreviewedCasesQuery = { previewedCases: { nextCursor: string | null, rows: Array<{ caseId: string, number: string, debtorName: string, state: CaseState, fromStep: string | null, kind: string, toStep: string | null }> } };

export type StrategyDebtorQueryVariables = Exact<{
  caseId: string | number;
}>;


export type StrategyDebtorQuery = { case: { debtorId: string } | null, openItems: Array<{ id: string, number: string, dueOn: string, open: { minor: number, currency: string } }> };

type StrategyAnswer_DecisionsMissing_Fragment = { __typename: 'DecisionsMissing', message: string, steps: Array<string> };

type StrategyAnswer_InputProblem_Fragment = { __typename: 'InputProblem', message: string, field: string | null };

type StrategyAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type StrategyAnswer_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

type StrategyAnswer_StrategySaved_Fragment = { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } };

type StrategyAnswer_StrategyUnsound_Fragment = { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> };

export type StrategyAnswerFragment =
  | StrategyAnswer_DecisionsMissing_Fragment
  | StrategyAnswer_InputProblem_Fragment
  | StrategyAnswer_NotAllowed_Fragment
  | StrategyAnswer_NotPossible_Fragment
  | StrategyAnswer_StrategySaved_Fragment
  | StrategyAnswer_StrategyUnsound_Fragment
;

type StrategyDone_Done_Fragment = { __typename: 'Done', ok: boolean };

type StrategyDone_InputProblem_Fragment = { __typename: 'InputProblem', message: string, field: string | null };

type StrategyDone_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type StrategyDone_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

export type StrategyDoneFragment =
  | StrategyDone_Done_Fragment
  | StrategyDone_InputProblem_Fragment
  | StrategyDone_NotAllowed_Fragment
  | StrategyDone_NotPossible_Fragment
;

export type DraftStrategyMutationVariables = Exact<{
  basedOn?: string | number | null | undefined;
  key?: string | null | undefined;
  nameFr?: string | null | undefined;
  nameEn?: string | null | undefined;
  definition?: unknown;
}>;


export type DraftStrategyMutation = { draftStrategy:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type SaveStrategyDraftMutationVariables = Exact<{
  versionId: string | number;
  definition: unknown;
  note: string;
}>;


export type SaveStrategyDraftMutation = { saveStrategyDraft:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type DiscardStrategyDraftMutationVariables = Exact<{
  versionId: string | number;
}>;


export type DiscardStrategyDraftMutation = { discardStrategyDraft:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SubmitStrategyMutationVariables = Exact<{
  versionId: string | number;
}>;


export type SubmitStrategyMutation = { submitStrategy:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type SendBackStrategyMutationVariables = Exact<{
  versionId: string | number;
  reason: string;
}>;


export type SendBackStrategyMutation = { sendBackStrategy:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type PublishStrategyMutationVariables = Exact<{
  versionId: string | number;
  decisions: Array<StepDecisionInput> | StepDecisionInput;
}>;


export type PublishStrategyMutation = { publishStrategy:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type RetireStrategyMutationVariables = Exact<{
  versionId: string | number;
}>;


export type RetireStrategyMutation = { retireStrategy:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type MigrateCasesMutationVariables = Exact<{
  fromVersionId: string | number;
  toVersionId: string | number;
  decisions: Array<StepDecisionInput> | StepDecisionInput;
}>;


export type MigrateCasesMutation = { migrateCases:
    | { __typename: 'DecisionsMissing', message: string, steps: Array<string> }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
    | { __typename: 'StrategySaved', strategy: { id: string, strategyId: string, key: string, nameFr: string, nameEn: string, debtorKind: DebtorKind | null, version: number, status: StrategyStatus, definition: unknown, note: string, authorName: string | null, submittedByName: string | null, approvedByName: string | null, createdAt: string, publishedAt: string | null, retiredAt: string | null, liveCases: number, may: Array<string>, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }>, migration: { id: string, fromVersionId: string, status: string, total: number, migrated: number, undecided: number, failed: number, startedAt: string, finishedAt: string | null } | null } }
    | { __typename: 'StrategyUnsound', message: string, problems: Array<{ code: string, severity: string, step: string | null, rule: string, message: string }> }
   };

export type AssignStrategyMutationVariables = Exact<{
  input: AssignmentInput;
}>;


export type AssignStrategyMutation = { assignStrategy:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type EndStrategyAssignmentMutationVariables = Exact<{
  id: string | number;
}>;


export type EndStrategyAssignmentMutation = { endAssignment:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type StartStrategyTrialMutationVariables = Exact<{
  championId: string | number;
  challengerId: string | number;
  sharePercent: number;
  reason: string;
}>;


export type StartStrategyTrialMutation = { startTrial:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type EndStrategyTrialMutationVariables = Exact<{
  id: string | number;
}>;


export type EndStrategyTrialMutation = { endTrial:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblem', message: string, field: string | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type TimelineQueryVariables = Exact<{
  caseId: string | number;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { timeline: { nextCursor: string | null, rows: Array<{ id: string, at: string, kind: string, type: string, actorName: string | null, stateAfter: CaseState | null, detail: unknown, documentId: string | null }> } };

export type CaseMomentsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseMomentsQuery = { caseMoments: Array<{ seq: number, at: string, type: string, stateAfter: CaseState }> };

export type CaseAsOfQueryVariables = Exact<{
  caseId: string | number;
  at: string;
}>;


export type CaseAsOfQuery = { caseAsOf: { at: string, seq: number, state: CaseState, strategyName: string, strategyVersion: number, daysPastDue: number | null, overdue: Array<{ minor: number, currency: string }>, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }>, holds: Array<{ id: string, kind: string, reason: string, from: string | null, until: string | null, itemNumbers: Array<string>, debtorWide: boolean, placedByName: string | null }>, why: { at: string, state: CaseState, inQueue: boolean, appearsOn: string | null, summary: { code: string, params: unknown, text: string }, checks: Array<{ code: string, passed: boolean, reason: { code: string, params: unknown, text: string } }>, suppressor: { code: string, params: unknown, text: string } | null, appearsWhen: { code: string, params: unknown, text: string } | null, path: Array<{ key: string, channel: string, severity: number, status: string, on: string | null, reason: { code: string, params: unknown, text: string } | null }> }, items: Array<{ id: string, kind: string, number: string, dueOn: string, daysPastDue: number, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, documents: Array<{ id: string, stepKey: string, channel: string, createdAt: string, status: string }>, queue: { position: number, of: number } | null } | null };

export type SaidReasonFragment = { code: string, params: unknown, text: string };

export type WhyPartsFragment = { at: string, state: CaseState, inQueue: boolean, appearsOn: string | null, summary: { code: string, params: unknown, text: string }, checks: Array<{ code: string, passed: boolean, reason: { code: string, params: unknown, text: string } }>, suppressor: { code: string, params: unknown, text: string } | null, appearsWhen: { code: string, params: unknown, text: string } | null, path: Array<{ key: string, channel: string, severity: number, status: string, on: string | null, reason: { code: string, params: unknown, text: string } | null }> };

export type WhyHereQueryVariables = Exact<{
  caseId: string | number;
  at?: string | null | undefined;
}>;


export type WhyHereQuery = { whyHere: { at: string, state: CaseState, inQueue: boolean, appearsOn: string | null, summary: { code: string, params: unknown, text: string }, checks: Array<{ code: string, passed: boolean, reason: { code: string, params: unknown, text: string } }>, suppressor: { code: string, params: unknown, text: string } | null, appearsWhen: { code: string, params: unknown, text: string } | null, path: Array<{ key: string, channel: string, severity: number, status: string, on: string | null, reason: { code: string, params: unknown, text: string } | null }> } | null };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { nextCursor: string | null, rows: Array<{ id: string, at: string, actorName: string | null, actorRole: string, action: string, caseId: string | null, caseNumber: string | null, debtorName: string | null, subject: string | null, detail: unknown }> } };

export type AuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditPeopleQuery = { people: Array<{ id: string, name: string }> };

export type LoginMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type LoginMutation = { login:
    | { __typename: 'LoggedIn', me: { id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string } }
    | { __typename: 'LoginRefused', message: string }
    | { __typename: 'LoginThrottled', message: string, retryAt: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type TeamsAndPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsAndPeopleQuery = { teams: Array<{ id: string, name: string }>, people: Array<{ id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean }> };

export type PersonRowFragment = { id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean };

export type AddTeamMutationVariables = Exact<{
  name: string;
}>;


export type AddTeamMutation = { addTeam:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Team', id: string, name: string }
   };

export type RenameTeamMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RenameTeamMutation = { renameTeam:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Team', id: string, name: string }
   };

export type AddPersonMutationVariables = Exact<{
  input: PersonInput;
}>;


export type AddPersonMutation = { addPerson:
    | { __typename: 'InputProblem', code: string, message: string, field: string | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Person', id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean }
   };

export type ChangePersonMutationVariables = Exact<{
  id: string | number;
  input: PersonInput;
}>;


export type ChangePersonMutation = { changePerson:
    | { __typename: 'InputProblem', code: string, message: string, field: string | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Person', id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean }
   };

export type DisablePersonMutationVariables = Exact<{
  id: string | number;
}>;


export type DisablePersonMutation = { disablePerson:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Person', id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean }
   };

export type EnablePersonMutationVariables = Exact<{
  id: string | number;
}>;


export type EnablePersonMutation = { enablePerson:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Person', id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string, languages: Array<string>, skills: Array<string>, disabled: boolean }
   };

export type FloorsQueryVariables = Exact<{ [key: string]: never; }>;


export type FloorsQuery = { floor: Array<{ teamId: string, teamName: string, poolLength: number, unidentifiedPayments: number, openDisputes: number, toSend: number, states: Array<{ state: CaseState, cases: number }>, agents: Array<{ personId: string, name: string, presence: string, caseId: string | null, caseNumber: string | null, debtorName: string | null, since: string | null, callState: CallSessionState | null, callSince: string | null, queueLength: number, casesHeld: number, callsToday: number, rightPartyToday: number, promisesToday: number, brokenToday: number, promisedToday: Array<{ minor: number, currency: string }> }> }> };

export type AgentQueueQueryVariables = Exact<{
  agentId?: string | number | null | undefined;
  pool: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type AgentQueueQuery = { queue: { nextCursor: string | null, rows: Array<{ caseId: string, number: string, debtorName: string, creditorName: string, state: CaseState, daysPastDue: number, score: number, localTime: string, heldBy: string | null, overdue: { minor: number, currency: string }, reasons: Array<{ code: string, params: unknown, points: number, text: string }>, pinned: { byName: string, until: string, reason: string } | null }> } };

export type PinCaseMutationVariables = Exact<{
  caseId: string | number;
  reason: string;
  until?: string | null | undefined;
}>;


export type PinCaseMutation = { pinCase:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type UnpinCaseMutationVariables = Exact<{
  caseId: string | number;
}>;


export type UnpinCaseMutation = { unpinCase:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type CaseListQueryVariables = Exact<{
  filter?: CaseListFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseListQuery = { caseList: { nextCursor: string | null, rows: Array<{ caseId: string, number: string, version: number, debtorName: string, creditorName: string, state: CaseState, agentId: string | null, agentName: string | null, oldestDueOn: string | null, nextActionAt: string | null, overdue: { minor: number, currency: string } }> } };

export type LoadsQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadsQuery = { floor: Array<{ teamId: string, teamName: string, agents: Array<{ personId: string, name: string, casesHeld: number }> }> };

export type MoveCasesMutationVariables = Exact<{
  caseIds: Array<string | number> | string | number;
  toAgentId?: string | number | null | undefined;
}>;


export type MoveCasesMutation = { moveCases:
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'Reassigned', moved: number, skipped: number }
   };

export type LegalFileFullQueryVariables = Exact<{
  id: string | number;
}>;


export type LegalFileFullQuery = { legalFile: { row: { id: string, caseId: string, caseNumber: string, caseVersion: number, debtorName: string, creditorName: string, status: string, reason: string, escalatedByName: string | null, escalatedAt: string, decidedByName: string | null, decidedAt: string | null, decisionReason: string | null, oldestDueOn: string | null, open: Array<{ minor: number, currency: string }> }, case: { id: string, number: string, version: number, state: CaseState, daysPastDue: number | null, open: Array<{ minor: number, currency: string }>, overdue: Array<{ minor: number, currency: string }> }, account: { id: string, number: string, creditor: { name: string, country: string }, debtor: { name: string, kind: DebtorKind, siren: string | null, siret: string | null, vatNumber: string | null, country: string, address: Array<string> } }, contacts: Array<{ id: string, name: string, role: string, phone: string | null, phoneStatus: string, email: string | null, emailStatus: string }>, items: Array<{ id: string, kind: ItemKind, number: string, issuedOn: string, dueOn: string, dueSource: string, daysPastDue: number, disputed: boolean, carrying: boolean, total: { minor: number, currency: string }, open: { minor: number, currency: string } }>, ledger: Array<{ id: string, bookedOn: string, kind: string, itemNumber: string | null, reversal: boolean, amount: { minor: number, currency: string } }>, documents: Array<{ id: string, kind: string, subject: string, createdAt: string, deliveryStatus: string, sentAt: string | null, recipient: string | null, sha256: string, demanded: Array<{ minor: number, currency: string }> }>, calls: Array<{ id: string, startedAt: string, outcome: string, rightParty: boolean, note: string, personName: string, undone: boolean, inbound: boolean }>, promises: Array<{ id: string, dueOn: string, status: string, madeOn: string, madeByName: string | null, amount: { minor: number, currency: string } }>, disputes: Array<{ id: string, category: string, status: string, note: string, raisedOn: string, raisedByName: string | null, itemNumbers: Array<string>, resolution: string | null, resolvedOn: string | null, amounts: Array<{ minor: number, currency: string }> }> } | null };

export type AcceptFileMutationVariables = Exact<{
  write: CaseWrite;
  fileId: string | number;
}>;


export type AcceptFileMutation = { acceptFile:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', code: string, message: string }
    | { __typename: 'HeldByColleague', code: string, message: string }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type ReturnFileMutationVariables = Exact<{
  write: CaseWrite;
  fileId: string | number;
  reason: string;
}>;


export type ReturnFileMutation = { returnFile:
    | { __typename: 'CaseMoved', seq: number }
    | { __typename: 'Conflict', code: string, message: string }
    | { __typename: 'HeldByColleague', code: string, message: string }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type SettleItemsMutationVariables = Exact<{
  caseId: string | number;
  itemIds: Array<string | number> | string | number;
  reason: string;
  expectedVersion: number;
}>;


export type SettleItemsMutation = { settle:
    | { __typename: 'Conflict', code: string, message: string }
    | { __typename: 'Done' }
    | { __typename: 'EditConflict', code: string, message: string }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type WriteOffItemsMutationVariables = Exact<{
  caseId: string | number;
  itemIds: Array<string | number> | string | number;
  reason: string;
  expectedVersion: number;
}>;


export type WriteOffItemsMutation = { writeOff:
    | { __typename: 'Conflict', code: string, message: string }
    | { __typename: 'Done' }
    | { __typename: 'EditConflict', code: string, message: string }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type LegalRowFragment = { id: string, caseId: string, caseNumber: string, caseVersion: number, debtorName: string, creditorName: string, status: string, reason: string, escalatedByName: string | null, escalatedAt: string, decidedByName: string | null, decidedAt: string | null, decisionReason: string | null, oldestDueOn: string | null, open: Array<{ minor: number, currency: string }> };

export type LegalInboxQueryVariables = Exact<{
  status: string;
  first: number;
  after?: string | null | undefined;
}>;


export type LegalInboxQuery = { legalInbox: { nextCursor: string | null, rows: Array<{ id: string, caseId: string, caseNumber: string, caseVersion: number, debtorName: string, creditorName: string, status: string, reason: string, escalatedByName: string | null, escalatedAt: string, decidedByName: string | null, decidedAt: string | null, decisionReason: string | null, oldestDueOn: string | null, open: Array<{ minor: number, currency: string }> }> } };

export type EditConflictPartsFragment = { message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> };

export type CaseConflictPartsFragment = { message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState };

export type ContactPartsFragment = { id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> };

export type AddContactMutationVariables = Exact<{
  caseId: string | number;
  input: ContactInput;
}>;


export type AddContactMutation = { saved:
    | { __typename: 'Contact', id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

export type ChangeContactMutationVariables = Exact<{
  id: string | number;
  input: ContactInput;
}>;


export type ChangeContactMutation = { saved:
    | { __typename: 'Contact', id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

export type RecordContactWishMutationVariables = Exact<{
  contactId: string | number;
  wish: ContactWishInput;
}>;


export type RecordContactWishMutation = { saved:
    | { __typename: 'Contact', id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
   };

export type DebtorSearchQueryVariables = Exact<{
  text: string;
  creditorId?: string | number | null | undefined;
}>;


export type DebtorSearchQuery = { search: Array<{ caseId: string, number: string, debtorName: string, creditorName: string, state: CaseState, matchedText: string, overdue: { minor: number, currency: string } | null }> };

export type SaidRankReasonFragment = { code: string, params: unknown, points: number, text: string };

export type MeFragment = { id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { me: { id: string, login: string, name: string, role: Role, teamId: string | null, teamName: string | null, language: string } | null };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { ok: boolean } };

export type SetLanguageMutationVariables = Exact<{
  language: string;
}>;


export type SetLanguageMutation = { setLanguage: { id: string, language: string } };

export type AccountDetailsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type AccountDetailsQuery = { case: { id: string, version: number } | null, account: { id: string, number: string, mergedInto: string | null, creditor: { id: string, name: string, country: string }, debtor: { id: string, version: number, name: string, kind: DebtorKind, siren: string | null, vatNumber: string | null, address: Array<string>, segment: string | null, reach: Array<string>, zone: string, possibleZones: Array<string>, ceasedOn: string | null, ceasedSource: string | null, representedById: string | null, breathingFrom: string | null, breathingUntil: string | null } } | null, contacts: Array<{ id: string, version: number, name: string, role: string, phone: string | null, phoneStatus: string, mobile: boolean, email: string | null, emailStatus: string, preferred: boolean, numberKind: NumberKind, doNotCallOn: string | null, doNotCallSource: string | null, notAtWork: boolean, consents: Array<{ channel: string, given: boolean, on: string, source: string }> }>, openItems: Array<{ id: string, kind: ItemKind, number: string, dueOn: string, daysPastDue: number, chargeKind: ChargeKind | null, chargeOf: string | null, open: { minor: number, currency: string } }> };

export type DebtorOfCaseQueryVariables = Exact<{
  caseId: string | number;
}>;


export type DebtorOfCaseQuery = { account: { debtor: { id: string, name: string } } | null };

export type MergeAccountPartsFragment = { caseId: string, caseNumber: string, accountNumber: string, creditorName: string };

export type MergePreviewQueryVariables = Exact<{
  fromId: string | number;
  intoId: string | number;
}>;


export type MergePreviewQuery = { debtorMerge: { contactsMoving: number, contactsKnown: number, from: { id: string, name: string }, into: { id: string, name: string }, moving: Array<{ caseId: string, caseNumber: string, accountNumber: string, creditorName: string }>, joining: Array<{ items: number, from: { caseId: string, caseNumber: string, accountNumber: string, creditorName: string }, into: { caseId: string, caseNumber: string, accountNumber: string, creditorName: string }, open: Array<{ minor: number, currency: string }>, unapplied: Array<{ minor: number, currency: string }> }>, obstacles: Array<{ code: string, message: string, caseId: string | null, caseNumber: string | null }> } | null };

type PartyAnswer_Done_Fragment = { __typename: 'Done' };

type PartyAnswer_InputProblem_Fragment = { __typename: 'InputProblem', message: string };

type PartyAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type PartyAnswer_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

export type PartyAnswerFragment =
  | PartyAnswer_Done_Fragment
  | PartyAnswer_InputProblem_Fragment
  | PartyAnswer_NotAllowed_Fragment
  | PartyAnswer_NotPossible_Fragment
;

type EditAnswer_Conflict_Fragment = { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState };

type EditAnswer_Done_Fragment = { __typename: 'Done', ok: boolean };

type EditAnswer_EditConflict_Fragment = { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> };

type EditAnswer_InputProblem_Fragment = { __typename: 'InputProblem', message: string };

type EditAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', message: string };

type EditAnswer_NotPossible_Fragment = { __typename: 'NotPossible', message: string };

export type EditAnswerFragment =
  | EditAnswer_Conflict_Fragment
  | EditAnswer_Done_Fragment
  | EditAnswer_EditConflict_Fragment
  | EditAnswer_InputProblem_Fragment
  | EditAnswer_NotAllowed_Fragment
  | EditAnswer_NotPossible_Fragment
;

export type MergeDebtorsMutationVariables = Exact<{
  fromId: string | number;
  intoId: string | number;
  reason: string;
}>;


export type MergeDebtorsMutation = { done:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SetSegmentMutationVariables = Exact<{
  caseId: string | number;
  segment?: string | null | undefined;
  expectedVersion: number;
}>;


export type SetSegmentMutation = { done:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type SaveAddressMutationVariables = Exact<{
  caseId: string | number;
  lines: Array<string> | string;
  expectedVersion: number;
}>;


export type SaveAddressMutation = { done:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type BookChargeMutationVariables = Exact<{
  itemId: string | number;
  kind: ChargeKind;
  amount?: MoneyInput | null | undefined;
  expectedVersion: number;
}>;


export type BookChargeMutation = { done:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type WaiveChargeMutationVariables = Exact<{
  itemId: string | number;
  reason: string;
  expectedVersion: number;
}>;


export type WaiveChargeMutation = { done:
    | { __typename: 'Conflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, state: CaseState }
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'EditConflict', message: string, currentVersion: number, changedBy: string | null, changedAt: string, theirs: Array<{ field: string, value: string | null }> }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type RecordDebtorWishMutationVariables = Exact<{
  caseId: string | number;
  wish: DebtorWishInput;
}>;


export type RecordDebtorWishMutation = { done:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type AgedBalanceQueryVariables = Exact<{
  asOf: string;
  creditorKey?: string | null | undefined;
}>;


export type AgedBalanceQuery = { aging: Array<{ currency: string, asOf: string, notDue: { fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }, buckets: Array<{ fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } }>, charges: { minor: number, currency: string }, credits: { minor: number, currency: string }, unapplied: { minor: number, currency: string }, total: { minor: number, currency: string } }> };

export type BucketFragment = { fromDay: number | null, toDay: number | null, items: number, amount: { minor: number, currency: string } };

export type CreditorChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CreditorChoicesQuery = { creditors: Array<{ id: string, key: string, name: string }> };

export type CreditorEntitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CreditorEntitiesQuery = { creditorEntities: Array<{ id: string, key: string, name: string, country: string, zone: string, currency: string, iban: string | null, bankDataAsOf: string | null, bankDataMaxAgeDays: number | null, bankDataAgeDays: number | null, bankDataStale: boolean, closedOn: string | null, closedReason: string | null, closedByName: string | null, openCases: number }> };

export type SaveCreditorMutationVariables = Exact<{
  id: string | number;
  input: CreditorInput;
}>;


export type SaveCreditorMutation = { done:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type CloseCreditorMutationVariables = Exact<{
  id: string | number;
  closedOn: string;
  reason: string;
}>;


export type CloseCreditorMutation = { done:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type ReopenCreditorMutationVariables = Exact<{
  id: string | number;
}>;


export type ReopenCreditorMutation = { done:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', message: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotPossible', message: string }
   };

export type ImportRowFragment = { id: string, fileName: string, format: string, creditorName: string | null, status: string, dryRun: boolean, read: number, created: number, updated: number, unchanged: number, refused: number, totals: unknown, warnings: unknown, error: unknown, startedAt: string, finishedAt: string | null, personName: string | null };

export type ImportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ImportsQuery = { imports: { nextCursor: string | null, rows: Array<{ id: string, fileName: string, format: string, creditorName: string | null, status: string, dryRun: boolean, read: number, created: number, updated: number, unchanged: number, refused: number, totals: unknown, warnings: unknown, error: unknown, startedAt: string, finishedAt: string | null, personName: string | null }> } };

export type ImportResultQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportResultQuery = { import: { id: string, fileName: string, format: string, creditorName: string | null, status: string, dryRun: boolean, read: number, created: number, updated: number, unchanged: number, refused: number, totals: unknown, warnings: unknown, error: unknown, startedAt: string, finishedAt: string | null, personName: string | null } | null };

export type ImportRefusalsQueryVariables = Exact<{
  id: string | number;
  first: number;
  afterLine: number;
}>;


export type ImportRefusalsQuery = { importRefusals: Array<{ line: number, field: string | null, code: string, messageFr: string, messageEn: string, raw: string | null }> };

export type ImportChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportChoicesQuery = { importMappings: Array<{ id: string, name: string, mapping: unknown }>, creditors: Array<{ id: string, key: string, name: string }> };

export type SaveImportMappingMutationVariables = Exact<{
  name: string;
  mapping: unknown;
}>;


export type SaveImportMappingMutation = { saveImportMapping: { id: string, name: string } };

export type DeleteImportMappingMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteImportMappingMutation = { deleteImportMapping: { ok: boolean } };

export type UnappliedPaymentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type UnappliedPaymentsQuery = { unappliedPayments: { nextCursor: string | null, rows: Array<{ id: string, creditorId: string, creditorName: string, caseId: string | null, caseNumber: string | null, debtorName: string | null, bookedOn: string, remitterName: string | null, remitterIban: string | null, text: string | null, amount: { minor: number, currency: string }, unapplied: { minor: number, currency: string }, reason: { code: string, params: unknown } }> } };

export type AllocatableItemsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type AllocatableItemsQuery = { openItems: Array<{ id: string, kind: ItemKind, number: string, dueOn: string, daysPastDue: number, disputed: boolean, open: { minor: number, currency: string } }> };

export type IdentifyPaymentMutationVariables = Exact<{
  paymentId: string | number;
  caseId: string | number;
}>;


export type IdentifyPaymentMutation = { identifyPayment:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type AllocatePaymentMutationVariables = Exact<{
  paymentId: string | number;
  allocations: Array<AllocationInput> | AllocationInput;
}>;


export type AllocatePaymentMutation = { allocatePayment:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type BouncePaymentMutationVariables = Exact<{
  paymentId: string | number;
  bouncedOn: string;
  reason: string;
}>;


export type BouncePaymentMutation = { bouncePayment:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export type RecordPaymentMutationVariables = Exact<{
  input: PaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment:
    | { __typename: 'Done' }
    | { __typename: 'InputProblem', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotPossible', code: string, message: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PhonePartsFragmentDoc = new TypedDocumentString(`
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
    `, {"fragmentName":"PhoneParts"}) as unknown as TypedDocumentString<PhonePartsFragment, unknown>;
export const CallPartsFragmentDoc = new TypedDocumentString(`
    fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}`, {"fragmentName":"CallParts"}) as unknown as TypedDocumentString<CallPartsFragment, unknown>;
export const CallAnswerFragmentDoc = new TypedDocumentString(`
    fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}`, {"fragmentName":"CallAnswer"}) as unknown as TypedDocumentString<CallAnswerFragment, unknown>;
export const IncomingPartsFragmentDoc = new TypedDocumentString(`
    fragment IncomingParts on IncomingCall {
  id
  state
  since
  phone {
    ...PhoneParts
  }
  matches {
    caseId
    caseNumber
    debtorName
    creditorName
  }
  more
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}`, {"fragmentName":"IncomingParts"}) as unknown as TypedDocumentString<IncomingPartsFragment, unknown>;
export const MoneyPartsFragmentDoc = new TypedDocumentString(`
    fragment MoneyParts on Money {
  minor
  currency
}
    `, {"fragmentName":"MoneyParts"}) as unknown as TypedDocumentString<MoneyPartsFragment, unknown>;
export const SaidReasonFragmentDoc = new TypedDocumentString(`
    fragment SaidReason on Reason {
  code
  params
  text
}
    `, {"fragmentName":"SaidReason"}) as unknown as TypedDocumentString<SaidReasonFragment, unknown>;
export const CasePartsFragmentDoc = new TypedDocumentString(`
    fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment SaidReason on Reason {
  code
  params
  text
}`, {"fragmentName":"CaseParts"}) as unknown as TypedDocumentString<CasePartsFragment, unknown>;
export const ContactPartsFragmentDoc = new TypedDocumentString(`
    fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}
    `, {"fragmentName":"ContactParts"}) as unknown as TypedDocumentString<ContactPartsFragment, unknown>;
export const LeasePartsFragmentDoc = new TypedDocumentString(`
    fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
    `, {"fragmentName":"LeaseParts"}) as unknown as TypedDocumentString<LeasePartsFragment, unknown>;
export const CockpitPartsFragmentDoc = new TypedDocumentString(`
    fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`, {"fragmentName":"CockpitParts"}) as unknown as TypedDocumentString<CockpitPartsFragment, unknown>;
export const OfferRequestPartsFragmentDoc = new TypedDocumentString(`
    fragment OfferRequestParts on OfferRequest {
  id
  caseId
  caseNumber
  debtorName
  askedByName
  askedAt
  latestOn
  instalments
  discountPercent
  words
  status
  decidedByName
  decisionWords
  expiresAt
  mine
}
    `, {"fragmentName":"OfferRequestParts"}) as unknown as TypedDocumentString<OfferRequestPartsFragment, unknown>;
export const CasePresencePartsFragmentDoc = new TypedDocumentString(`
    fragment CasePresenceParts on CasePresence {
  lease {
    ...LeaseParts
  }
  others {
    personId
    name
    role
    holds
  }
  requests {
    id
    personId
    name
    askedAt
  }
  askedSince
}
    fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}`, {"fragmentName":"CasePresenceParts"}) as unknown as TypedDocumentString<CasePresencePartsFragment, unknown>;
export const AnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment AnswerParts on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
}
    `, {"fragmentName":"AnswerParts"}) as unknown as TypedDocumentString<AnswerPartsFragment, unknown>;
export const OutcomePartsFragmentDoc = new TypedDocumentString(`
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}
    `, {"fragmentName":"OutcomeParts"}) as unknown as TypedDocumentString<OutcomePartsFragment, unknown>;
export const PolicyPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyParts on ContactPolicyVersion {
  id
  key
  version
  name
  definition
  creditorId
  creditorName
  debtorKind
  country
  note
  byName
  inForceSince
  endedAt
  endedByName
}
    `, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const SaidRankReasonFragmentDoc = new TypedDocumentString(`
    fragment SaidRankReason on RankReason {
  code
  params
  points
  text
}
    `, {"fragmentName":"SaidRankReason"}) as unknown as TypedDocumentString<SaidRankReasonFragment, unknown>;
export const QueueRowPartsFragmentDoc = new TypedDocumentString(`
    fragment QueueRowParts on QueueRow {
  caseId
  number
  debtorName
  debtorKind
  creditorName
  state
  overdue {
    minor
    currency
  }
  daysPastDue
  reasons {
    ...SaidRankReason
  }
  heldBy
  agentId
  version
  score
  pinned {
    byName
    until
    reason
  }
  callbackAt
  promise {
    minor
    currency
  }
  promiseDueOn
  snoozedUntil
  localTime
  language
}
    fragment SaidRankReason on RankReason {
  code
  params
  points
  text
}`, {"fragmentName":"QueueRowParts"}) as unknown as TypedDocumentString<QueueRowPartsFragment, unknown>;
export const RuleHistoryPartsFragmentDoc = new TypedDocumentString(`
    fragment RuleHistoryParts on CallRuleVersion {
  version
  note
  savedByName
  savedAt
}
    `, {"fragmentName":"RuleHistoryParts"}) as unknown as TypedDocumentString<RuleHistoryPartsFragment, unknown>;
export const ScriptVersionHeadFragmentDoc = new TypedDocumentString(`
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
    `, {"fragmentName":"ScriptVersionHead"}) as unknown as TypedDocumentString<ScriptVersionHeadFragment, unknown>;
export const ScriptVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}`, {"fragmentName":"ScriptVersionParts"}) as unknown as TypedDocumentString<ScriptVersionPartsFragment, unknown>;
export const ScriptAnswerFragmentDoc = new TypedDocumentString(`
    fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}`, {"fragmentName":"ScriptAnswer"}) as unknown as TypedDocumentString<ScriptAnswerFragment, unknown>;
export const TelephonyKeyRowFragmentDoc = new TypedDocumentString(`
    fragment TelephonyKeyRow on TelephonyKey {
  id
  name
  createdByName
  createdAt
  revokedAt
  usedAt
}
    `, {"fragmentName":"TelephonyKeyRow"}) as unknown as TypedDocumentString<TelephonyKeyRowFragment, unknown>;
export const TelephonyLineRowFragmentDoc = new TypedDocumentString(`
    fragment TelephonyLineRow on TelephonyLine {
  personId
  name
  login
  teamName
  extension
}
    `, {"fragmentName":"TelephonyLineRow"}) as unknown as TypedDocumentString<TelephonyLineRowFragment, unknown>;
export const SavedViewPartsFragmentDoc = new TypedDocumentString(`
    fragment SavedViewParts on SavedView {
  id
  name
  shared
  mine
  ownerName
  filter
  sort
  pool
}
    `, {"fragmentName":"SavedViewParts"}) as unknown as TypedDocumentString<SavedViewPartsFragment, unknown>;
export const RankWeightsPartsFragmentDoc = new TypedDocumentString(`
    fragment RankWeightsParts on RankWeights {
  id
  version
  status
  weights {
    code
    points
    full
  }
  note
  createdByName
  createdAt
  inForceSince
  expectedVersion
}
    `, {"fragmentName":"RankWeightsParts"}) as unknown as TypedDocumentString<RankWeightsPartsFragment, unknown>;
export const HoldPartsFragmentDoc = new TypedDocumentString(`
    fragment HoldParts on Hold {
  id
  kind
  reason
  from
  until
  itemNumbers
  debtorWide
  placedByName
}
    `, {"fragmentName":"HoldParts"}) as unknown as TypedDocumentString<HoldPartsFragment, unknown>;
export const RunRowFragmentDoc = new TypedDocumentString(`
    fragment RunRow on DueRun {
  id
  host
  startedAt
  seenAt
  finishedAt
  lost
  waiting
  due
  advanced
  failed
  rate
  effects
}
    `, {"fragmentName":"RunRow"}) as unknown as TypedDocumentString<RunRowFragment, unknown>;
export const ProposalRowFragmentDoc = new TypedDocumentString(`
    fragment ProposalRow on Proposal {
  caseId
  version
  number
  debtorName
  creditorName
  agentName
  stepKey
  channel
  template
  severity
  since
  overdue {
    minor
    currency
  }
  daysPastDue
  mandatory
  why {
    code
    text
  }
}
    `, {"fragmentName":"ProposalRow"}) as unknown as TypedDocumentString<ProposalRowFragment, unknown>;
export const SimulationRowFragmentDoc = new TypedDocumentString(`
    fragment SimulationRow on Simulation {
  id
  status
  mode
  fromOn
  toOn
  seed
  progress
  error
  personName
  createdAt
  finishedAt
  strategies {
    versionId
    name
    version
  }
}
    `, {"fragmentName":"SimulationRow"}) as unknown as TypedDocumentString<SimulationRowFragment, unknown>;
export const StrategyProblemOfPathFragmentDoc = new TypedDocumentString(`
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
    `, {"fragmentName":"StrategyProblemOfPath"}) as unknown as TypedDocumentString<StrategyProblemOfPathFragment, unknown>;
export const StrategyMigrationStateFragmentDoc = new TypedDocumentString(`
    fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
    `, {"fragmentName":"StrategyMigrationState"}) as unknown as TypedDocumentString<StrategyMigrationStateFragment, unknown>;
export const StrategyVersionRowFragmentDoc = new TypedDocumentString(`
    fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}`, {"fragmentName":"StrategyVersionRow"}) as unknown as TypedDocumentString<StrategyVersionRowFragment, unknown>;
export const StrategyAnswerFragmentDoc = new TypedDocumentString(`
    fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}`, {"fragmentName":"StrategyAnswer"}) as unknown as TypedDocumentString<StrategyAnswerFragment, unknown>;
export const StrategyDoneFragmentDoc = new TypedDocumentString(`
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}
    `, {"fragmentName":"StrategyDone"}) as unknown as TypedDocumentString<StrategyDoneFragment, unknown>;
export const WhyPartsFragmentDoc = new TypedDocumentString(`
    fragment WhyParts on WhyHere {
  at
  state
  inQueue
  summary {
    ...SaidReason
  }
  checks {
    code
    passed
    reason {
      ...SaidReason
    }
  }
  suppressor {
    ...SaidReason
  }
  appearsOn
  appearsWhen {
    ...SaidReason
  }
  path {
    key
    channel
    severity
    status
    on
    reason {
      ...SaidReason
    }
  }
}
    fragment SaidReason on Reason {
  code
  params
  text
}`, {"fragmentName":"WhyParts"}) as unknown as TypedDocumentString<WhyPartsFragment, unknown>;
export const PersonRowFragmentDoc = new TypedDocumentString(`
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}
    `, {"fragmentName":"PersonRow"}) as unknown as TypedDocumentString<PersonRowFragment, unknown>;
export const LegalRowFragmentDoc = new TypedDocumentString(`
    fragment LegalRow on LegalFileRow {
  id
  caseId
  caseNumber
  caseVersion
  debtorName
  creditorName
  status
  reason
  escalatedByName
  escalatedAt
  decidedByName
  decidedAt
  decisionReason
  oldestDueOn
  open {
    minor
    currency
  }
}
    `, {"fragmentName":"LegalRow"}) as unknown as TypedDocumentString<LegalRowFragment, unknown>;
export const MeFragmentDoc = new TypedDocumentString(`
    fragment Me on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
}
    `, {"fragmentName":"Me"}) as unknown as TypedDocumentString<MeFragment, unknown>;
export const MergeAccountPartsFragmentDoc = new TypedDocumentString(`
    fragment MergeAccountParts on MergeAccount {
  caseId
  caseNumber
  accountNumber
  creditorName
}
    `, {"fragmentName":"MergeAccountParts"}) as unknown as TypedDocumentString<MergeAccountPartsFragment, unknown>;
export const PartyAnswerFragmentDoc = new TypedDocumentString(`
    fragment PartyAnswer on DoneResult {
  __typename
  ... on UserError {
    message
  }
}
    `, {"fragmentName":"PartyAnswer"}) as unknown as TypedDocumentString<PartyAnswerFragment, unknown>;
export const EditConflictPartsFragmentDoc = new TypedDocumentString(`
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
    `, {"fragmentName":"EditConflictParts"}) as unknown as TypedDocumentString<EditConflictPartsFragment, unknown>;
export const CaseConflictPartsFragmentDoc = new TypedDocumentString(`
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}
    `, {"fragmentName":"CaseConflictParts"}) as unknown as TypedDocumentString<CaseConflictPartsFragment, unknown>;
export const EditAnswerFragmentDoc = new TypedDocumentString(`
    fragment EditAnswer on EditResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
  ...EditConflictParts
  ...CaseConflictParts
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`, {"fragmentName":"EditAnswer"}) as unknown as TypedDocumentString<EditAnswerFragment, unknown>;
export const BucketFragmentDoc = new TypedDocumentString(`
    fragment Bucket on AgingBucket {
  fromDay
  toDay
  items
  amount {
    minor
    currency
  }
}
    `, {"fragmentName":"Bucket"}) as unknown as TypedDocumentString<BucketFragment, unknown>;
export const ImportRowFragmentDoc = new TypedDocumentString(`
    fragment ImportRow on ImportBatch {
  id
  fileName
  format
  creditorName
  status
  dryRun
  read
  created
  updated
  unchanged
  refused
  totals
  warnings
  error
  startedAt
  finishedAt
  personName
}
    `, {"fragmentName":"ImportRow"}) as unknown as TypedDocumentString<ImportRowFragment, unknown>;
export const OpenDisputesDocument = new TypedDocumentString(`
    query OpenDisputes($first: Int!) {
  openDisputes(first: $first) {
    caseId
    caseNumber
    caseVersion
    debtorName
    agentName
    dispute {
      id
      category
      note
      raisedOn
      raisedByName
      itemNumbers
      amounts {
        minor
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenDisputesQuery, OpenDisputesQueryVariables>;
export const ResolveDisputeDocument = new TypedDocumentString(`
    mutation ResolveDispute($write: CaseWrite!, $disputeId: ID!, $resolution: String!) {
  resolveDispute(write: $write, disputeId: $disputeId, resolution: $resolution) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      code
      message
    }
    ...CaseConflictParts
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<ResolveDisputeMutation, ResolveDisputeMutationVariables>;
export const SettlementsDueDocument = new TypedDocumentString(`
    query SettlementsDue($first: Int!) {
  settlementsDue(first: $first) {
    caseId
    caseNumber
    caseVersion
    debtorName
    agentName
    open {
      ...MoneyParts
    }
    items {
      id
      number
      open {
        ...MoneyParts
      }
    }
    promise {
      id
      amount {
        ...MoneyParts
      }
      discount {
        ...MoneyParts
      }
      madeOn
      madeByName
      closedOn
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<SettlementsDueQuery, SettlementsDueQueryVariables>;
export const WaiveSettledDocument = new TypedDocumentString(`
    mutation WaiveSettled($caseId: ID!, $itemIds: [ID!]!, $reason: String!, $expectedVersion: Int!) {
  settle(
    caseId: $caseId
    itemIds: $itemIds
    reason: $reason
    expectedVersion: $expectedVersion
  ) {
    __typename
    ... on UserError {
      message
    }
    ...CaseConflictParts
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<WaiveSettledMutation, WaiveSettledMutationVariables>;
export const FollowUpDraftDocument = new TypedDocumentString(`
    query FollowUpDraft($callId: ID!, $followUp: FollowUpInput) {
  followUpDraft(callId: $callId, followUp: $followUp) {
    __typename
    ... on UserError {
      message
    }
    ... on FollowUpDraft {
      callId
      debtorName
      language
      subject
      opening
      agreed
      announced
      enclosed
      closing
      body
      notBefore
      documentId
      recipients {
        contactId
        name
        email
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowUpDraftQuery, FollowUpDraftQueryVariables>;
export const SendFollowUpDocument = new TypedDocumentString(`
    mutation SendFollowUp($callId: ID!, $followUp: FollowUpInput!) {
  sendFollowUp(callId: $callId, followUp: $followUp) {
    __typename
    ... on UserError {
      message
    }
    ... on FollowUpSent {
      documentId
      notBefore
    }
  }
}
    `) as unknown as TypedDocumentString<SendFollowUpMutation, SendFollowUpMutationVariables>;
export const AgendaDocument = new TypedDocumentString(`
    query Agenda($from: BusinessDate!, $to: BusinessDate!) {
  agenda(from: $from, to: $to) {
    id
    kind
    at
    allDay
    caseId
    number
    debtorName
    amount {
      minor
      currency
    }
    status
    note
  }
}
    `) as unknown as TypedDocumentString<AgendaQuery, AgendaQueryVariables>;
export const LoggedCallsDocument = new TypedDocumentString(`
    query LoggedCalls($caseId: ID!) {
  case(id: $caseId) {
    id
    version
  }
  calls(caseId: $caseId, first: 50) {
    seq
    phone
    contactName
    detail
    zone
    correctable
    call {
      id
      startedAt
      outcome
      rightParty
      note
      personName
      undone
      inbound
      signal
      party
      reasonForDelay
      scriptTitle {
        fr
        en
      }
      scriptVersion
      scriptPath {
        at
        text
        choice
        skippedReason
        disclosed
      }
    }
    corrections {
      id
      changes
      reason
      byName
      at
    }
  }
}
    `) as unknown as TypedDocumentString<LoggedCallsQuery, LoggedCallsQueryVariables>;
export const CorrectOutcomeDocument = new TypedDocumentString(`
    mutation CorrectOutcome($write: CaseWrite!, $callId: ID!, $correction: CorrectionInput!, $reason: String!) {
  correctOutcome(
    write: $write
    callId: $callId
    correction: $correction
    reason: $reason
  ) {
    __typename
    ... on UserError {
      message
    }
    ... on InputProblem {
      field
    }
    ... on Conflict {
      ...CaseConflictParts
    }
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<CorrectOutcomeMutation, CorrectOutcomeMutationVariables>;
export const StartCallDocument = new TypedDocumentString(`
    mutation StartCall($caseId: ID!, $contactId: ID, $phone: String!, $override: String, $idempotencyKey: String!) {
  startCall(
    caseId: $caseId
    contactId: $contactId
    phone: $phone
    override: $override
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on CallStarted {
      call {
        ...CallParts
      }
    }
    ... on ContactNotAllowed {
      nextAllowedAt
    }
    ... on CallUnderway {
      call {
        ...CallParts
      }
    }
    ... on UserError {
      message
    }
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}`) as unknown as TypedDocumentString<StartCallMutation, StartCallMutationVariables>;
export const ReceiveCallDocument = new TypedDocumentString(`
    mutation ReceiveCall($caseId: ID!, $incomingId: ID, $idempotencyKey: String!) {
  moved: receiveCall(
    caseId: $caseId
    incomingId: $incomingId
    idempotencyKey: $idempotencyKey
  ) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<ReceiveCallMutation, ReceiveCallMutationVariables>;
export const AnswerCallDocument = new TypedDocumentString(`
    mutation AnswerCall($call: CallMove!) {
  moved: answerCall(call: $call) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<AnswerCallMutation, AnswerCallMutationVariables>;
export const HoldCallDocument = new TypedDocumentString(`
    mutation HoldCall($call: CallMove!) {
  moved: holdCall(call: $call) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<HoldCallMutation, HoldCallMutationVariables>;
export const ResumeCallDocument = new TypedDocumentString(`
    mutation ResumeCall($call: CallMove!) {
  moved: resumeCall(call: $call) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<ResumeCallMutation, ResumeCallMutationVariables>;
export const HangUpCallDocument = new TypedDocumentString(`
    mutation HangUpCall($call: CallMove!) {
  moved: hangUpCall(call: $call) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<HangUpCallMutation, HangUpCallMutationVariables>;
export const AbandonCallDocument = new TypedDocumentString(`
    mutation AbandonCall($call: CallMove!, $reason: String!) {
  moved: abandonCall(call: $call, reason: $reason) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<AbandonCallMutation, AbandonCallMutationVariables>;
export const TakeUpCallDocument = new TypedDocumentString(`
    mutation TakeUpCall($call: CallMove!) {
  moved: takeUpCall(call: $call) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<TakeUpCallMutation, TakeUpCallMutationVariables>;
export const DismissCallDocument = new TypedDocumentString(`
    mutation DismissCall($sessionId: ID!, $reason: String!) {
  moved: dismissCall(sessionId: $sessionId, reason: $reason) {
    ...CallAnswer
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment CallAnswer on CallSessionResult {
  __typename
  ... on CallMoved {
    call {
      ...CallParts
    }
  }
  ... on CallChanged {
    message
    call {
      ...CallParts
    }
  }
  ... on CallUnderway {
    message
    call {
      ...CallParts
    }
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<DismissCallMutation, DismissCallMutationVariables>;
export const CheckNumberDocument = new TypedDocumentString(`
    query CheckNumber($caseId: ID!, $text: String!) {
  phoneNumber(caseId: $caseId, text: $text) {
    __typename
    ... on PhoneChecked {
      phone {
        ...PhoneParts
      }
      contactId
    }
    ... on UserError {
      message
    }
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}`) as unknown as TypedDocumentString<CheckNumberQuery, CheckNumberQueryVariables>;
export const MyCallsDocument = new TypedDocumentString(`
    query MyCalls {
  myCalls {
    open {
      ...CallParts
    }
    unlogged {
      ...CallParts
    }
  }
  incomingCalls {
    ...IncomingParts
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment IncomingParts on IncomingCall {
  id
  state
  since
  phone {
    ...PhoneParts
  }
  matches {
    caseId
    caseNumber
    debtorName
    creditorName
  }
  more
}`) as unknown as TypedDocumentString<MyCallsQuery, MyCallsQueryVariables>;
export const ReadCockpitDocument = new TypedDocumentString(`
    query ReadCockpit($caseId: ID!) {
  cockpit(caseId: $caseId) {
    ...CockpitParts
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<ReadCockpitQuery, ReadCockpitQueryVariables>;
export const OpenCaseDocument = new TypedDocumentString(`
    mutation OpenCase($caseId: ID!, $screenId: ID!) {
  openCase(caseId: $caseId, screenId: $screenId) {
    __typename
    ... on CaseOpened {
      cockpit {
        ...CockpitParts
      }
    }
    ... on NotAllowed {
      message
    }
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<OpenCaseMutation, OpenCaseMutationVariables>;
export const TakeOverDocument = new TypedDocumentString(`
    mutation TakeOver($caseId: ID!, $screenId: ID!) {
  takeOver(caseId: $caseId, screenId: $screenId) {
    __typename
    ... on CaseOpened {
      cockpit {
        ...CockpitParts
      }
    }
    ... on NotAllowed {
      message
    }
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<TakeOverMutation, TakeOverMutationVariables>;
export const OfferRequestsDocument = new TypedDocumentString(`
    query OfferRequests {
  offerRequests {
    ...OfferRequestParts
  }
}
    fragment OfferRequestParts on OfferRequest {
  id
  caseId
  caseNumber
  debtorName
  askedByName
  askedAt
  latestOn
  instalments
  discountPercent
  words
  status
  decidedByName
  decisionWords
  expiresAt
  mine
}`) as unknown as TypedDocumentString<OfferRequestsQuery, OfferRequestsQueryVariables>;
export const AskOfferDocument = new TypedDocumentString(`
    mutation AskOffer($caseId: ID!, $offer: OfferInput!) {
  askOffer(caseId: $caseId, offer: $offer) {
    __typename
    ... on UserError {
      message
    }
    ... on OfferRequest {
      ...OfferRequestParts
    }
  }
}
    fragment OfferRequestParts on OfferRequest {
  id
  caseId
  caseNumber
  debtorName
  askedByName
  askedAt
  latestOn
  instalments
  discountPercent
  words
  status
  decidedByName
  decisionWords
  expiresAt
  mine
}`) as unknown as TypedDocumentString<AskOfferMutation, AskOfferMutationVariables>;
export const AnswerOfferDocument = new TypedDocumentString(`
    mutation AnswerOffer($id: ID!, $approve: Boolean!, $words: String) {
  answerOffer(id: $id, approve: $approve, words: $words) {
    __typename
    ... on UserError {
      message
    }
    ... on OfferRequest {
      ...OfferRequestParts
    }
  }
}
    fragment OfferRequestParts on OfferRequest {
  id
  caseId
  caseNumber
  debtorName
  askedByName
  askedAt
  latestOn
  instalments
  discountPercent
  words
  status
  decidedByName
  decisionWords
  expiresAt
  mine
}`) as unknown as TypedDocumentString<AnswerOfferMutation, AnswerOfferMutationVariables>;
export const PaymentSearchesDocument = new TypedDocumentString(`
    query PaymentSearches {
  paymentSearches(first: 50) {
    id
    caseId
    caseNumber
    debtorName
    agentName
    paidOn
    amount {
      ...MoneyParts
    }
    reference
    note
    until
    createdAt
    candidates {
      paymentId
      amount {
        ...MoneyParts
      }
      bookedOn
      valueOn
      remitterName
      reference
      where
      accountNumber
      caseId
      agrees
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}`) as unknown as TypedDocumentString<PaymentSearchesQuery, PaymentSearchesQueryVariables>;
export const ClosePaymentSearchDocument = new TypedDocumentString(`
    mutation ClosePaymentSearch($id: ID!, $paymentId: ID, $words: String!) {
  closePaymentSearch(id: $id, paymentId: $paymentId, words: $words) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClosePaymentSearchMutation, ClosePaymentSearchMutationVariables>;
export const StayOnCaseDocument = new TypedDocumentString(`
    mutation StayOnCase($caseId: ID!, $screenId: ID!) {
  stayOnCase(caseId: $caseId, screenId: $screenId) {
    ...CasePresenceParts
  }
}
    fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment CasePresenceParts on CasePresence {
  lease {
    ...LeaseParts
  }
  others {
    personId
    name
    role
    holds
  }
  requests {
    id
    personId
    name
    askedAt
  }
  askedSince
}`) as unknown as TypedDocumentString<StayOnCaseMutation, StayOnCaseMutationVariables>;
export const ReleaseCaseDocument = new TypedDocumentString(`
    mutation ReleaseCase($caseId: ID!, $screenId: ID!) {
  releaseCase(caseId: $caseId, screenId: $screenId) {
    ok
  }
}
    `) as unknown as TypedDocumentString<ReleaseCaseMutation, ReleaseCaseMutationVariables>;
export const AskForCaseDocument = new TypedDocumentString(`
    mutation AskForCase($caseId: ID!) {
  askForCase(caseId: $caseId) {
    __typename
    ... on CaseAsked {
      holderName
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskForCaseMutation, AskForCaseMutationVariables>;
export const GiveCaseDocument = new TypedDocumentString(`
    mutation GiveCase($requestId: ID!) {
  done: giveCase(requestId: $requestId) {
    ...AnswerParts
  }
}
    fragment AnswerParts on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<GiveCaseMutation, GiveCaseMutationVariables>;
export const KeepCaseDocument = new TypedDocumentString(`
    mutation KeepCase($requestId: ID!) {
  done: keepCase(requestId: $requestId) {
    ...AnswerParts
  }
}
    fragment AnswerParts on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<KeepCaseMutation, KeepCaseMutationVariables>;
export const NextPreviewDocument = new TypedDocumentString(`
    query NextPreview($afterCaseId: ID) {
  nextPreview(afterCaseId: $afterCaseId) {
    ...CockpitParts
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<NextPreviewQuery, NextPreviewQueryVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($caseId: ID!, $text: String!, $idempotencyKey: String!) {
  added: addNote(caseId: $caseId, text: $text, idempotencyKey: $idempotencyKey) {
    __typename
    ... on CaseNote {
      id
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const LogNoAnswerDocument = new TypedDocumentString(`
    mutation LogNoAnswer($call: CallInput!, $voicemail: Boolean!, $busy: Boolean) {
  logged: logNoAnswer(call: $call, voicemail: $voicemail, busy: $busy) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<LogNoAnswerMutation, LogNoAnswerMutationVariables>;
export const LogWrongNumberDocument = new TypedDocumentString(`
    mutation LogWrongNumber($call: CallInput!) {
  logged: logWrongNumber(call: $call) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<LogWrongNumberMutation, LogWrongNumberMutationVariables>;
export const AgreeCallbackDocument = new TypedDocumentString(`
    mutation AgreeCallback($call: CallInput!, $at: Instant!) {
  logged: agreeCallback(call: $call, at: $at) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<AgreeCallbackMutation, AgreeCallbackMutationVariables>;
export const MakePromiseDocument = new TypedDocumentString(`
    mutation MakePromise($call: CallInput!, $amount: MoneyInput!, $dueOn: BusinessDate!, $instalments: [InstalmentInput!], $settles: Boolean!) {
  logged: makePromise(
    call: $call
    amount: $amount
    dueOn: $dueOn
    instalments: $instalments
    settles: $settles
  ) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<MakePromiseMutation, MakePromiseMutationVariables>;
export const ReportPaidDocument = new TypedDocumentString(`
    mutation ReportPaid($call: CallInput!, $paidOn: BusinessDate, $amount: MoneyInput, $reference: String) {
  logged: reportPaid(
    call: $call
    paidOn: $paidOn
    amount: $amount
    reference: $reference
  ) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<ReportPaidMutation, ReportPaidMutationVariables>;
export const RaiseDisputeDocument = new TypedDocumentString(`
    mutation RaiseDispute($call: CallInput!, $category: String!, $itemIds: [ID!]!) {
  logged: raiseDispute(call: $call, category: $category, itemIds: $itemIds) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<RaiseDisputeMutation, RaiseDisputeMutationVariables>;
export const RecordRefusalDocument = new TypedDocumentString(`
    mutation RecordRefusal($call: CallInput!, $reason: String!) {
  logged: recordRefusal(call: $call, reason: $reason) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<RecordRefusalMutation, RecordRefusalMutationVariables>;
export const EscalateCaseDocument = new TypedDocumentString(`
    mutation EscalateCase($call: CallInput!, $reason: String!, $missing: [String!], $why: String) {
  logged: escalateCase(call: $call, reason: $reason, missing: $missing, why: $why) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<EscalateCaseMutation, EscalateCaseMutationVariables>;
export const UndoOutcomeDocument = new TypedDocumentString(`
    mutation UndoOutcome($caseId: ID!, $seq: Int!) {
  undoOutcome(caseId: $caseId, seq: $seq) {
    __typename
    ... on CaseMoved {
      case {
        id
        version
        state
        debtorName
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoOutcomeMutation, UndoOutcomeMutationVariables>;
export const LogThirdPartyDocument = new TypedDocumentString(`
    mutation LogThirdParty($call: CallInput!, $messageLeft: Boolean!) {
  logged: logThirdParty(call: $call, messageLeft: $messageLeft) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<LogThirdPartyMutation, LogThirdPartyMutationVariables>;
export const ReportStopDocument = new TypedDocumentString(`
    mutation ReportStop($call: CallInput!, $kind: StopKind!, $words: String!) {
  logged: reportStop(call: $call, kind: $kind, words: $words) {
    ...OutcomeParts
  }
}
    fragment OutcomeParts on OutcomeResult {
  __typename
  ... on OutcomeLogged {
    callId
    seq
    undoUntil
    nextCaseId
    followUp
    paymentsFound
    case {
      id
      nextActionAt
      number
      version
      state
      debtorName
    }
  }
  ... on Conflict {
    message
    currentVersion
    changedBy
    changedAt
    state
  }
  ... on NotPossible {
    message
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on HeldByColleague {
    message
    holderName
    until
  }
  ... on ContactNotAllowed {
    message
    nextAllowedAt
  }
}`) as unknown as TypedDocumentString<ReportStopMutation, ReportStopMutationVariables>;
export const ContactPoliciesDocument = new TypedDocumentString(`
    query ContactPolicies {
  contactPolicies {
    ...PolicyParts
  }
  contactOverrides {
    id
    at
    byName
    rule
    reason
    caseId
    caseNumber
    debtorName
  }
  creditors {
    id
    name
  }
}
    fragment PolicyParts on ContactPolicyVersion {
  id
  key
  version
  name
  definition
  creditorId
  creditorName
  debtorKind
  country
  note
  byName
  inForceSince
  endedAt
  endedByName
}`) as unknown as TypedDocumentString<ContactPoliciesQuery, ContactPoliciesQueryVariables>;
export const PutContactPolicyInForceDocument = new TypedDocumentString(`
    mutation PutContactPolicyInForce($policy: ContactPolicyInput!) {
  done: putContactPolicyInForce(policy: $policy) {
    __typename
    ... on ContactPolicyVersion {
      ...PolicyParts
    }
    ... on UserError {
      message
    }
  }
}
    fragment PolicyParts on ContactPolicyVersion {
  id
  key
  version
  name
  definition
  creditorId
  creditorName
  debtorKind
  country
  note
  byName
  inForceSince
  endedAt
  endedByName
}`) as unknown as TypedDocumentString<PutContactPolicyInForceMutation, PutContactPolicyInForceMutationVariables>;
export const EndContactPolicyDocument = new TypedDocumentString(`
    mutation EndContactPolicy($id: ID!, $note: String!) {
  done: endContactPolicy(id: $id, note: $note) {
    __typename
    ... on ContactPolicyVersion {
      id
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndContactPolicyMutation, EndContactPolicyMutationVariables>;
export const SimulateContactDocument = new TypedDocumentString(`
    query SimulateContact($caseId: ID!, $at: Instant!, $channel: String!) {
  contactSimulation(caseId: $caseId, at: $at, channel: $channel) {
    policyKey
    policyVersion
    debtorName
    zones
    country
    allowed
    nextAllowed
    rules {
      rule
      message
      passes
      used
      count
    }
  }
}
    `) as unknown as TypedDocumentString<SimulateContactQuery, SimulateContactQueryVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($pool: Boolean!, $first: Int!, $after: String, $filter: QueueFilterInput, $sort: QueueSort!) {
  queue(pool: $pool, first: $first, after: $after, filter: $filter, sort: $sort) {
    rows {
      ...QueueRowParts
    }
    nextCursor
  }
}
    fragment QueueRowParts on QueueRow {
  caseId
  number
  debtorName
  debtorKind
  creditorName
  state
  overdue {
    minor
    currency
  }
  daysPastDue
  reasons {
    ...SaidRankReason
  }
  heldBy
  agentId
  version
  score
  pinned {
    byName
    until
    reason
  }
  callbackAt
  promise {
    minor
    currency
  }
  promiseDueOn
  snoozedUntil
  localTime
  language
}
fragment SaidRankReason on RankReason {
  code
  params
  points
  text
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const SnoozeCasesDocument = new TypedDocumentString(`
    mutation SnoozeCases($cases: [SnoozeInput!]!, $until: Instant!, $reason: String!) {
  snoozeCases(cases: $cases, until: $until, reason: $reason) {
    __typename
    ... on Snoozed {
      done
      token
      refused {
        caseId
        debtorName
        message
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SnoozeCasesMutation, SnoozeCasesMutationVariables>;
export const UnsnoozeCasesDocument = new TypedDocumentString(`
    mutation UnsnoozeCases($token: ID!) {
  unsnoozeCases(token: $token) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnsnoozeCasesMutation, UnsnoozeCasesMutationVariables>;
export const MyDayDocument = new TypedDocumentString(`
    query MyDay {
  myDay {
    waiting
    callsToday
    promisesToday
    promisedToday {
      minor
      currency
    }
    callbacks {
      caseId
      number
      debtorName
      at
    }
    nextAt
    nextCount
  }
  promisesToday {
    caseId
    caseNumber
    debtorName
    promise {
      id
      amount {
        minor
        currency
      }
      dueOn
      status
    }
  }
}
    `) as unknown as TypedDocumentString<MyDayQuery, MyDayQueryVariables>;
export const NextCaseDocument = new TypedDocumentString(`
    mutation NextCase($afterCaseId: ID) {
  nextCase(afterCaseId: $afterCaseId) {
    __typename
    ... on CaseOpened {
      cockpit {
        ...CockpitParts
      }
    }
    ... on NotAllowed {
      message
    }
  }
}
    fragment PhoneParts on PhoneNumber {
  phone
  national
  international
  country
  localTimes
  zone
}
fragment CallParts on CallSession {
  id
  version
  caseId
  number
  debtorName
  state
  direction
  since
  startedAt
  contactId
  contactName
  phone {
    ...PhoneParts
  }
  signal
  unlogged
  followed
  times {
    dials
    ringSeconds
    talkSeconds
    holdSeconds
    wrapUpSeconds
  }
}
fragment MoneyParts on Money {
  minor
  currency
}
fragment CaseParts on Case {
  id
  number
  version
  state
  since
  debtorId
  debtorName
  debtorKind
  creditorName
  accountNumber
  teamName
  agentId
  agentName
  overdue {
    ...MoneyParts
  }
  open {
    ...MoneyParts
  }
  unapplied {
    ...MoneyParts
  }
  daysPastDue
  carryingInvoice
  nextActionAt
  nextAction {
    ...SaidReason
  }
  waitingFor {
    ...SaidReason
  }
  why {
    ...SaidReason
  }
  holds {
    id
    kind
    reason
    until
  }
  strategyName
  strategyVersion
  nextStep {
    ...SaidReason
  }
  callable
}
fragment CockpitParts on Cockpit {
  case {
    ...CaseParts
  }
  account {
    id
    number
    creditor {
      id
      name
      zone
    }
    debtor {
      id
      name
      kind
      siren
      siret
      vatNumber
      language
      zone
      country
      address
      segment
    }
  }
  contacts {
    ...ContactParts
  }
  items {
    id
    kind
    number
    issuedOn
    dueOn
    dueSource
    total {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    daysPastDue
    disputed
    carrying
  }
  aging {
    currency
    notDue {
      amount {
        ...MoneyParts
      }
      items
    }
    buckets {
      fromDay
      toDay
      amount {
        ...MoneyParts
      }
      items
    }
    total {
      ...MoneyParts
    }
  }
  lastPromise {
    id
    amount {
      ...MoneyParts
    }
    dueOn
    graceDays
    status
    madeOn
    madeByName
    discount {
      ...MoneyParts
    }
  }
  openDisputes {
    id
    category
    status
    note
    raisedOn
    itemNumbers
    amounts {
      ...MoneyParts
    }
  }
  checklist {
    piece
    there
  }
  lastReasonForDelay
  lastCall {
    id
    startedAt
    outcome
    rightParty
    note
    personName
    undone
    inbound
  }
  contactPermission {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  contactPermissions {
    contactId
    allowed
    reason {
      code
      params
    }
    nextAllowedAt
    thenFrom
    attemptsThisWeek
    budget {
      used
      count
      days
    }
    policyKey
    localTime
    zone
  }
  offer {
    latestPromiseOn
    promiseDates
    maxInstalments
    maxDiscountPercent
    claimed {
      ...MoneyParts
    }
  }
  script {
    versionId
    version
    key
    situation
    title {
      fr
      en
    }
    definition
    facts
    variables
  }
  lastNote {
    id
    at
    text
    personName
  }
  lease {
    ...LeaseParts
  }
  call {
    ...CallParts
  }
  unloggedCalls {
    ...CallParts
  }
  phones {
    ...PhoneParts
  }
  writable
}
fragment LeaseParts on Lease {
  holderId
  holderName
  mine
  since
  until
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<NextCaseMutation, NextCaseMutationVariables>;
export const OutcomeMatrixDocument = new TypedDocumentString(`
    query OutcomeMatrix {
  outcomeMatrix {
    version
    rows {
      kind
      signals
      parties
      countsAsAttempt
      countsAsConversation
      dunning
      hold
      owner
      setting
      days
    }
    settings {
      promiseGraceDays
      claimPauseDays
      retryWorkingDays
      retryMorning
      retryAfternoon
      hardshipDays
      insolvencyDays
      deceasedDays
      doNotCallDays
    }
    history {
      ...RuleHistoryParts
    }
  }
}
    fragment RuleHistoryParts on CallRuleVersion {
  version
  note
  savedByName
  savedAt
}`) as unknown as TypedDocumentString<OutcomeMatrixQuery, OutcomeMatrixQueryVariables>;
export const OfferAuthorityDocument = new TypedDocumentString(`
    query OfferAuthority {
  offerAuthority {
    version
    rules {
      personId
      personName
      role
      creditorId
      creditorName
      maxDelayDays
      maxInstalments
      maxDiscountPercent
      upTo {
        ...MoneyParts
      }
    }
    history {
      ...RuleHistoryParts
    }
  }
}
    fragment MoneyParts on Money {
  minor
  currency
}
fragment RuleHistoryParts on CallRuleVersion {
  version
  note
  savedByName
  savedAt
}`) as unknown as TypedDocumentString<OfferAuthorityQuery, OfferAuthorityQueryVariables>;
export const AuthorityChoicesDocument = new TypedDocumentString(`
    query AuthorityChoices {
  people {
    id
    name
    role
  }
  creditors {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<AuthorityChoicesQuery, AuthorityChoicesQueryVariables>;
export const NoteWordsDocument = new TypedDocumentString(`
    query NoteWords {
  noteWords {
    version
    words {
      language
      word
      why
    }
    history {
      ...RuleHistoryParts
    }
  }
}
    fragment RuleHistoryParts on CallRuleVersion {
  version
  note
  savedByName
  savedAt
}`) as unknown as TypedDocumentString<NoteWordsQuery, NoteWordsQueryVariables>;
export const SaveOutcomeSettingsDocument = new TypedDocumentString(`
    mutation SaveOutcomeSettings($settings: OutcomeSettingsInput!, $expectedVersion: Int!, $note: String!) {
  saved: saveOutcomeSettings(
    settings: $settings
    expectedVersion: $expectedVersion
    note: $note
  ) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveOutcomeSettingsMutation, SaveOutcomeSettingsMutationVariables>;
export const SaveOfferAuthorityDocument = new TypedDocumentString(`
    mutation SaveOfferAuthority($rules: [AuthorityRuleInput!]!, $expectedVersion: Int!, $note: String!) {
  saved: saveOfferAuthority(
    rules: $rules
    expectedVersion: $expectedVersion
    note: $note
  ) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveOfferAuthorityMutation, SaveOfferAuthorityMutationVariables>;
export const SaveNoteWordsDocument = new TypedDocumentString(`
    mutation SaveNoteWords($words: [NoteWordInput!]!, $expectedVersion: Int!, $note: String!) {
  saved: saveNoteWords(
    words: $words
    expectedVersion: $expectedVersion
    note: $note
  ) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveNoteWordsMutation, SaveNoteWordsMutationVariables>;
export const TurnOfCallDocument = new TypedDocumentString(`
    query TurnOfCall($caseId: ID!, $situation: String!) {
  callScript(caseId: $caseId, situation: $situation) {
    versionId
    version
    key
    title {
      fr
      en
    }
    definition
    facts
    variables
    situation
  }
}
    `) as unknown as TypedDocumentString<TurnOfCallQuery, TurnOfCallQueryVariables>;
export const ScriptsDocument = new TypedDocumentString(`
    query Scripts {
  scripts {
    id
    key
    situation
    title {
      fr
      en
    }
    creditorId
    versions {
      ...ScriptVersionHead
    }
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}`) as unknown as TypedDocumentString<ScriptsQuery, ScriptsQueryVariables>;
export const ReadScriptVersionDocument = new TypedDocumentString(`
    query ReadScriptVersion($id: ID!) {
  scriptVersion(id: $id) {
    ...ScriptVersionParts
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}`) as unknown as TypedDocumentString<ReadScriptVersionQuery, ReadScriptVersionQueryVariables>;
export const ScriptVariablesDocument = new TypedDocumentString(`
    query ScriptVariables {
  scriptVariables {
    name
    label {
      fr
      en
    }
    example {
      fr
      en
    }
    fallback {
      fr
      en
    }
    showsAmount
  }
}
    `) as unknown as TypedDocumentString<ScriptVariablesQuery, ScriptVariablesQueryVariables>;
export const LintScriptDocument = new TypedDocumentString(`
    query LintScript($definition: JSON!) {
  lintScript(definition: $definition) {
    code
    nodeId
    severity
    message
  }
}
    `) as unknown as TypedDocumentString<LintScriptQuery, LintScriptQueryVariables>;
export const PreviewScriptDocument = new TypedDocumentString(`
    query PreviewScript($definition: JSON!, $caseId: ID!) {
  scriptPreview(definition: $definition, caseId: $caseId) {
    __typename
    ... on ScriptPreview {
      facts
      variables
      problems {
        code
        nodeId
        severity
        message
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewScriptQuery, PreviewScriptQueryVariables>;
export const DraftScriptDocument = new TypedDocumentString(`
    mutation DraftScript($scriptId: ID, $fromVersionId: ID, $key: String, $situation: String, $creditorId: ID) {
  draftScript(
    scriptId: $scriptId
    fromVersionId: $fromVersionId
    key: $key
    situation: $situation
    creditorId: $creditorId
  ) {
    ...ScriptAnswer
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}`) as unknown as TypedDocumentString<DraftScriptMutation, DraftScriptMutationVariables>;
export const SaveScriptDraftDocument = new TypedDocumentString(`
    mutation SaveScriptDraft($versionId: ID!, $revision: Int!, $definition: JSON!, $note: String!) {
  saveScriptDraft(
    versionId: $versionId
    revision: $revision
    definition: $definition
    note: $note
  ) {
    ...ScriptAnswer
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}`) as unknown as TypedDocumentString<SaveScriptDraftMutation, SaveScriptDraftMutationVariables>;
export const DiscardScriptDraftDocument = new TypedDocumentString(`
    mutation DiscardScriptDraft($versionId: ID!) {
  discardScriptDraft(versionId: $versionId) {
    __typename
    ... on Done {
      ok
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardScriptDraftMutation, DiscardScriptDraftMutationVariables>;
export const SubmitScriptDocument = new TypedDocumentString(`
    mutation SubmitScript($versionId: ID!, $revision: Int!) {
  submitScript(versionId: $versionId, revision: $revision) {
    ...ScriptAnswer
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}`) as unknown as TypedDocumentString<SubmitScriptMutation, SubmitScriptMutationVariables>;
export const ApproveScriptDocument = new TypedDocumentString(`
    mutation ApproveScript($versionId: ID!) {
  approveScript(versionId: $versionId) {
    ...ScriptAnswer
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}`) as unknown as TypedDocumentString<ApproveScriptMutation, ApproveScriptMutationVariables>;
export const SendBackScriptDocument = new TypedDocumentString(`
    mutation SendBackScript($versionId: ID!, $reason: String!) {
  sendBackScript(versionId: $versionId, reason: $reason) {
    ...ScriptAnswer
  }
}
    fragment ScriptVersionHead on ScriptVersion {
  id
  scriptId
  version
  status
  note
  revision
  writtenByName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  runs
  may
}
fragment ScriptVersionParts on ScriptVersion {
  ...ScriptVersionHead
  definition
  problems {
    code
    nodeId
    severity
    message
  }
}
fragment ScriptAnswer on ScriptVersionResult {
  __typename
  ... on ScriptVersion {
    ...ScriptVersionParts
  }
  ... on UserError {
    code
    message
  }
}`) as unknown as TypedDocumentString<SendBackScriptMutation, SendBackScriptMutationVariables>;
export const SearchCasesDocument = new TypedDocumentString(`
    query SearchCases($text: String!) {
  search(text: $text) {
    caseId
    number
    debtorName
    creditorName
    state
    overdue {
      minor
      currency
    }
    matched
    matchedText
  }
}
    `) as unknown as TypedDocumentString<SearchCasesQuery, SearchCasesQueryVariables>;
export const TelephonySetupDocument = new TypedDocumentString(`
    query TelephonySetup {
  telephonyKeys {
    ...TelephonyKeyRow
  }
  telephonyLines {
    ...TelephonyLineRow
  }
}
    fragment TelephonyKeyRow on TelephonyKey {
  id
  name
  createdByName
  createdAt
  revokedAt
  usedAt
}
fragment TelephonyLineRow on TelephonyLine {
  personId
  name
  login
  teamName
  extension
}`) as unknown as TypedDocumentString<TelephonySetupQuery, TelephonySetupQueryVariables>;
export const TelephonyReceivedDocument = new TypedDocumentString(`
    query TelephonyReceived($first: Int!, $after: String) {
  telephonyEvents(first: $first, after: $after) {
    rows {
      id
      receivedAt
      keyName
      type
      callRef
      duplicate
      refusal
      remark
      address
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<TelephonyReceivedQuery, TelephonyReceivedQueryVariables>;
export const AddTelephonyKeyDocument = new TypedDocumentString(`
    mutation AddTelephonyKey($name: String!) {
  addTelephonyKey(name: $name) {
    __typename
    ... on TelephonyKeyMade {
      id
      name
      secret
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddTelephonyKeyMutation, AddTelephonyKeyMutationVariables>;
export const RevokeTelephonyKeyDocument = new TypedDocumentString(`
    mutation RevokeTelephonyKey($id: ID!) {
  revokeTelephonyKey(id: $id) {
    __typename
    ... on Done {
      ok
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeTelephonyKeyMutation, RevokeTelephonyKeyMutationVariables>;
export const SetExtensionDocument = new TypedDocumentString(`
    mutation SetExtension($personId: ID!, $extension: String) {
  setExtension(personId: $personId, extension: $extension) {
    __typename
    ... on Done {
      ok
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetExtensionMutation, SetExtensionMutationVariables>;
export const SavedViewsDocument = new TypedDocumentString(`
    query SavedViews {
  savedViews {
    ...SavedViewParts
  }
}
    fragment SavedViewParts on SavedView {
  id
  name
  shared
  mine
  ownerName
  filter
  sort
  pool
}`) as unknown as TypedDocumentString<SavedViewsQuery, SavedViewsQueryVariables>;
export const FilterChoicesDocument = new TypedDocumentString(`
    query FilterChoices {
  creditors {
    id
    name
    currency
  }
}
    `) as unknown as TypedDocumentString<FilterChoicesQuery, FilterChoicesQueryVariables>;
export const SaveViewDocument = new TypedDocumentString(`
    mutation SaveView($view: SavedViewInput!) {
  saveView(view: $view) {
    __typename
    ... on SavedView {
      ...SavedViewParts
    }
    ... on UserError {
      message
    }
  }
}
    fragment SavedViewParts on SavedView {
  id
  name
  shared
  mine
  ownerName
  filter
  sort
  pool
}`) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteViewDocument = new TypedDocumentString(`
    mutation DeleteView($id: ID!) {
  deleteView(id: $id) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteViewMutation, DeleteViewMutationVariables>;
export const RankWeightVersionsDocument = new TypedDocumentString(`
    query RankWeightVersions {
  rankWeights {
    ...RankWeightsParts
  }
}
    fragment RankWeightsParts on RankWeights {
  id
  version
  status
  weights {
    code
    points
    full
  }
  note
  createdByName
  createdAt
  inForceSince
  expectedVersion
}`) as unknown as TypedDocumentString<RankWeightVersionsQuery, RankWeightVersionsQueryVariables>;
export const RankedAgentsDocument = new TypedDocumentString(`
    query RankedAgents {
  teams {
    id
    name
    people {
      id
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<RankedAgentsQuery, RankedAgentsQueryVariables>;
export const RankPreviewDocument = new TypedDocumentString(`
    query RankPreview($weightsId: ID!, $agentId: ID, $first: Int!) {
  rankPreview(weightsId: $weightsId, agentId: $agentId, first: $first) {
    moved
    cases
    rows {
      caseId
      number
      debtorName
      placeBefore
      placeAfter
      scoreBefore
      scoreAfter
      reasons {
        ...SaidRankReason
      }
    }
  }
}
    fragment SaidRankReason on RankReason {
  code
  params
  points
  text
}`) as unknown as TypedDocumentString<RankPreviewQuery, RankPreviewQueryVariables>;
export const DraftRankWeightsDocument = new TypedDocumentString(`
    mutation DraftRankWeights($weights: [RankWeightInput!]!, $note: String!, $id: ID, $expectedVersion: Int) {
  draftRankWeights(
    weights: $weights
    note: $note
    id: $id
    expectedVersion: $expectedVersion
  ) {
    __typename
    ... on RankWeights {
      ...RankWeightsParts
    }
    ... on UserError {
      message
    }
  }
}
    fragment RankWeightsParts on RankWeights {
  id
  version
  status
  weights {
    code
    points
    full
  }
  note
  createdByName
  createdAt
  inForceSince
  expectedVersion
}`) as unknown as TypedDocumentString<DraftRankWeightsMutation, DraftRankWeightsMutationVariables>;
export const PublishRankWeightsDocument = new TypedDocumentString(`
    mutation PublishRankWeights($id: ID!, $expectedVersion: Int!) {
  publishRankWeights(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on RankWeights {
      ...RankWeightsParts
    }
    ... on UserError {
      message
    }
  }
}
    fragment RankWeightsParts on RankWeights {
  id
  version
  status
  weights {
    code
    points
    full
  }
  note
  createdByName
  createdAt
  inForceSince
  expectedVersion
}`) as unknown as TypedDocumentString<PublishRankWeightsMutation, PublishRankWeightsMutationVariables>;
export const CaseDocumentsDocument = new TypedDocumentString(`
    query CaseDocuments($caseId: ID!) {
  documents(caseId: $caseId) {
    id
    kind
    stepKey
    subject
    language
    demanded {
      minor
      currency
    }
    createdAt
    deliveryStatus
    recipient
    sentAt
    error
    problem
    notBefore
    note
    trackingNumber
  }
}
    `) as unknown as TypedDocumentString<CaseDocumentsQuery, CaseDocumentsQueryVariables>;
export const OutgoingDocument = new TypedDocumentString(`
    query Outgoing($status: String!, $first: Int!, $after: String) {
  outgoing(status: $status, first: $first, after: $after) {
    rows {
      debtorName
      caseNumber
      agentName
      document {
        id
        caseId
        kind
        stepKey
        subject
        language
        demanded {
          minor
          currency
        }
        createdAt
        deliveryStatus
        recipient
        error
        notBefore
      }
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<OutgoingQuery, OutgoingQueryVariables>;
export const MailConfiguredDocument = new TypedDocumentString(`
    query MailConfigured {
  mailConfigured
}
    `) as unknown as TypedDocumentString<MailConfiguredQuery, MailConfiguredQueryVariables>;
export const MarkSentDocument = new TypedDocumentString(`
    mutation MarkSent($documentIds: [ID!]!, $trackingNumber: String, $note: String) {
  markSent(
    documentIds: $documentIds
    trackingNumber: $trackingNumber
    note: $note
  ) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkSentMutation, MarkSentMutationVariables>;
export const ResolveDeliveryDocument = new TypedDocumentString(`
    mutation ResolveDelivery($documentId: ID!, $resolution: String!) {
  resolveDelivery(documentId: $documentId, resolution: $resolution) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveDeliveryMutation, ResolveDeliveryMutationVariables>;
export const DeliveryTasksDocument = new TypedDocumentString(`
    query DeliveryTasks($problem: String, $first: Int!, $after: String) {
  deliveryTasks(problem: $problem, first: $first, after: $after) {
    rows {
      problem
      holdsUp
      since
      debtorName
      caseNumber
      agentName
      contactId
      address
      text
      document {
        id
        caseId
        kind
        subject
        demanded {
          minor
          currency
        }
        recipient
        error
        notBefore
      }
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<DeliveryTasksQuery, DeliveryTasksQueryVariables>;
export const DeliveryTaskCountsDocument = new TypedDocumentString(`
    query DeliveryTaskCounts {
  deliveryTaskCounts {
    problem
    count
  }
}
    `) as unknown as TypedDocumentString<DeliveryTaskCountsQuery, DeliveryTaskCountsQueryVariables>;
export const DebtorReachDocument = new TypedDocumentString(`
    query DebtorReach($caseId: ID!) {
  account(caseId: $caseId) {
    debtor {
      id
      version
    }
  }
  contacts(caseId: $caseId) {
    id
    version
    name
    role
    phone
    phoneStatus
    mobile
    email
    emailStatus
    preferred
  }
}
    `) as unknown as TypedDocumentString<DebtorReachQuery, DebtorReachQueryVariables>;
export const CaseHoldsDocument = new TypedDocumentString(`
    query CaseHolds($caseId: ID!) {
  case(id: $caseId) {
    id
    version
    state
    debtorKind
    insolvencyKind
    strategyName
    strategyVersion
    strategyWhy {
      ...SaidReason
    }
    holds {
      ...HoldParts
    }
  }
  openItems(caseId: $caseId) {
    id
    kind
    number
    dueOn
    open {
      minor
      currency
    }
  }
  holdKinds
}
    fragment HoldParts on Hold {
  id
  kind
  reason
  from
  until
  itemNumbers
  debtorWide
  placedByName
}
fragment SaidReason on Reason {
  code
  params
  text
}`) as unknown as TypedDocumentString<CaseHoldsQuery, CaseHoldsQueryVariables>;
export const PlaceHoldDocument = new TypedDocumentString(`
    mutation PlaceHold($write: CaseWrite!, $kind: String!, $reason: String!, $from: BusinessDate, $until: BusinessDate, $scope: String!, $itemIds: [ID!]) {
  placeHold(
    write: $write
    kind: $kind
    reason: $reason
    from: $from
    until: $until
    scope: $scope
    itemIds: $itemIds
  ) {
    __typename
    ... on CaseMoved {
      seq
      case {
        id
        version
        holds {
          ...HoldParts
        }
      }
    }
    ... on UserError {
      message
    }
    ...CaseConflictParts
  }
}
    fragment HoldParts on Hold {
  id
  kind
  reason
  from
  until
  itemNumbers
  debtorWide
  placedByName
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<PlaceHoldMutation, PlaceHoldMutationVariables>;
export const EndHoldDocument = new TypedDocumentString(`
    mutation EndHold($write: CaseWrite!, $holdId: ID!, $reason: String!) {
  endHold(write: $write, holdId: $holdId, reason: $reason) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      message
    }
    ...CaseConflictParts
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<EndHoldMutation, EndHoldMutationVariables>;
export const OpenInsolvencyDocument = new TypedDocumentString(`
    mutation OpenInsolvency($write: CaseWrite!, $openedOn: BusinessDate!, $kind: String!) {
  openInsolvency(write: $write, openedOn: $openedOn, kind: $kind) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      message
    }
    ...CaseConflictParts
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<OpenInsolvencyMutation, OpenInsolvencyMutationVariables>;
export const CloseInsolvencyDocument = new TypedDocumentString(`
    mutation CloseInsolvency($write: CaseWrite!, $closedOn: BusinessDate!) {
  closeInsolvency(write: $write, closedOn: $closedOn) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      message
    }
    ...CaseConflictParts
  }
}
    fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}`) as unknown as TypedDocumentString<CloseInsolvencyMutation, CloseInsolvencyMutationVariables>;
export const RunStateDocument = new TypedDocumentString(`
    query RunState {
  runState {
    workers
    dueNow
    nextDueAt
    proposals
    failures
  }
}
    `) as unknown as TypedDocumentString<RunStateQuery, RunStateQueryVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($first: Int, $after: String) {
  runs(first: $first, after: $after) {
    rows {
      ...RunRow
    }
    nextCursor
  }
}
    fragment RunRow on DueRun {
  id
  host
  startedAt
  seenAt
  finishedAt
  lost
  waiting
  due
  advanced
  failed
  rate
  effects
}`) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($stepKey: String, $first: Int, $after: String) {
  proposals(stepKey: $stepKey, first: $first, after: $after) {
    rows {
      ...ProposalRow
    }
    nextCursor
    total
  }
}
    fragment ProposalRow on Proposal {
  caseId
  version
  number
  debtorName
  creditorName
  agentName
  stepKey
  channel
  template
  severity
  since
  overdue {
    minor
    currency
  }
  daysPastDue
  mandatory
  why {
    code
    text
  }
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const ConfirmProposalsDocument = new TypedDocumentString(`
    mutation ConfirmProposals($proposals: [ProposalRef!]!) {
  confirmProposals(proposals: $proposals) {
    ... on ProposalsDecided {
      done
      skipped
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmProposalsMutation, ConfirmProposalsMutationVariables>;
export const DeclineProposalsDocument = new TypedDocumentString(`
    mutation DeclineProposals($proposals: [ProposalRef!]!, $reason: String!, $skip: Boolean!, $until: BusinessDate) {
  declineProposals(
    proposals: $proposals
    reason: $reason
    skip: $skip
    until: $until
  ) {
    ... on ProposalsDecided {
      done
      skipped
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineProposalsMutation, DeclineProposalsMutationVariables>;
export const CaseFailuresDocument = new TypedDocumentString(`
    query CaseFailures {
  caseFailures {
    caseId
    caseNumber
    debtorName
    error
    attempts
    failedAt
    retryAt
  }
}
    `) as unknown as TypedDocumentString<CaseFailuresQuery, CaseFailuresQueryVariables>;
export const RetryFailureDocument = new TypedDocumentString(`
    mutation RetryFailure($caseId: ID!) {
  retryFailure(caseId: $caseId) {
    ... on Done {
      ok
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryFailureMutation, RetryFailureMutationVariables>;
export const SimulationsDocument = new TypedDocumentString(`
    query Simulations {
  simulations {
    ...SimulationRow
  }
}
    fragment SimulationRow on Simulation {
  id
  status
  mode
  fromOn
  toOn
  seed
  progress
  error
  personName
  createdAt
  finishedAt
  strategies {
    versionId
    name
    version
  }
}`) as unknown as TypedDocumentString<SimulationsQuery, SimulationsQueryVariables>;
export const SimulationDocument = new TypedDocumentString(`
    query Simulation($id: ID!) {
  simulation(id: $id) {
    ...SimulationRow
    model
    results
    cannotProve {
      code
      params
    }
  }
}
    fragment SimulationRow on Simulation {
  id
  status
  mode
  fromOn
  toOn
  seed
  progress
  error
  personName
  createdAt
  finishedAt
  strategies {
    versionId
    name
    version
  }
}`) as unknown as TypedDocumentString<SimulationQuery, SimulationQueryVariables>;
export const SimulationChoicesDocument = new TypedDocumentString(`
    query SimulationChoices {
  strategies {
    id
    key
    nameFr
    nameEn
    version
    status
    debtorKind
  }
  simulationModel
}
    `) as unknown as TypedDocumentString<SimulationChoicesQuery, SimulationChoicesQueryVariables>;
export const StartSimulationDocument = new TypedDocumentString(`
    mutation StartSimulation($versionIds: [ID!]!, $mode: String!, $fromOn: BusinessDate!, $toOn: BusinessDate!, $seed: Int!, $model: JSON) {
  startSimulation(
    versionIds: $versionIds
    mode: $mode
    fromOn: $fromOn
    toOn: $toOn
    seed: $seed
    model: $model
  ) {
    ... on Simulation {
      id
    }
    ... on UserError {
      code
      message
    }
    ... on InputProblem {
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StartSimulationMutation, StartSimulationMutationVariables>;
export const CancelSimulationDocument = new TypedDocumentString(`
    mutation CancelSimulation($id: ID!) {
  cancelSimulation(id: $id) {
    ... on Done {
      ok
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelSimulationMutation, CancelSimulationMutationVariables>;
export const StrategiesDocument = new TypedDocumentString(`
    query Strategies {
  strategies {
    ...StrategyVersionRow
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}`) as unknown as TypedDocumentString<StrategiesQuery, StrategiesQueryVariables>;
export const StrategyApplicationsDocument = new TypedDocumentString(`
    query StrategyApplications {
  strategyAssignments {
    id
    strategyId
    strategyKey
    strategyName
    scope
    target
    debtorKind
    reason
    createdByName
    createdAt
  }
  strategyTrials {
    id
    championKey
    challengerKey
    sharePercent
    reason
    startedAt
    startedByName
    endedAt
    difference
    differenceLow
    differenceHigh
    verdict
    arms {
      arm
      strategyName
      cases
      overdueCases
      observedCases
      curedIn30
      curedShare
      curedLow
      curedHigh
      promises
      promisesKept
      letters
      calls
      paid {
        minor
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyApplicationsQuery, StrategyApplicationsQueryVariables>;
export const StrategyVersionDocument = new TypedDocumentString(`
    query StrategyVersion($versionId: ID!) {
  strategy(versionId: $versionId) {
    ...StrategyVersionRow
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}`) as unknown as TypedDocumentString<StrategyVersionQuery, StrategyVersionQueryVariables>;
export const StrategyVocabularyDocument = new TypedDocumentString(`
    query StrategyVocabulary {
  strategyVocabulary {
    templates {
      key
      channels
      languages
    }
    scripts {
      key
      channels
      languages
    }
    segments
    languages
    creditors {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyVocabularyQuery, StrategyVocabularyQueryVariables>;
export const LintStrategyDocument = new TypedDocumentString(`
    query LintStrategy($definition: JSON!, $strategyId: ID!) {
  lintStrategy(definition: $definition, strategyId: $strategyId) {
    ...StrategyProblemOfPath
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}`) as unknown as TypedDocumentString<LintStrategyQuery, LintStrategyQueryVariables>;
export const StrategyPreviewDocument = new TypedDocumentString(`
    query StrategyPreview($versionId: ID!, $fromVersionId: ID) {
  publishPreview(versionId: $versionId, fromVersionId: $fromVersionId) {
    fromVersionId
    cases
    mappings {
      fromStep
      kind
      toStep
      choices
      cases
      reason {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyPreviewQuery, StrategyPreviewQueryVariables>;
export const StrategyPreviewedCasesDocument = new TypedDocumentString(`
    query StrategyPreviewedCases($versionId: ID!, $fromVersionId: ID, $kind: String, $first: Int!, $after: String) {
  previewedCases(
    versionId: $versionId
    fromVersionId: $fromVersionId
    kind: $kind
    first: $first
    after: $after
  ) {
    rows {
      caseId
      number
      debtorName
      state
      fromStep
      kind
      toStep
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<StrategyPreviewedCasesQuery, StrategyPreviewedCasesQueryVariables>;
export const StrategyDebtorDocument = new TypedDocumentString(`
    query StrategyDebtor($caseId: ID!) {
  case(id: $caseId) {
    debtorId
  }
  openItems(caseId: $caseId) {
    id
    number
    dueOn
    open {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyDebtorQuery, StrategyDebtorQueryVariables>;
export const DraftStrategyDocument = new TypedDocumentString(`
    mutation DraftStrategy($basedOn: ID, $key: String, $nameFr: String, $nameEn: String, $definition: JSON) {
  draftStrategy(
    basedOn: $basedOn
    key: $key
    nameFr: $nameFr
    nameEn: $nameEn
    definition: $definition
  ) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<DraftStrategyMutation, DraftStrategyMutationVariables>;
export const SaveStrategyDraftDocument = new TypedDocumentString(`
    mutation SaveStrategyDraft($versionId: ID!, $definition: JSON!, $note: String!) {
  saveStrategyDraft(versionId: $versionId, definition: $definition, note: $note) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<SaveStrategyDraftMutation, SaveStrategyDraftMutationVariables>;
export const DiscardStrategyDraftDocument = new TypedDocumentString(`
    mutation DiscardStrategyDraft($versionId: ID!) {
  discardStrategyDraft(versionId: $versionId) {
    ...StrategyDone
  }
}
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<DiscardStrategyDraftMutation, DiscardStrategyDraftMutationVariables>;
export const SubmitStrategyDocument = new TypedDocumentString(`
    mutation SubmitStrategy($versionId: ID!) {
  submitStrategy(versionId: $versionId) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<SubmitStrategyMutation, SubmitStrategyMutationVariables>;
export const SendBackStrategyDocument = new TypedDocumentString(`
    mutation SendBackStrategy($versionId: ID!, $reason: String!) {
  sendBackStrategy(versionId: $versionId, reason: $reason) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<SendBackStrategyMutation, SendBackStrategyMutationVariables>;
export const PublishStrategyDocument = new TypedDocumentString(`
    mutation PublishStrategy($versionId: ID!, $decisions: [StepDecisionInput!]!) {
  publishStrategy(versionId: $versionId, decisions: $decisions) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<PublishStrategyMutation, PublishStrategyMutationVariables>;
export const RetireStrategyDocument = new TypedDocumentString(`
    mutation RetireStrategy($versionId: ID!) {
  retireStrategy(versionId: $versionId) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<RetireStrategyMutation, RetireStrategyMutationVariables>;
export const MigrateCasesDocument = new TypedDocumentString(`
    mutation MigrateCases($fromVersionId: ID!, $toVersionId: ID!, $decisions: [StepDecisionInput!]!) {
  migrateCases(
    fromVersionId: $fromVersionId
    toVersionId: $toVersionId
    decisions: $decisions
  ) {
    ...StrategyAnswer
  }
}
    fragment StrategyProblemOfPath on StrategyProblem {
  code
  severity
  step
  rule
  message
}
fragment StrategyMigrationState on StrategyMigration {
  id
  fromVersionId
  status
  total
  migrated
  undecided
  failed
  startedAt
  finishedAt
}
fragment StrategyVersionRow on StrategyVersion {
  id
  strategyId
  key
  nameFr
  nameEn
  debtorKind
  version
  status
  definition
  note
  authorName
  submittedByName
  approvedByName
  createdAt
  publishedAt
  retiredAt
  liveCases
  may
  problems {
    ...StrategyProblemOfPath
  }
  migration {
    ...StrategyMigrationState
  }
}
fragment StrategyAnswer on StrategyResult {
  __typename
  ... on StrategySaved {
    strategy {
      ...StrategyVersionRow
    }
  }
  ... on StrategyUnsound {
    message
    problems {
      ...StrategyProblemOfPath
    }
  }
  ... on DecisionsMissing {
    message
    steps
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<MigrateCasesMutation, MigrateCasesMutationVariables>;
export const AssignStrategyDocument = new TypedDocumentString(`
    mutation AssignStrategy($input: AssignmentInput!) {
  assignStrategy(input: $input) {
    ...StrategyDone
  }
}
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<AssignStrategyMutation, AssignStrategyMutationVariables>;
export const EndStrategyAssignmentDocument = new TypedDocumentString(`
    mutation EndStrategyAssignment($id: ID!) {
  endAssignment(id: $id) {
    ...StrategyDone
  }
}
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<EndStrategyAssignmentMutation, EndStrategyAssignmentMutationVariables>;
export const StartStrategyTrialDocument = new TypedDocumentString(`
    mutation StartStrategyTrial($championId: ID!, $challengerId: ID!, $sharePercent: Int!, $reason: String!) {
  startTrial(
    championId: $championId
    challengerId: $challengerId
    sharePercent: $sharePercent
    reason: $reason
  ) {
    ...StrategyDone
  }
}
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<StartStrategyTrialMutation, StartStrategyTrialMutationVariables>;
export const EndStrategyTrialDocument = new TypedDocumentString(`
    mutation EndStrategyTrial($id: ID!) {
  endTrial(id: $id) {
    ...StrategyDone
  }
}
    fragment StrategyDone on DoneResult {
  __typename
  ... on Done {
    ok
  }
  ... on InputProblem {
    message
    field
  }
  ... on NotAllowed {
    message
  }
  ... on NotPossible {
    message
  }
}`) as unknown as TypedDocumentString<EndStrategyTrialMutation, EndStrategyTrialMutationVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($caseId: ID!, $after: String) {
  timeline(caseId: $caseId, first: 50, after: $after) {
    rows {
      id
      at
      kind
      type
      actorName
      stateAfter
      detail
      documentId
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const CaseMomentsDocument = new TypedDocumentString(`
    query CaseMoments($caseId: ID!) {
  caseMoments(caseId: $caseId) {
    seq
    at
    type
    stateAfter
  }
}
    `) as unknown as TypedDocumentString<CaseMomentsQuery, CaseMomentsQueryVariables>;
export const CaseAsOfDocument = new TypedDocumentString(`
    query CaseAsOf($caseId: ID!, $at: Instant!) {
  caseAsOf(caseId: $caseId, at: $at) {
    at
    seq
    state
    strategyName
    strategyVersion
    overdue {
      minor
      currency
    }
    open {
      minor
      currency
    }
    unapplied {
      minor
      currency
    }
    daysPastDue
    holds {
      ...HoldParts
    }
    why {
      ...WhyParts
    }
    items {
      id
      kind
      number
      dueOn
      total {
        minor
        currency
      }
      open {
        minor
        currency
      }
      daysPastDue
    }
    documents {
      id
      stepKey
      channel
      createdAt
      status
    }
    queue {
      position
      of
    }
  }
}
    fragment HoldParts on Hold {
  id
  kind
  reason
  from
  until
  itemNumbers
  debtorWide
  placedByName
}
fragment SaidReason on Reason {
  code
  params
  text
}
fragment WhyParts on WhyHere {
  at
  state
  inQueue
  summary {
    ...SaidReason
  }
  checks {
    code
    passed
    reason {
      ...SaidReason
    }
  }
  suppressor {
    ...SaidReason
  }
  appearsOn
  appearsWhen {
    ...SaidReason
  }
  path {
    key
    channel
    severity
    status
    on
    reason {
      ...SaidReason
    }
  }
}`) as unknown as TypedDocumentString<CaseAsOfQuery, CaseAsOfQueryVariables>;
export const WhyHereDocument = new TypedDocumentString(`
    query WhyHere($caseId: ID!, $at: Instant) {
  whyHere(caseId: $caseId, at: $at) {
    ...WhyParts
  }
}
    fragment SaidReason on Reason {
  code
  params
  text
}
fragment WhyParts on WhyHere {
  at
  state
  inQueue
  summary {
    ...SaidReason
  }
  checks {
    code
    passed
    reason {
      ...SaidReason
    }
  }
  suppressor {
    ...SaidReason
  }
  appearsOn
  appearsWhen {
    ...SaidReason
  }
  path {
    key
    channel
    severity
    status
    on
    reason {
      ...SaidReason
    }
  }
}`) as unknown as TypedDocumentString<WhyHereQuery, WhyHereQueryVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($filter: AuditFilter, $first: Int!, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    rows {
      id
      at
      actorName
      actorRole
      action
      caseId
      caseNumber
      debtorName
      subject
      detail
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const AuditPeopleDocument = new TypedDocumentString(`
    query AuditPeople {
  people {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<AuditPeopleQuery, AuditPeopleQueryVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($login: String!, $password: String!) {
  login(login: $login, password: $password) {
    __typename
    ... on LoggedIn {
      me {
        ...Me
      }
    }
    ... on LoginRefused {
      message
    }
    ... on LoginThrottled {
      message
      retryAt
    }
  }
}
    fragment Me on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($current: String!, $next: String!) {
  changePassword(current: $current, next: $next) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const TeamsAndPeopleDocument = new TypedDocumentString(`
    query TeamsAndPeople {
  teams {
    id
    name
  }
  people {
    ...PersonRow
  }
}
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}`) as unknown as TypedDocumentString<TeamsAndPeopleQuery, TeamsAndPeopleQueryVariables>;
export const AddTeamDocument = new TypedDocumentString(`
    mutation AddTeam($name: String!) {
  addTeam(name: $name) {
    __typename
    ... on Team {
      id
      name
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddTeamMutation, AddTeamMutationVariables>;
export const RenameTeamDocument = new TypedDocumentString(`
    mutation RenameTeam($id: ID!, $name: String!) {
  renameTeam(id: $id, name: $name) {
    __typename
    ... on Team {
      id
      name
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RenameTeamMutation, RenameTeamMutationVariables>;
export const AddPersonDocument = new TypedDocumentString(`
    mutation AddPerson($input: PersonInput!) {
  addPerson(input: $input) {
    __typename
    ... on Person {
      ...PersonRow
    }
    ... on UserError {
      code
      message
    }
    ... on InputProblem {
      field
    }
  }
}
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}`) as unknown as TypedDocumentString<AddPersonMutation, AddPersonMutationVariables>;
export const ChangePersonDocument = new TypedDocumentString(`
    mutation ChangePerson($id: ID!, $input: PersonInput!) {
  changePerson(id: $id, input: $input) {
    __typename
    ... on Person {
      ...PersonRow
    }
    ... on UserError {
      code
      message
    }
    ... on InputProblem {
      field
    }
  }
}
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}`) as unknown as TypedDocumentString<ChangePersonMutation, ChangePersonMutationVariables>;
export const DisablePersonDocument = new TypedDocumentString(`
    mutation DisablePerson($id: ID!) {
  disablePerson(id: $id) {
    __typename
    ... on Person {
      ...PersonRow
    }
    ... on UserError {
      code
      message
    }
  }
}
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}`) as unknown as TypedDocumentString<DisablePersonMutation, DisablePersonMutationVariables>;
export const EnablePersonDocument = new TypedDocumentString(`
    mutation EnablePerson($id: ID!) {
  enablePerson(id: $id) {
    __typename
    ... on Person {
      ...PersonRow
    }
    ... on UserError {
      code
      message
    }
  }
}
    fragment PersonRow on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
  languages
  skills
  disabled
}`) as unknown as TypedDocumentString<EnablePersonMutation, EnablePersonMutationVariables>;
export const FloorsDocument = new TypedDocumentString(`
    query Floors {
  floor {
    teamId
    teamName
    poolLength
    unidentifiedPayments
    openDisputes
    toSend
    states {
      state
      cases
    }
    agents {
      personId
      name
      presence
      caseId
      caseNumber
      debtorName
      since
      callState
      callSince
      queueLength
      casesHeld
      callsToday
      rightPartyToday
      promisesToday
      promisedToday {
        minor
        currency
      }
      brokenToday
    }
  }
}
    `) as unknown as TypedDocumentString<FloorsQuery, FloorsQueryVariables>;
export const AgentQueueDocument = new TypedDocumentString(`
    query AgentQueue($agentId: ID, $pool: Boolean!, $first: Int!, $after: String) {
  queue(agentId: $agentId, pool: $pool, first: $first, after: $after) {
    rows {
      caseId
      number
      debtorName
      creditorName
      state
      overdue {
        minor
        currency
      }
      daysPastDue
      reasons {
        ...SaidRankReason
      }
      score
      pinned {
        byName
        until
        reason
      }
      localTime
      heldBy
    }
    nextCursor
  }
}
    fragment SaidRankReason on RankReason {
  code
  params
  points
  text
}`) as unknown as TypedDocumentString<AgentQueueQuery, AgentQueueQueryVariables>;
export const PinCaseDocument = new TypedDocumentString(`
    mutation PinCase($caseId: ID!, $reason: String!, $until: Instant) {
  pinCase(caseId: $caseId, reason: $reason, until: $until) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PinCaseMutation, PinCaseMutationVariables>;
export const UnpinCaseDocument = new TypedDocumentString(`
    mutation UnpinCase($caseId: ID!) {
  unpinCase(caseId: $caseId) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnpinCaseMutation, UnpinCaseMutationVariables>;
export const CaseListDocument = new TypedDocumentString(`
    query CaseList($filter: CaseListFilter, $first: Int!, $after: String) {
  caseList(filter: $filter, first: $first, after: $after) {
    rows {
      caseId
      number
      version
      debtorName
      creditorName
      state
      agentId
      agentName
      overdue {
        minor
        currency
      }
      oldestDueOn
      nextActionAt
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<CaseListQuery, CaseListQueryVariables>;
export const LoadsDocument = new TypedDocumentString(`
    query Loads {
  floor {
    teamId
    teamName
    agents {
      personId
      name
      casesHeld
    }
  }
}
    `) as unknown as TypedDocumentString<LoadsQuery, LoadsQueryVariables>;
export const MoveCasesDocument = new TypedDocumentString(`
    mutation MoveCases($caseIds: [ID!]!, $toAgentId: ID) {
  moveCases(caseIds: $caseIds, toAgentId: $toAgentId) {
    __typename
    ... on Reassigned {
      moved
      skipped
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveCasesMutation, MoveCasesMutationVariables>;
export const LegalFileFullDocument = new TypedDocumentString(`
    query LegalFileFull($id: ID!) {
  legalFile(id: $id) {
    row {
      ...LegalRow
    }
    case {
      id
      number
      version
      state
      daysPastDue
      open {
        minor
        currency
      }
      overdue {
        minor
        currency
      }
    }
    account {
      id
      number
      creditor {
        name
        country
      }
      debtor {
        name
        kind
        siren
        siret
        vatNumber
        country
        address
      }
    }
    contacts {
      id
      name
      role
      phone
      phoneStatus
      email
      emailStatus
    }
    items {
      id
      kind
      number
      issuedOn
      dueOn
      dueSource
      daysPastDue
      disputed
      carrying
      total {
        minor
        currency
      }
      open {
        minor
        currency
      }
    }
    ledger {
      id
      bookedOn
      kind
      itemNumber
      reversal
      amount {
        minor
        currency
      }
    }
    documents {
      id
      kind
      subject
      createdAt
      deliveryStatus
      sentAt
      recipient
      sha256
      demanded {
        minor
        currency
      }
    }
    calls {
      id
      startedAt
      outcome
      rightParty
      note
      personName
      undone
      inbound
    }
    promises {
      id
      dueOn
      status
      madeOn
      madeByName
      amount {
        minor
        currency
      }
    }
    disputes {
      id
      category
      status
      note
      raisedOn
      raisedByName
      itemNumbers
      resolution
      resolvedOn
      amounts {
        minor
        currency
      }
    }
  }
}
    fragment LegalRow on LegalFileRow {
  id
  caseId
  caseNumber
  caseVersion
  debtorName
  creditorName
  status
  reason
  escalatedByName
  escalatedAt
  decidedByName
  decidedAt
  decisionReason
  oldestDueOn
  open {
    minor
    currency
  }
}`) as unknown as TypedDocumentString<LegalFileFullQuery, LegalFileFullQueryVariables>;
export const AcceptFileDocument = new TypedDocumentString(`
    mutation AcceptFile($write: CaseWrite!, $fileId: ID!) {
  acceptFile(write: $write, fileId: $fileId) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptFileMutation, AcceptFileMutationVariables>;
export const ReturnFileDocument = new TypedDocumentString(`
    mutation ReturnFile($write: CaseWrite!, $fileId: ID!, $reason: String!) {
  returnFile(write: $write, fileId: $fileId, reason: $reason) {
    __typename
    ... on CaseMoved {
      seq
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnFileMutation, ReturnFileMutationVariables>;
export const SettleItemsDocument = new TypedDocumentString(`
    mutation SettleItems($caseId: ID!, $itemIds: [ID!]!, $reason: String!, $expectedVersion: Int!) {
  settle(
    caseId: $caseId
    itemIds: $itemIds
    reason: $reason
    expectedVersion: $expectedVersion
  ) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SettleItemsMutation, SettleItemsMutationVariables>;
export const WriteOffItemsDocument = new TypedDocumentString(`
    mutation WriteOffItems($caseId: ID!, $itemIds: [ID!]!, $reason: String!, $expectedVersion: Int!) {
  writeOff(
    caseId: $caseId
    itemIds: $itemIds
    reason: $reason
    expectedVersion: $expectedVersion
  ) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteOffItemsMutation, WriteOffItemsMutationVariables>;
export const LegalInboxDocument = new TypedDocumentString(`
    query LegalInbox($status: String!, $first: Int!, $after: String) {
  legalInbox(status: $status, first: $first, after: $after) {
    rows {
      ...LegalRow
    }
    nextCursor
  }
}
    fragment LegalRow on LegalFileRow {
  id
  caseId
  caseNumber
  caseVersion
  debtorName
  creditorName
  status
  reason
  escalatedByName
  escalatedAt
  decidedByName
  decidedAt
  decisionReason
  oldestDueOn
  open {
    minor
    currency
  }
}`) as unknown as TypedDocumentString<LegalInboxQuery, LegalInboxQueryVariables>;
export const AddContactDocument = new TypedDocumentString(`
    mutation AddContact($caseId: ID!, $input: ContactInput!) {
  saved: addContact(caseId: $caseId, input: $input) {
    __typename
    ... on Contact {
      ...ContactParts
    }
    ... on UserError {
      message
    }
    ...EditConflictParts
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<AddContactMutation, AddContactMutationVariables>;
export const ChangeContactDocument = new TypedDocumentString(`
    mutation ChangeContact($id: ID!, $input: ContactInput!) {
  saved: changeContact(id: $id, input: $input) {
    __typename
    ... on Contact {
      ...ContactParts
    }
    ... on UserError {
      message
    }
    ...EditConflictParts
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<ChangeContactMutation, ChangeContactMutationVariables>;
export const RecordContactWishDocument = new TypedDocumentString(`
    mutation RecordContactWish($contactId: ID!, $wish: ContactWishInput!) {
  saved: recordContactWish(contactId: $contactId, wish: $wish) {
    __typename
    ... on Contact {
      ...ContactParts
    }
    ... on UserError {
      message
    }
    ...EditConflictParts
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<RecordContactWishMutation, RecordContactWishMutationVariables>;
export const DebtorSearchDocument = new TypedDocumentString(`
    query DebtorSearch($text: String!, $creditorId: ID) {
  search(text: $text, creditorId: $creditorId) {
    caseId
    number
    debtorName
    creditorName
    state
    matchedText
    overdue {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<DebtorSearchQuery, DebtorSearchQueryVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  me {
    ...Me
  }
}
    fragment Me on Person {
  id
  login
  name
  role
  teamId
  teamName
  language
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout {
  logout {
    ok
  }
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const SetLanguageDocument = new TypedDocumentString(`
    mutation SetLanguage($language: String!) {
  setLanguage(language: $language) {
    id
    language
  }
}
    `) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const AccountDetailsDocument = new TypedDocumentString(`
    query AccountDetails($caseId: ID!) {
  case(id: $caseId) {
    id
    version
  }
  account(caseId: $caseId) {
    id
    number
    mergedInto
    creditor {
      id
      name
      country
    }
    debtor {
      id
      version
      name
      kind
      siren
      vatNumber
      address
      segment
      reach
      zone
      possibleZones
      ceasedOn
      ceasedSource
      representedById
      breathingFrom
      breathingUntil
    }
  }
  contacts(caseId: $caseId) {
    ...ContactParts
  }
  openItems(caseId: $caseId) {
    id
    kind
    number
    dueOn
    daysPastDue
    chargeKind
    chargeOf
    open {
      minor
      currency
    }
  }
}
    fragment ContactParts on Contact {
  id
  version
  name
  role
  phone
  phoneStatus
  mobile
  email
  emailStatus
  preferred
  numberKind
  doNotCallOn
  doNotCallSource
  notAtWork
  consents {
    channel
    given
    on
    source
  }
}`) as unknown as TypedDocumentString<AccountDetailsQuery, AccountDetailsQueryVariables>;
export const DebtorOfCaseDocument = new TypedDocumentString(`
    query DebtorOfCase($caseId: ID!) {
  account(caseId: $caseId) {
    debtor {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DebtorOfCaseQuery, DebtorOfCaseQueryVariables>;
export const MergePreviewDocument = new TypedDocumentString(`
    query MergePreview($fromId: ID!, $intoId: ID!) {
  debtorMerge(fromId: $fromId, intoId: $intoId) {
    from {
      id
      name
    }
    into {
      id
      name
    }
    moving {
      ...MergeAccountParts
    }
    joining {
      from {
        ...MergeAccountParts
      }
      into {
        ...MergeAccountParts
      }
      items
      open {
        minor
        currency
      }
      unapplied {
        minor
        currency
      }
    }
    contactsMoving
    contactsKnown
    obstacles {
      code
      message
      caseId
      caseNumber
    }
  }
}
    fragment MergeAccountParts on MergeAccount {
  caseId
  caseNumber
  accountNumber
  creditorName
}`) as unknown as TypedDocumentString<MergePreviewQuery, MergePreviewQueryVariables>;
export const MergeDebtorsDocument = new TypedDocumentString(`
    mutation MergeDebtors($fromId: ID!, $intoId: ID!, $reason: String!) {
  done: mergeDebtors(fromId: $fromId, intoId: $intoId, reason: $reason) {
    ...PartyAnswer
  }
}
    fragment PartyAnswer on DoneResult {
  __typename
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<MergeDebtorsMutation, MergeDebtorsMutationVariables>;
export const SetSegmentDocument = new TypedDocumentString(`
    mutation SetSegment($caseId: ID!, $segment: String, $expectedVersion: Int!) {
  done: setSegment(
    caseId: $caseId
    segment: $segment
    expectedVersion: $expectedVersion
  ) {
    ...EditAnswer
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}
fragment EditAnswer on EditResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
  ...EditConflictParts
  ...CaseConflictParts
}`) as unknown as TypedDocumentString<SetSegmentMutation, SetSegmentMutationVariables>;
export const SaveAddressDocument = new TypedDocumentString(`
    mutation SaveAddress($caseId: ID!, $lines: [String!]!, $expectedVersion: Int!) {
  done: saveAddress(
    caseId: $caseId
    lines: $lines
    expectedVersion: $expectedVersion
  ) {
    ...EditAnswer
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}
fragment EditAnswer on EditResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
  ...EditConflictParts
  ...CaseConflictParts
}`) as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;
export const BookChargeDocument = new TypedDocumentString(`
    mutation BookCharge($itemId: ID!, $kind: ChargeKind!, $amount: MoneyInput, $expectedVersion: Int!) {
  done: bookCharge(
    itemId: $itemId
    kind: $kind
    amount: $amount
    expectedVersion: $expectedVersion
  ) {
    ...EditAnswer
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}
fragment EditAnswer on EditResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
  ...EditConflictParts
  ...CaseConflictParts
}`) as unknown as TypedDocumentString<BookChargeMutation, BookChargeMutationVariables>;
export const WaiveChargeDocument = new TypedDocumentString(`
    mutation WaiveCharge($itemId: ID!, $reason: String!, $expectedVersion: Int!) {
  done: waiveCharge(
    itemId: $itemId
    reason: $reason
    expectedVersion: $expectedVersion
  ) {
    ...EditAnswer
  }
}
    fragment EditConflictParts on EditConflict {
  message
  currentVersion
  changedBy
  changedAt
  theirs {
    field
    value
  }
}
fragment CaseConflictParts on Conflict {
  message
  currentVersion
  changedBy
  changedAt
  state
}
fragment EditAnswer on EditResult {
  __typename
  ... on Done {
    ok
  }
  ... on UserError {
    message
  }
  ...EditConflictParts
  ...CaseConflictParts
}`) as unknown as TypedDocumentString<WaiveChargeMutation, WaiveChargeMutationVariables>;
export const RecordDebtorWishDocument = new TypedDocumentString(`
    mutation RecordDebtorWish($caseId: ID!, $wish: DebtorWishInput!) {
  done: recordDebtorWish(caseId: $caseId, wish: $wish) {
    __typename
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordDebtorWishMutation, RecordDebtorWishMutationVariables>;
export const AgedBalanceDocument = new TypedDocumentString(`
    query AgedBalance($asOf: BusinessDate!, $creditorKey: String) {
  aging(asOf: $asOf, creditorKey: $creditorKey) {
    currency
    asOf
    notDue {
      ...Bucket
    }
    buckets {
      ...Bucket
    }
    charges {
      minor
      currency
    }
    credits {
      minor
      currency
    }
    unapplied {
      minor
      currency
    }
    total {
      minor
      currency
    }
  }
}
    fragment Bucket on AgingBucket {
  fromDay
  toDay
  items
  amount {
    minor
    currency
  }
}`) as unknown as TypedDocumentString<AgedBalanceQuery, AgedBalanceQueryVariables>;
export const CreditorChoicesDocument = new TypedDocumentString(`
    query CreditorChoices {
  creditors {
    id
    key
    name
  }
}
    `) as unknown as TypedDocumentString<CreditorChoicesQuery, CreditorChoicesQueryVariables>;
export const CreditorEntitiesDocument = new TypedDocumentString(`
    query CreditorEntities {
  creditorEntities {
    id
    key
    name
    country
    zone
    currency
    iban
    bankDataAsOf
    bankDataMaxAgeDays
    bankDataAgeDays
    bankDataStale
    closedOn
    closedReason
    closedByName
    openCases
  }
}
    `) as unknown as TypedDocumentString<CreditorEntitiesQuery, CreditorEntitiesQueryVariables>;
export const SaveCreditorDocument = new TypedDocumentString(`
    mutation SaveCreditor($id: ID!, $input: CreditorInput!) {
  done: saveCreditor(id: $id, input: $input) {
    ...PartyAnswer
  }
}
    fragment PartyAnswer on DoneResult {
  __typename
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<SaveCreditorMutation, SaveCreditorMutationVariables>;
export const CloseCreditorDocument = new TypedDocumentString(`
    mutation CloseCreditor($id: ID!, $closedOn: BusinessDate!, $reason: String!) {
  done: closeCreditor(id: $id, closedOn: $closedOn, reason: $reason) {
    ...PartyAnswer
  }
}
    fragment PartyAnswer on DoneResult {
  __typename
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<CloseCreditorMutation, CloseCreditorMutationVariables>;
export const ReopenCreditorDocument = new TypedDocumentString(`
    mutation ReopenCreditor($id: ID!) {
  done: reopenCreditor(id: $id) {
    ...PartyAnswer
  }
}
    fragment PartyAnswer on DoneResult {
  __typename
  ... on UserError {
    message
  }
}`) as unknown as TypedDocumentString<ReopenCreditorMutation, ReopenCreditorMutationVariables>;
export const ImportsDocument = new TypedDocumentString(`
    query Imports($first: Int!, $after: String) {
  imports(first: $first, after: $after) {
    rows {
      ...ImportRow
    }
    nextCursor
  }
}
    fragment ImportRow on ImportBatch {
  id
  fileName
  format
  creditorName
  status
  dryRun
  read
  created
  updated
  unchanged
  refused
  totals
  warnings
  error
  startedAt
  finishedAt
  personName
}`) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const ImportResultDocument = new TypedDocumentString(`
    query ImportResult($id: ID!) {
  import(id: $id) {
    ...ImportRow
  }
}
    fragment ImportRow on ImportBatch {
  id
  fileName
  format
  creditorName
  status
  dryRun
  read
  created
  updated
  unchanged
  refused
  totals
  warnings
  error
  startedAt
  finishedAt
  personName
}`) as unknown as TypedDocumentString<ImportResultQuery, ImportResultQueryVariables>;
export const ImportRefusalsDocument = new TypedDocumentString(`
    query ImportRefusals($id: ID!, $first: Int!, $afterLine: Int!) {
  importRefusals(id: $id, first: $first, afterLine: $afterLine) {
    line
    field
    code
    messageFr
    messageEn
    raw
  }
}
    `) as unknown as TypedDocumentString<ImportRefusalsQuery, ImportRefusalsQueryVariables>;
export const ImportChoicesDocument = new TypedDocumentString(`
    query ImportChoices {
  importMappings {
    id
    name
    mapping
  }
  creditors {
    id
    key
    name
  }
}
    `) as unknown as TypedDocumentString<ImportChoicesQuery, ImportChoicesQueryVariables>;
export const SaveImportMappingDocument = new TypedDocumentString(`
    mutation SaveImportMapping($name: String!, $mapping: JSON!) {
  saveImportMapping(name: $name, mapping: $mapping) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<SaveImportMappingMutation, SaveImportMappingMutationVariables>;
export const DeleteImportMappingDocument = new TypedDocumentString(`
    mutation DeleteImportMapping($id: ID!) {
  deleteImportMapping(id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<DeleteImportMappingMutation, DeleteImportMappingMutationVariables>;
export const UnappliedPaymentsDocument = new TypedDocumentString(`
    query UnappliedPayments($first: Int!, $after: String) {
  unappliedPayments(first: $first, after: $after) {
    rows {
      id
      creditorId
      creditorName
      caseId
      caseNumber
      debtorName
      bookedOn
      amount {
        minor
        currency
      }
      unapplied {
        minor
        currency
      }
      remitterName
      remitterIban
      text
      reason {
        code
        params
      }
    }
    nextCursor
  }
}
    `) as unknown as TypedDocumentString<UnappliedPaymentsQuery, UnappliedPaymentsQueryVariables>;
export const AllocatableItemsDocument = new TypedDocumentString(`
    query AllocatableItems($caseId: ID!) {
  openItems(caseId: $caseId) {
    id
    kind
    number
    dueOn
    daysPastDue
    disputed
    open {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<AllocatableItemsQuery, AllocatableItemsQueryVariables>;
export const IdentifyPaymentDocument = new TypedDocumentString(`
    mutation IdentifyPayment($paymentId: ID!, $caseId: ID!) {
  identifyPayment(paymentId: $paymentId, caseId: $caseId) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IdentifyPaymentMutation, IdentifyPaymentMutationVariables>;
export const AllocatePaymentDocument = new TypedDocumentString(`
    mutation AllocatePayment($paymentId: ID!, $allocations: [AllocationInput!]!) {
  allocatePayment(paymentId: $paymentId, allocations: $allocations) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AllocatePaymentMutation, AllocatePaymentMutationVariables>;
export const BouncePaymentDocument = new TypedDocumentString(`
    mutation BouncePayment($paymentId: ID!, $bouncedOn: BusinessDate!, $reason: String!) {
  bouncePayment(paymentId: $paymentId, bouncedOn: $bouncedOn, reason: $reason) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BouncePaymentMutation, BouncePaymentMutationVariables>;
export const RecordPaymentDocument = new TypedDocumentString(`
    mutation RecordPayment($input: PaymentInput!) {
  recordPayment(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordPaymentMutation, RecordPaymentMutationVariables>;