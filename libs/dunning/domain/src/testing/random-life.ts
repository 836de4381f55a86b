import { addDays, type BusinessDate, instantAt } from '@relance/kernel';
import fc from 'fast-check';
import type { CaseState, DebtorProfile } from '../case-state';
import { UnexpectedFact } from '../decide';
import { OUTCOMES } from '../retold';
import type { Strategy } from '../strategy/strategy';
import { BUSINESS, charge, CONSUMER, type EventBody, invoice, Life, NOBODY, RIGHT_PARTY } from './life';
import { nextVersion } from './strategies';

/** One thing that may happen, drawn at random; `a`, `b`, `c` choose among what is there. */
export interface Draw {
  kind: string;
  days: number;
  a: number;
  b: number;
  c: number;
}

const OFTEN = [
  'wait',
  'wait',
  'wait',
  'wait',
  'wait',
  'invoice',
  'sent',
  'resolve',
  'endHold',
  'solvent',
  'return',
  'noCash',
];

const KINDS = [
  ...OFTEN, ...OFTEN, ...OFTEN, ...OFTEN,
  'wait', 'wait', 'wait', 'wait', 'wait', 'wait', 'invoice', 'invoice', 'pay', 'payPart', 'payAll', 'bounce', 'credit', 'cash', 'noCash', 'writeOff', 'settle',
  'noAnswer', 'wrongNumber', 'callback', 'promise', 'promiseAll', 'claim', 'dispute', 'disputeAll', 'refuse', 'refuse', 'escalate', 'undo', 'resolve',
  'cancelPromise', 'hold', 'holdOpen', 'endHold', 'accept', 'return', 'insolvent', 'solvent', 'time', 'charge', 'waive', 'merge', 'holdLater', 'holdItems',
  'stale', 'confirm', 'confirm', 'confirm', 'skip', 'postpone', 'sent', 'sent', 'sent', 'notSent', 'outdated', 'indebted', 'migrate', 'profile',
  'plan', 'planAll', 'third', 'stop', 'snooze', 'snooze', 'correct', 'correct',
]; // prettier-ignore

export const draws = (maxLength = 60, minLength = 5): fc.Arbitrary<Draw[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      days: fc.nat(25),
      a: fc.nat(1000),
      b: fc.nat(1000),
      c: fc.nat(1000),
    }),
    { minLength, maxLength, size: 'max' },
  );

export const START: BusinessDate = '2026-01-05';

export interface Lived {
  life: Life;
  draw: Draw;
  before: CaseState;
  /** Null: it was refused. */
  taken: boolean;
}

/** Lives the draws; `after` sees the case after each of them. */
export function live(
  strategy: Strategy,
  list: readonly Draw[],
  after: (lived: Lived) => void,
  profile?: DebtorProfile,
): Life {
  const life = new Life(START, strategy, profile);
  life.posting = false;
  const paid = new Map<string, ReturnType<typeof invoice>[]>();
  for (const [n, draw] of list.entries()) {
    const before = life.state;
    let taken = true;
    try {
      happen(life, draw, n, paid);
    } catch (error) {
      if (!(error instanceof UnexpectedFact)) throw error;
      taken = false;
    }
    after({ life, draw, before, taken });
  }
  return life;
}

