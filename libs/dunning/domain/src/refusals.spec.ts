import { CASE_STATES, type CaseContext, type CaseState } from './case-state';
import type { CaseEvent } from './case-event';
import { MACHINE_VERSION } from './case.machine';
import { decide, UnexpectedFact, UnknownToMachine } from './decide';
import { BUSINESS_FR } from './strategy/default-strategies';
import { charge, type EventBody, invoice, Life, NOBODY, RIGHT_PARTY } from './testing/life';

const TODAY = '2026-02-02';
const LATE = invoice('late', '2026-01-20');
const DISPUTED = invoice('disputed', '2026-01-25');
const CHARGE = charge('charge', '2026-12-31');
const HOLD = { id: 'hold', kind: 'manual', reason: 'asked', until: null } as const;

const ledger = { items: [], unapplied: [] };
const money = { minor: 100, currency: 'EUR' };
const call = RIGHT_PARTY;

/** One sound example of every fact: what is refused is refused for the state, not for its content. */
const FACTS: Record<string, EventBody> = {
  InvoiceBooked: { type: 'InvoiceBooked', ...ledger },
  CreditNoteBooked: { type: 'CreditNoteBooked', ...ledger },
  PaymentAllocated: { type: 'PaymentAllocated', ...ledger, paymentId: 'p', received: money, valueOn: TODAY },
  PaymentBounced: { type: 'PaymentBounced', ...ledger, paymentId: 'p', amount: money },
  LedgerCorrected: { type: 'LedgerCorrected', ...ledger },
  WrittenOff: { type: 'WrittenOff', ...ledger },
  SettlementPaid: { type: 'SettlementPaid', ...ledger },
  TimeReached: { type: 'TimeReached', freshId: 'fresh' },
  NoAnswer: { type: 'NoAnswer', ...NOBODY, voicemail: false, retryAt: '2026-02-02T15:00:00.000Z' },
  WrongNumber: { type: 'WrongNumber', ...NOBODY, contactId: null, phone: null, retryAt: null },
  CallbackAgreed: { type: 'CallbackAgreed', ...call, callbackAt: '2026-03-03T15:00:00.000Z' },
  PromiseMade: { type: 'PromiseMade', ...call, promise: { id: 'n', amount: money, dueOn: '2026-02-09', graceDays: 0 } },
  PaymentClaimed: { type: 'PaymentClaimed', ...call, holdId: 'claim', paidOn: null, until: '2026-02-06' },
  DisputeRaised: { type: 'DisputeRaised', ...call, disputeId: 'new', category: 'price', itemIds: ['late'] },
  PaymentRefused: { type: 'PaymentRefused', ...call, reason: 'no' },
  Escalated: { type: 'Escalated', ...call, fileId: 'new', reason: 'fraud' },
  ThirdPartyReached: { type: 'ThirdPartyReached', ...NOBODY, messageLeft: true, retryAt: '2026-02-02T15:00:00.000Z' },
  StopReported: { type: 'StopReported', ...call, hold: { ...HOLD, id: 'new', kind: 'vulnerability' } },
  CallSnoozed: { type: 'CallSnoozed', until: '2026-03-03T15:00:00.000Z', reason: 'away' },
  DisputeResolved: { type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' },
  PromiseCancelled: { type: 'PromiseCancelled', promiseId: 'promise', reason: 'mistake' },
  HoldPlaced: { type: 'HoldPlaced', hold: { ...HOLD, id: 'new' } },
  HoldEnded: { type: 'HoldEnded', holdId: 'hold', reason: 'over' },
  ReferralAccepted: { type: 'ReferralAccepted', fileId: 'file' },
  ReferralReturned: { type: 'ReferralReturned', fileId: 'file', reason: 'incomplete' },
  InsolvencyOpened: { type: 'InsolvencyOpened', openedOn: TODAY },
  InsolvencyClosed: { type: 'InsolvencyClosed', closedOn: TODAY },
  ChargeWaived: { type: 'ChargeWaived', items: [{ ...CHARGE, open: 0 }], unapplied: [], reason: 'goodwill' },
  CaseMerged: { type: 'CaseMerged', items: [], unapplied: [], intoCaseId: 'other' },
  StepConfirmed: { type: 'StepConfirmed', stepKey: 'reminder', freshId: 'fresh' },
  StepDeclined: { type: 'StepDeclined', stepKey: 'reminder', reason: 'known', skip: false, until: '2026-12-30' },
  StepSent: { type: 'StepSent', stepKey: 'reminder', channel: 'email', sentOn: TODAY },
  StepNotSent: { type: 'StepNotSent', stepKey: 'reminder', channel: 'email', problem: 'bounced' },
  StrategyMigrated: { type: 'StrategyMigrated', fromVersionId: 'a', toVersionId: 'b', why: 'published', steps: [0] },
  MachineMigrated: { type: 'MachineMigrated', from: 2, to: MACHINE_VERSION },
};

const promise = (life: Life) => life.promise('promise', 5_000, '2026-02-20');
const escalate = (life: Life) => life.fact({ type: 'Escalated', ...call, fileId: 'file', reason: 'x' });
const closeAll = (type: 'WrittenOff' | 'SettlementPaid' | 'CreditNoteBooked') => (life: Life) =>
  life.fact({ type, items: life.context.items.map((item) => ({ ...item, open: 0 })), unapplied: [] });

/** How to get a case there, with as much as that state can have beside it (a hold, a promise, a dispute, a file). */
const INTO: Record<CaseState, (life: Life) => unknown> = {
  notYetDue: (life) => {
    closeAll('CreditNoteBooked')(life);
    life.book(invoice('late', '2026-03-20'), CHARGE);
  },
  reminding: () => undefined,
  callDue: (life) => life.until('2026-02-17'),
  promised: promise,
  disputed: (life) => {
    life.fact({ type: 'DisputeRaised', ...call, disputeId: 'd2', category: 'price', itemIds: ['late'] });
    life.book(invoice('late', '2026-03-20'));
  },
  onHold: (life) => {
    promise(life);
    life.fact({ type: 'HoldPlaced', hold: HOLD });
  },
  formalNotice: (life) => {
    life.fact({ type: 'PaymentRefused', ...call, reason: 'no' });
    life.until('2026-02-10');
  },
  referred: (life) => {
    life.fact({ type: 'HoldPlaced', hold: HOLD });
    escalate(life);
  },
  inLegal: (life) => {
    escalate(life);
    life.fact({ type: 'ReferralAccepted', fileId: 'file' });
  },
  insolvent: (life) => {
    escalate(life);
    life.fact({ type: 'InsolvencyOpened', openedOn: TODAY });
  },
  settled: closeAll('SettlementPaid'),
  paid: closeAll('CreditNoteBooked'),
  writtenOff: closeAll('WrittenOff'),
};

function caseIn(state: CaseState): Life {
  const life = new Life(TODAY);
  life.book(LATE, DISPUTED, CHARGE);
  life.fact({ type: 'DisputeRaised', ...call, disputeId: 'd', category: 'price', itemIds: ['disputed'] });
  INTO[state](life);
  if (life.state !== state) throw new Error(`${life.state} instead of ${state}`);
  return life;
}

/** The step that comes next is proposed today: no contact has been made that it would have to wait for. */
function proposing(context: CaseContext): CaseContext {
  const { steps } = BUSINESS_FR.definition;
  const step = context.carryingItemId ? steps[context.stepIndex]! : steps[0]!;
  const callOwed = context.callOwed && { ...context.callOwed, since: '2025-12-01' };
  const proposal = { stepKey: step.key, since: context.today };
  return { ...context, callOwed, proposal, hastened: true, lastContactOn: null, stepsTaken: [] };
}

/** What some facts need beside the state: a hold; a proposed step; nothing that keeps a case from being merged. */
const FITTED: Record<string, (context: CaseContext) => CaseContext> = {
  HoldEnded: (context) => ({ ...context, holds: [HOLD] }),
  StepConfirmed: proposing,
  StepDeclined: proposing,
  CaseMerged: (context) => ({
    ...context,
    items: [],
    promise: null,
    disputes: [],
    holds: [],
    legalFile: null,
    insolventSince: null,
  }),
};

/** The facts that each state refuses; all others it takes. */
const REFUSED: Record<CaseState, string[]> = {
  notYetDue: ['PaymentRefused', 'Escalated', 'CallSnoozed', 'DisputeResolved', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed'],
  reminding: ['CallSnoozed', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed'],
  callDue: ['PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed'],
  promised: ['CallSnoozed', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'CaseMerged', 'StepConfirmed', 'StepDeclined'],
  disputed: ['DisputeRaised', 'PaymentRefused', 'CallSnoozed', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'CaseMerged', 'StepConfirmed', 'StepDeclined'],
  onHold: ['CallSnoozed', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'StepConfirmed', 'StepDeclined'],
  formalNotice: ['CallSnoozed', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed'],
  referred: ['NoAnswer', 'WrongNumber', 'CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'ThirdPartyReached', 'StopReported', 'CallSnoozed', 'PromiseCancelled', 'InsolvencyClosed', 'CaseMerged', 'StepConfirmed', 'StepDeclined'],
  inLegal: ['NoAnswer', 'WrongNumber', 'CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'ThirdPartyReached', 'StopReported', 'CallSnoozed', 'PromiseCancelled', 'ReferralAccepted', 'InsolvencyClosed', 'CaseMerged', 'StepConfirmed', 'StepDeclined'],
  insolvent: ['NoAnswer', 'WrongNumber', 'CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'ThirdPartyReached', 'StopReported', 'CallSnoozed', 'PromiseCancelled', 'InsolvencyOpened', 'CaseMerged', 'StepConfirmed', 'StepDeclined'],
  settled: ['CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'StopReported', 'CallSnoozed', 'DisputeResolved', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'ChargeWaived', 'StepConfirmed', 'StepDeclined'],
  paid: ['CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'StopReported', 'CallSnoozed', 'DisputeResolved', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'ChargeWaived', 'StepConfirmed', 'StepDeclined'],
  writtenOff: ['CallbackAgreed', 'PromiseMade', 'PaymentClaimed', 'DisputeRaised', 'PaymentRefused', 'Escalated', 'StopReported', 'CallSnoozed', 'DisputeResolved', 'PromiseCancelled', 'ReferralAccepted', 'ReferralReturned', 'InsolvencyClosed', 'ChargeWaived', 'StepConfirmed', 'StepDeclined'],
}; // prettier-ignore

describe('state × fact', () => {
  it.each(CASE_STATES)('%s refuses what is written here, and takes all else', (state) => {
    const refused = Object.keys(FACTS).filter((type) => {
      const life = caseIn(state);
      const before = JSON.stringify(life.decision);
      try {
        const at = `${life.today}T12:00:00.000Z`;
        const { value, context } = life.decision.snapshot;
        const snapshot = { value, context: FITTED[type]?.(context) ?? context };
        const stepKey = snapshot.context.proposal?.stepKey;
        const body = { ...FACTS[type]!, ...(stepKey ? { stepKey } : {}) };
        decide(snapshot, { ...body, at, today: TODAY } as never, life.strategy);
        return false;
      } catch (error) {
        if (!(error instanceof UnexpectedFact)) throw error;
        expect(error).toMatchObject({ type, state });
        expect(JSON.stringify(life.decision)).toBe(before);
        return true;
      }
    });
    expect(refused).toEqual(REFUSED[state]);
  });

  it('refuses to be opened twice, or to begin with anything else', () => {
    const life = caseIn('reminding');
    const event = {
      type: 'CaseOpened',
      at: `${TODAY}T09:00:00.000Z`,
      today: TODAY,
      zone: 'Europe/Paris',
      country: 'FR',
    } as const;
    expect(() => decide(life.decision.snapshot, event, life.strategy)).toThrow('does not take CaseOpened');
    const { at, today } = event;
    expect(() => decide(null, { type: 'LedgerCorrected', at, today, ...ledger }, life.strategy)).toThrow(
      'begins with CaseOpened',
    );
  });

  it('refuses a state that the machine does not know', () => {
    const life = caseIn('reminding');
    const unknown = { ...life.decision.snapshot, value: 'frozen' as CaseState };
    const event = { type: 'LedgerCorrected', at: `${TODAY}T09:00:00.000Z`, today: TODAY, ...ledger } as const;
    expect(() => decide(unknown, event, life.strategy)).toThrow(UnknownToMachine);
    expect(() => decide(unknown, event, life.strategy)).toThrow('frozen');
  });

  it('refuses a fact that it does not know, and one that an unknown version of it decided', () => {
    const life = caseIn('reminding');
    const event = { type: 'LedgerCorrected', at: `${TODAY}T09:00:00.000Z`, today: TODAY, ...ledger } as const;
    const unknown = { ...event, type: 'Melted' } as unknown as CaseEvent;
    expect(() => decide(life.decision.snapshot, unknown, life.strategy)).toThrow('does not take Melted');
    for (const version of [0, MACHINE_VERSION + 1, NaN]) {
      expect(() => decide(life.decision.snapshot, event, life.strategy, version)).toThrow(UnknownToMachine);
    }
  });
});
