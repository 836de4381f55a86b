import { addDays, instantAt } from '@relance/kernel';
import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { CASE_STATES, type CaseContext, type CaseState } from './case-state';
import { caseMachine, MACHINE_VERSION, type MachineEvent } from './case.machine';
import { stateByFacts } from './rules/facts-say';
import { FORMAL_NOTICE, type Strategy } from './strategy/strategy';
import { BUSINESS_FR } from './strategy/default-strategies';
import { factsTakenIn } from './testing/machine-diagram';
import { charge, type EventBody, invoice, NOBODY, RIGHT_PARTY } from './testing/life';

/** A person confirms every step but the first call: a proposal can stand wherever the path goes on. */
const strategy: Strategy = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.map((step) => (step.key === 'firstCall' ? step : { ...step, who: 'confirmed' })),
};
const SAME = [...strategy.steps.keys(), strategy.steps.length];
const ZONE = 'Europe/Paris';
const OPENED = {
  type: 'CaseOpened',
  at: '2026-01-05T08:00:00.000Z',
  today: '2026-01-05',
  zone: ZONE,
  country: 'FR',
} as const;
/** First day of a hold that has not begun. */
const FAR = '2030-01-01';
const STOP = { id: 'hold', kind: 'vulnerability', reason: 'said so' } as const;
/** Days let pass before time is reached: the next day, a step, a formal notice. */
const LEAPS = [1, 8, 30];

