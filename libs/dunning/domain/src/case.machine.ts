import { enqueueActions, setup } from 'xstate';
import { CASE_ACTION_TYPES, type CaseActionOf, type CaseActionType, type PendingDocumentsReason } from './case-action';
import type { CaseEvent, CaseEventOf } from './case-event';
import { CASE_STATES, type CaseContext, type CaseState } from './case-state';
import { emptyContext } from './empty-context';
import { takeNote } from './rules/agreed-facts';
import { logCall } from './rules/call-facts';
import type { Draft } from './rules/draft';
import { stateByFacts } from './rules/facts-say';
import { beginHolds } from './rules/holds';
import { book, bookBounce, bookPayment } from './rules/ledger-facts';
import { settle } from './rules/settle';
import { SOUNDNESS } from './rules/sound';
import { answerProposal } from './rules/steps/proposal';
import { noteSending } from './rules/steps/sending';
import { reachTime } from './rules/time-reached';
import { migrateMachine, migrateStrategy } from './rules/versions';
import type { Strategy } from './strategy/strategy';

/** Written with every event. Raised when the same log would give another state; golden histories of each version are kept. */
export const MACHINE_VERSION = 3;

/** A fact together with the strategy that the machine interprets it by, and the version of the machine that decides it. */
export type MachineEvent = CaseEvent & { strategy: Strategy; machineVersion: number };

/** What is wanted, as XState has it: the action as the parameters of its own name. */
type Wanted = { [Type in CaseActionType]: { type: Type; params: CaseActionOf<Type> } }[CaseActionType];

/** Folds a fact into the context by its rule and by what follows from all facts; what is wanted comes out as named actions. */
function fold(rule: (draft: Draft) => void) {
  return enqueueActions<CaseContext, MachineEvent, undefined, MachineEvent, never, Wanted, never>(
    ({ context, event, enqueue }) => {
      const today = event.today > context.today ? event.today : context.today;
      const { strategy, machineVersion } = event;
      const next = { ...context, today };
      const draft: Draft = { context: next, before: context, event, strategy, machineVersion, actions: [] };
      beginHolds(draft);
      rule(draft);
      settle(draft);
      enqueue.assign(draft.context);
      for (const action of draft.actions) enqueue({ type: action.type, params: action } as Wanted);
    },
  );
}

// The twelve guards of a step ask about one context; the answer for the last one is kept (a WeakMap costs the collector more).
let asked: CaseContext | null = null;
let said: CaseState = 'paid';

/** Named guard: the facts say that the case is in that state. */
function says(state: CaseState) {
  return ({ context }: { context: CaseContext }): boolean => {
    if (context !== asked) {
      said = stateByFacts(context);
      asked = context;
    }
    return said === state;
  };
}

/** The machine only says what is wanted; who registered for it does it. */
const WANTED = Object.fromEntries(CASE_ACTION_TYPES.map((type) => [type, () => undefined])) as unknown as {
  [Type in CaseActionType]: (_: unknown, params: CaseActionOf<Type>) => void;
};

const kit = setup({
  types: {
    context: {} as CaseContext,
    events: {} as MachineEvent,
    input: {} as CaseEventOf<'CaseOpened'>,
  },
  guards: {
    notYetDue: says('notYetDue'),
    reminding: says('reminding'),
    callDue: says('callDue'),
    promised: says('promised'),
    disputed: says('disputed'),
    onHold: says('onHold'),
    formalNotice: says('formalNotice'),
    referred: says('referred'),
    inLegal: says('inLegal'),
    insolvent: says('insolvent'),
    settled: says('settled'),
    paid: says('paid'),
    writtenOff: says('writtenOff'),
    ...SOUNDNESS,
  },
  actions: {
    book: fold(book),
    bookPayment: fold(bookPayment),
    bookBounce: fold(bookBounce),
    reachTime: fold(reachTime),
    logCall: fold((draft) => logCall(draft, draft.event as Parameters<typeof logCall>[1])),
    takeNote: fold(takeNote),
    noteSending: fold(noteSending),
    answerProposal: fold(answerProposal),
    migrateStrategy: fold(migrateStrategy),
    migrateMachine: fold(migrateMachine),
    ...WANTED,
  },
});

/** Where a case goes from a state when the facts say that it is elsewhere. */
function elsewhere(from: CaseState) {
  return CASE_STATES.filter((state) => state !== from).map((state) => ({ guard: state, target: state }));
}

function withdraw(reason: PendingDocumentsReason) {
  return {
    type: 'cancelPendingDocuments',
    params: { type: 'cancelPendingDocuments', reason },
  } as const;
}

/** Facts that any case takes, in every state: the ledger, time, and what stands by itself. */
const ALWAYS = {
  InvoiceBooked: { actions: 'book' },
  CreditNoteBooked: { actions: 'book' },
  PaymentAllocated: { actions: 'bookPayment' },
  PaymentBounced: { actions: 'bookBounce' },
  LedgerCorrected: { actions: 'book' },
  WrittenOff: { actions: 'book' },
  SettlementPaid: { actions: 'book' },
  TimeReached: { actions: 'reachTime' },
  HoldPlaced: { guard: 'holdIsNew', actions: 'takeNote' },
  StepSent: { actions: 'noteSending' },
  StepNotSent: { actions: 'noteSending' },
  StrategyMigrated: { guard: 'stepsAreMapped', actions: 'migrateStrategy' },
  MachineMigrated: { guard: 'machineIsNewer', actions: 'migrateMachine' },
} as const;