function happen(
  life: Life,
  { kind, days, a, b, c }: Draw,
  n: number,
  paid: Map<string, ReturnType<typeof invoice>[]>,
): void {
  const { items, unapplied, disputes, holds, promise, legalFile, proposal } = life.context;
  const stepKey = proposal?.stepKey ?? 'none';
  const item = items[a % Math.max(1, items.length)];
  const later = addDays(life.today, days);
  const id = `${kind}-${n}`;
  const ledger = (body: { items: typeof items }) => ({ ...body, unapplied });
  const euros = items.filter(({ currency }) => currency === 'EUR');
  const total = euros.reduce((sum, { open }) => sum + open, 0);
  const fact = (body: EventBody) => life.fact(body);
  switch (kind) {
    case 'wait':
      life.wait(1 + days);
      // somebody looks at the list of proposals
      if (life.context.proposal && c % 5 > 0) {
        const { stepKey: key } = life.context.proposal;
        const answer: Partial<Record<number, EventBody>> = {
          1: { type: 'StepDeclined', stepKey: key, reason: 'no', skip: true, until: null },
          2: { type: 'StepDeclined', stepKey: key, reason: 'no', skip: false, until: addDays(life.today, 1 + (b % 9)) },
        };
        fact(answer[c % 5] ?? { type: 'StepConfirmed', stepKey: key, freshId: id });
      }
      return;
    case 'time':
      return void life.time(instantAt(life.today, '10:00', 'Europe/Paris'));
    case 'invoice':
      return void life.book(invoice(id, addDays(life.today, (a % 90) - 45), 1 + b * 100, c % 9 === 0 ? 'USD' : 'EUR'));
    case 'pay':
      if (!item) return;
      paid.set(id, [item]);
      return void life.pay(id, item.id);
    case 'payPart':
      if (item && item.open > 1) life.payPart(id, item, 1 + (b % (item.open - 1)));
      return;
    case 'payAll':
      if (euros.length === 0) return;
      paid.set(id, euros);
      return void life.pay(id, ...euros.map((one) => one.id));
    case 'bounce': {
      const [paymentId, back] = [...paid][a % Math.max(1, paid.size)] ?? [];
      if (!paymentId || !back) return;
      paid.delete(paymentId);
      return void life.bounce(paymentId, ...back);
    }
    case 'credit':
      if (item) fact({ type: 'CreditNoteBooked', ...ledger({ items: [{ ...item, open: 0 }] }) });
      return;
    case 'cash':
      return void fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 1 + b * 300, currency: 'EUR' }] });
    case 'noCash':
      return void fact({ type: 'LedgerCorrected', items: [], unapplied: [] });
    case 'writeOff':
      return void fact({ type: 'WrittenOff', ...ledger({ items: items.map((one) => ({ ...one, open: 0 })) }) });
    case 'settle':
      return void fact({ type: 'SettlementPaid', ...ledger({ items: items.map((one) => ({ ...one, open: 0 })) }) });
    case 'noAnswer':
      return void fact({
        type: 'NoAnswer',
        ...NOBODY,
        voicemail: false,
        retryAt: instantAt(later, '14:00', 'Europe/Paris'),
      });
    case 'wrongNumber':
      return void fact({
        type: 'WrongNumber',
        ...NOBODY,
        contactId: null,
        phone: '+33123456789',
        retryAt: b % 2 ? null : instantAt(later, '14:00', 'Europe/Paris'),
      });
    case 'callback':
      return void fact({
        type: 'CallbackAgreed',
        ...RIGHT_PARTY,
        callbackAt: instantAt(later, '11:00', 'Europe/Paris'),
      });
    case 'promise':
      return void life.promise(id, 1 + b * 50, later, c % 3);
    case 'promiseAll':
      if (c % 4 === 3) return void life.settlement(id, total - (1 + (b % 200)), later, ...euros.map((one) => one.id));
      return void life.promise(id, total, later, c % 3);
    case 'claim':
      return void fact({ type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: id, paidOn: null, until: later });
    case 'dispute':
      return void fact({
        type: 'DisputeRaised',
        ...RIGHT_PARTY,
        disputeId: id,
        category: 'quality',
        itemIds: item ? [item.id] : [],
      });
    case 'disputeAll':
      return void fact({
        type: 'DisputeRaised',
        ...RIGHT_PARTY,
        disputeId: id,
        category: 'quality',
        itemIds: items.map((one) => one.id),
      });
    case 'refuse':
      return void fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    case 'escalate':
      return void fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: id, reason: 'refusal' });
    case 'undo':
      return void fact({ type: 'OutcomeUndone', undoneSeq: life.log.length });
    case 'resolve':
      return void fact({
        type: 'DisputeResolved',
        disputeId: disputes[a % Math.max(1, disputes.length)]?.id ?? 'none',
        resolution: 'unfounded',
      });
    case 'cancelPromise':
      return void fact({ type: 'PromiseCancelled', promiseId: promise?.id ?? 'none', reason: 'mistake' });
    case 'hold':
      return void fact({ type: 'HoldPlaced', hold: { id, kind: 'manual', reason: 'asked', until: later } });
    case 'holdOpen':
      return void fact({ type: 'HoldPlaced', hold: { id, kind: 'doNotContact', reason: 'asked', until: null } });
    case 'endHold':
      return void fact({
        type: 'HoldEnded',
        holdId: holds[a % Math.max(1, holds.length)]?.id ?? 'none',
        reason: 'over',
      });
    case 'accept':
      return void fact({ type: 'ReferralAccepted', fileId: legalFile?.id ?? 'none' });
    case 'return':
      return void fact({ type: 'ReferralReturned', fileId: legalFile?.id ?? 'none', reason: 'incomplete' });
    case 'insolvent':
      return void fact({ type: 'InsolvencyOpened', openedOn: life.today });
    case 'indebted':
      return void fact({ type: 'InsolvencyOpened', openedOn: life.today, kind: 'overIndebtedness' });
    case 'charge':
      return void life.book(charge(id, addDays(life.today, -(a % 20)), 1 + b * 10));
    case 'waive':
      if (item) fact({ type: 'ChargeWaived', ...ledger({ items: [{ ...item, open: 0 }] }), reason: 'goodwill' });
      return;
    case 'merge':
      if (a % 4 > 0) return;
      return void fact({
        type: 'CaseMerged',
        ...ledger({ items: items.map((one) => ({ ...one, open: 0 })) }),
        intoCaseId: id,
      });
    case 'holdLater':
      return void life.hold({ id, from: later, until: b % 3 ? addDays(later, b % 9) : null });
    case 'holdItems':
      if (!item) return;
      return void life.hold({
        id,
        itemIds: items.filter((one) => one === item || c % 4 === 0).map((one) => one.id),
        ...(b % 3 ? { until: later } : {}),
        ...(c % 3 ? {} : { from: later, until: addDays(later, b % 9) }),
      });
    case 'stale':
      return void life.hold({ id, kind: 'staleBankData', until: b % 2 ? later : null });
    case 'confirm':
      return void fact({ type: 'StepConfirmed', stepKey, freshId: id });
    case 'skip':
      return void fact({ type: 'StepDeclined', stepKey, reason: 'no', skip: true, until: null });
    case 'postpone':
      return void fact({ type: 'StepDeclined', stepKey, reason: 'no', skip: false, until: later });
    case 'sent':
      for (const written of [...life.pending]) life.sent(written.stepKey);
      return;
    case 'notSent':
    case 'outdated': {
      const written = life.pending[a % Math.max(1, life.pending.length)];
      if (!written) return;
      if (kind === 'outdated') life.pending = life.pending.filter((one) => one !== written);
      return void life.notSent(written.stepKey, kind === 'outdated' ? kind : 'noAddress');
    }
    case 'migrate': {
      const { to, steps } = nextVersion(life.strategy, a);
      return void life.migrate(to, steps);
    }
    case 'profile':
      return void life.time(instantAt(life.today, '10:00', 'Europe/Paris'), {
        ...(a % 3 ? BUSINESS : CONSUMER),
        segment: b % 2 ? 'watch' : null,
        reach: c % 2 ? ['email', 'post'] : ['phone'],
      });
    case 'plan':
    case 'planAll': {
      const minor = kind === 'planAll' ? Math.max(3, total) : 30 + b * 50;
      const parts = [Math.floor(minor / 3), Math.floor(minor / 3), minor - 2 * Math.floor(minor / 3)];
      const dates = [0, 1, 2].map((i) => addDays(life.today, days + i * (1 + (a % 20))));
      return void life.plan(id, c % 3, ...parts.map((part, i) => [dates[i]!, part] as const));
    }
    case 'third': {
      const retryAt = instantAt(later, '14:00', 'Europe/Paris');
      return void fact({ type: 'ThirdPartyReached', ...NOBODY, messageLeft: a % 2 > 0, retryAt });
    }
    case 'stop': {
      const of = (['vulnerability', 'insolvencyAnnounced', 'deceased', 'doNotCall', 'doNotCall'] as const)[a % 5]!;
      const hold = { id, kind: of, reason: 'said so', until: b % 3 ? later : null, debtorWide: true };
      return void fact({ type: 'StopReported', ...RIGHT_PARTY, hold });
    }
    case 'snooze':
      return void fact({ type: 'CallSnoozed', until: instantAt(later, '11:00', 'Europe/Paris'), reason: 'away' });
    case 'correct':
      return void correctOne(life, a, b, days);
    case 'solvent':
      return void fact({ type: 'InsolvencyClosed', closedOn: life.today });
  }
}

/** One of the last outcomes was mistyped: the amount and the day of a promise, when a callback was agreed, or who spoke. */
function correctOne(life: Life, a: number, b: number, days: number): void {
  const said = life.log.filter(({ event }) => OUTCOMES.has(event.type) && event.type !== 'CallSnoozed').slice(-3);
  const { seq, event } = said[a % Math.max(1, said.length)] ?? life.log[0]!;
  const dueOn = addDays(event.today, days);
  if (event.type === 'PromiseMade' && !event.promise.instalments && b % 3 > 0) {
    life.correct(seq, { promise: { amount: { minor: 1 + b * 10, currency: 'EUR' }, dueOn } });
  } else if (event.type === 'CallbackAgreed' && b % 3 > 0) {
    life.correct(seq, { callbackAt: instantAt(dueOn, '15:00', 'Europe/Paris') });
  } else life.correct(seq, b % 2 ? { rightParty: b % 4 > 1 } : { reasonForDelay: 'forgotten' });
}