/** What may happen to a case as it stands: every fact, with sound content. */
function happenings(context: CaseContext): EventBody[] {
  const { unapplied, promise, holds, disputes, legalFile, today, proposal, unsent } = context;
  const items = context.items.filter(({ kind }) => kind !== 'charge');
  const charges = context.items.filter(({ kind }) => kind === 'charge');
  const [item] = items;
  const closed = context.items.map((one) => ({ ...one, open: 0 }));
  const free = items.filter((one) => !disputes.some((dispute) => dispute.itemIds.includes(one.id)));
  const retryAt = instantAt(addDays(today, 1), '10:00', ZONE);
  const received = { minor: items.reduce((sum, { open }) => sum + open, 0) || 1, currency: 'EUR' };
  const ledger = { items: closed, unapplied };
  return [
    { type: 'InvoiceBooked', items: [invoice(item ? 'b' : 'a', addDays(today, 10))], unapplied },
    {
      type: 'PaymentBounced',
      paymentId: 'p',
      amount: { minor: 1, currency: 'EUR' },
      items: [invoice(item ? 'b' : 'a', addDays(today, -40))],
      unapplied,
    },
    { type: 'CreditNoteBooked', ...ledger },
    { type: 'PaymentAllocated', ...ledger, paymentId: 'p', received, valueOn: today },
    { type: 'LedgerCorrected', items: [], unapplied: unapplied.length > 0 ? [] : [received] },
    { type: 'WrittenOff', ...ledger },
    { type: 'SettlementPaid', ...ledger },
    { type: 'NoAnswer', ...NOBODY, voicemail: false, retryAt },
    { type: 'WrongNumber', ...NOBODY, contactId: null, phone: null, retryAt: null },
    { type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: retryAt },
    {
      type: 'PromiseMade',
      ...RIGHT_PARTY,
      promise: { id: 'promise', amount: received, dueOn: addDays(today, 2), graceDays: 0 },
    },
    { type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: 'claim', paidOn: null, until: addDays(today, 3) },
    {
      type: 'DisputeRaised',
      ...RIGHT_PARTY,
      disputeId: 'd',
      category: 'price',
      itemIds: free.slice(0, 1).map((one) => one.id),
    },
    { type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' },
    { type: 'Escalated', ...RIGHT_PARTY, fileId: 'file', reason: 'fraud' },
    { type: 'ThirdPartyReached', ...NOBODY, messageLeft: false, retryAt },
    ...(holds.length > 0 ? [] : [{ type: 'StopReported' as const, ...RIGHT_PARTY, hold: { ...STOP, until: null } }]),
    { type: 'CallSnoozed', until: retryAt, reason: 'away' },
    { type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' },
    { type: 'PromiseCancelled', promiseId: promise?.id ?? '', reason: 'mistake' },
    ...(holds.length > 0
      ? []
      : [
          { type: 'HoldPlaced', hold: { id: 'hold', kind: 'manual', reason: 'asked', until: null } } as const,
          {
            type: 'HoldPlaced',
            hold: { id: 'later', kind: 'manual', reason: 'asked', from: FAR, until: null },
          } as const,
        ]),
    ...(charges.length > 0 || !item
      ? []
      : [{ type: 'InvoiceBooked' as const, items: [charge('c', today)], unapplied }]),
    { type: 'ChargeWaived', items: charges.map((one) => ({ ...one, open: 0 })), unapplied, reason: 'goodwill' },
    { type: 'CaseMerged', ...ledger, intoCaseId: 'other' },
    { type: 'StepConfirmed', stepKey: proposal?.stepKey ?? '', freshId: 'file' },
    { type: 'StepDeclined', stepKey: proposal?.stepKey ?? '', reason: 'no', skip: false, until: addDays(today, 3) },
    { type: 'StepSent', stepKey: unsent?.stepKey ?? 'reminder', channel: 'email', sentOn: today },
    { type: 'StepNotSent', stepKey: unsent?.stepKey ?? 'reminder', channel: 'email', problem: 'noAddress' },
    { type: 'StrategyMigrated', fromVersionId: 'a', toVersionId: 'b', why: 'published', steps: SAME },
    { type: 'MachineMigrated', from: 1, to: MACHINE_VERSION },
    { type: 'HoldEnded', holdId: holds[0]?.id ?? '', reason: 'over' },
    { type: 'ReferralAccepted', fileId: legalFile?.id ?? '' },
    { type: 'ReferralReturned', fileId: legalFile?.id ?? '', reason: 'incomplete' },
    { type: 'InsolvencyOpened', openedOn: today },
    { type: 'InsolvencyClosed', closedOn: today },
  ];
}

function events(context: CaseContext): MachineEvent[] {
  const at = instantAt(context.today, '09:00', ZONE);
  const facts = happenings(context).map(
    (body) => ({ ...body, at, today: context.today, strategy, machineVersion: MACHINE_VERSION }) as MachineEvent,
  );
  const times = LEAPS.map((days): MachineEvent => {
    const today = addDays(context.today, days);
    return {
      type: 'TimeReached',
      at: instantAt(today, '00:00', ZONE),
      today,
      freshId: 'file',
      strategy,
      machineVersion: MACHINE_VERSION,
    };
  });
  return [...facts, ...times];
}

/** What makes two cases different here: enough to reach everything, and finite. */
function essence(
  value: CaseState,
  {
    items,
    promise,
    holds,
    disputes,
    legalFile,
    callOwed,
    unapplied,
    insolventSince,
    announced,
    hastened,
    proposal,
  }: CaseContext,
): string {
  return JSON.stringify([
    value,
    items.length,
    !!promise,
    holds[0]?.id,
    items.some(({ kind }) => kind === 'charge'),
    proposal !== null,
    disputes.length > 0,
    legalFile?.stage,
    callOwed !== null,
    unapplied.length > 0,
    !!insolventSince,
    announced >= FORMAL_NOTICE,
    hastened,
  ]);
}

describe('generated shortest paths through the machine', () => {
  const paths = getShortestPaths(caseMachine, {
    input: OPENED,
    events: (snapshot) => events(snapshot.context),
    serializeState: (snapshot) => essence(snapshot.value, snapshot.context),
    limit: 100_000,
  });
  const taken = new Set<string>();
  const entered = new Set<string>();
  for (const path of paths) {
    for (const [i, { state, event }] of path.steps.entries()) {
      const after = path.steps[i + 1]?.state ?? path.state;
      if (after.context !== state.context) taken.add(`${state.value} ${event.type}`);
      if (after.value !== state.value) entered.add(after.value);
    }
  }
  // a shortest path does not come back to where it was: a fact that changes nothing of the essence is taken from its end
  for (const { state } of paths) {
    for (const event of events(state.context)) {
      const [after] = transition(caseMachine, state, event);
      if (after.context !== state.context) taken.add(`${state.value} ${event.type}`);
      if (after.value !== state.value) entered.add(after.value);
    }
  }

  it('reach every state', () => {
    expect([...entered].sort()).toEqual([...CASE_STATES].sort());
  });

  it('take every transition there is', () => {
    const all = CASE_STATES.flatMap((state) => factsTakenIn(state).map((type) => `${state} ${type}`));
    const impossible = all.filter((one) => !taken.has(one));
    expect(impossible).toEqual([]);
  });

  it('always end where the facts say', () => {
    expect(paths.length).toBeGreaterThan(500);
    for (const { state } of paths) expect(state.value).toBe(stateByFacts(state.context));
  });
});