const SOLVENT = { InsolvencyOpened: { guard: 'isSolvent', actions: 'takeNote' } } as const;
const INSOLVENT = { InsolvencyClosed: { guard: 'isInsolvent', actions: 'takeNote' } } as const;
const HELD = { HoldEnded: { guard: 'holdIsThere', actions: 'takeNote' } } as const;
const DISPUTABLE = { DisputeResolved: { guard: 'disputeIsOpen', actions: 'takeNote' } } as const;

/** An attempt that reached nobody changes nothing but the count. */
const ATTEMPTS = {
  NoAnswer: { actions: 'logCall' },
  WrongNumber: { actions: 'logCall' },
  ThirdPartyReached: { actions: 'logCall' },
} as const;

/** What a conversation with the debtor can bring while something is open. */
const CONVERSATION = {
  ...ATTEMPTS,
  CallbackAgreed: { guard: 'callbackIsAhead', actions: 'logCall' },
  PromiseMade: { guard: 'promiseIsSound', actions: 'logCall' },
  PaymentClaimed: { guard: 'claimHasAnEnd', actions: 'logCall' },
  DisputeRaised: { guard: 'disputeIsSound', actions: 'logCall' },
  StopReported: { guard: 'stopIsSound', actions: 'logCall' },
} as const;

/** Only where something is overdue. */
const PRESSURE = {
  PaymentRefused: { actions: 'logCall' },
  Escalated: { guard: 'invoiceIsOpen', actions: 'logCall' },
} as const;

/** A step waits for a person's yes only where it could be taken. */
const PROPOSED = {
  StepConfirmed: { guard: 'stepIsProposed', actions: 'answerProposal' },
  StepDeclined: { guard: 'stepMayBeDeclined', actions: 'answerProposal' },
} as const;

const SNOOZE = { CallSnoozed: { guard: 'callCanWait', actions: 'takeNote' } } as const;

const WAIVE = { ChargeWaived: { guard: 'chargesAreOpen', actions: 'book' } } as const;
const MERGE = { CaseMerged: { guard: 'nothingKeepsIt', actions: 'book' } } as const;

const CANCEL_PROMISE = { PromiseCancelled: { guard: 'promiseIsOpen', actions: 'takeNote' } } as const;

const INTAKE = {
  ReferralAccepted: { guard: 'fileIsSubmitted', actions: 'takeNote' },
  ReferralReturned: { guard: 'fileIsOpen', actions: 'takeNote' },
} as const;

const OPEN = { ...ALWAYS, ...WAIVE, ...HELD, ...SOLVENT, ...DISPUTABLE };
const PRESSED = { ...OPEN, ...CONVERSATION, ...PRESSURE };
const ON_PATH = { ...PRESSED, ...PROPOSED, ...MERGE };
const CLOSED = { ...ALWAYS, ...MERGE, ...ATTEMPTS, ...HELD, ...SOLVENT, ...INSOLVENT };

/**
 * The dunning case (docs/domain.md). Each state lists the facts it takes; a fact that is not listed, or whose guard does not
 * hold, is refused. After every fact the case goes where the facts say (`rules/facts-say.ts`). Used only through the pure
 * `transition()`: no clock, no timer, no I/O; time comes as the fact `TimeReached`.
 */
export const caseMachine = kit.createMachine({
  id: 'case',
  context: ({ input }) => emptyContext(input),
  initial: 'paid',
  states: {
    notYetDue: { on: { ...OPEN, ...CONVERSATION, ...PROPOSED, ...MERGE }, always: elsewhere('notYetDue') },
    reminding: { on: ON_PATH, always: elsewhere('reminding') },
    callDue: { on: { ...ON_PATH, ...SNOOZE }, always: elsewhere('callDue') },
    promised: {
      entry: withdraw('promised'),
      on: { ...PRESSED, ...CANCEL_PROMISE },
      always: elsewhere('promised'),
    },
    disputed: { on: { ...OPEN, ...CONVERSATION, Escalated: PRESSURE.Escalated }, always: elsewhere('disputed') },
    onHold: {
      entry: withdraw('held'),
      on: { ...PRESSED, ...MERGE, ...CANCEL_PROMISE },
      always: elsewhere('onHold'),
    },
    formalNotice: { on: ON_PATH, always: elsewhere('formalNotice') },
    referred: { entry: withdraw('referred'), on: { ...OPEN, ...INTAKE }, always: elsewhere('referred') },
    inLegal: {
      on: { ...OPEN, ReferralReturned: INTAKE.ReferralReturned },
      always: elsewhere('inLegal'),
    },
    insolvent: {
      entry: withdraw('insolvent'),
      on: { ...ALWAYS, ...WAIVE, ...DISPUTABLE, ...HELD, ...INSOLVENT, ...INTAKE },
      always: elsewhere('insolvent'),
    },
    settled: { entry: withdraw('settled'), on: CLOSED, always: elsewhere('settled') },
    paid: { entry: withdraw('paid'), on: CLOSED, always: elsewhere('paid') },
    writtenOff: { entry: withdraw('writtenOff'), on: CLOSED, always: elsewhere('writtenOff') },
  },
});
