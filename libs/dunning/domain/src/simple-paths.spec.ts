import { addDays, instantAt } from '@relance/kernel';
import { CASE_STATES, type CaseContext, type CaseState } from './case-state';
import type { CaseEvent } from './case-event';
import { type CaseSnapshot, decide, type Decision, UnexpectedFact } from './decide';
import { stateByFacts } from './rules/facts-say';
import { BUSINESS_FR } from './strategy/default-strategies';
import type { Strategy } from './strategy/strategy';
import { type EventBody, invoice, RIGHT_PARTY } from './testing/life';

/** A path of three steps, and one invoice: small enough to walk every way there is. */
const strategy: Strategy = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.filter(({ key }) => ['firstCall', 'formalNotice', 'referral'].includes(key)),
};
const ZONE = 'Europe/Paris';
const OPENED = {
  type: 'CaseOpened',
  at: '2026-01-05T08:00:00.000Z',
  today: '2026-01-05',
  zone: ZONE,
  country: 'FR',
} as const;

/** One way into each state, and one out of it. */
function happenings({ items, holds, disputes, legalFile, today, unsent, promise }: CaseContext): EventBody[] {
  const [item] = items;
  const unapplied: never[] = [];
  if (!item) return [{ type: 'InvoiceBooked', items: [invoice('a', addDays(today, 1))], unapplied }];
  const closed = { items: [{ ...item, open: 0 }], unapplied };
  const amount = { minor: item.open, currency: 'EUR' };
  return [
    { type: 'PaymentAllocated', ...closed, paymentId: 'p', received: amount, valueOn: today },
    ...(promise ? [] : [{ type: 'PromiseMade' as const, ...RIGHT_PARTY, promise: { id: 'p', amount, dueOn: today, graceDays: 0 } }]),
    ...(holds.length > 0 ? [] : [{ type: 'HoldPlaced' as const, hold: { id: 'h', kind: 'manual' as const, reason: 'asked', until: null } }]),
    { type: 'HoldEnded', holdId: holds[0]?.id ?? '', reason: 'over' },
    ...(disputes.length > 0 ? [] : [{ type: 'DisputeRaised' as const, ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] }]),
    { type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' },
    { type: 'WrittenOff', ...closed },
    { type: 'SettlementPaid', ...closed },
    { type: 'InsolvencyOpened', openedOn: today },
    { type: 'InsolvencyClosed', closedOn: today },
    { type: 'Escalated', ...RIGHT_PARTY, fileId: 'file', reason: 'fraud' },
    { type: 'ReferralAccepted', fileId: legalFile?.id ?? '' },
    { type: 'ReferralReturned', fileId: legalFile?.id ?? '', reason: 'incomplete' },
    ...(unsent ? [{ type: 'StepSent' as const, stepKey: unsent.stepKey, channel: 'registeredLetter', sentOn: today }] : []),
  ]; // prettier-ignore
}

function events(context: CaseContext): CaseEvent[] {
  const at = instantAt(context.today, '09:00', ZONE);
  const today = addDays(context.today, 30);
  return [
    ...happenings(context).map((body) => ({ ...body, at, today: context.today }) as CaseEvent),
    { type: 'TimeReached', at: instantAt(today, '00:00', ZONE), today, freshId: 'file' },
  ];
}

function essence(value: CaseState, { unsent }: CaseContext): string {
  return `${value} ${unsent !== null}`;
}

const DUNNED: ReadonlySet<CaseState> = new Set(['notYetDue', 'reminding', 'callDue', 'formalNotice']);

function isRight({ snapshot: { value, context }, nextAction, waitingFor, queue, actions }: Decision): boolean {
  return (
    value === stateByFacts(context) &&
    (nextAction === null) !== (waitingFor === null) &&
    (queue === null || value === 'callDue') &&
    (actions.every(({ type }) => type !== 'issueDocument') || DUNNED.has(value)) &&
    (context.stepsTaken.at(-1)?.key !== 'referral' || context.noticeSentOn !== null)
  );
}

describe('all simple paths through a small case', () => {
  it('are walked: each ends where the facts say, with exactly one next thing and a notice before legal', () => {
    const seen = new Set<string>();
    const wrong: Decision[] = [];
    let paths = 0;
    const walk = (decision: Decision, way: ReadonlySet<string>): void => {
      paths++;
      for (const event of events(decision.snapshot.context)) {
        const next = taken(decision.snapshot, event);
        if (!next) continue;
        if (!isRight(next)) wrong.push(next);
        const place = essence(next.snapshot.value, next.snapshot.context);
        if (!way.has(place)) {
          seen.add(place);
          walk(next, new Set([...way, place]));
        }
      }
    };
    const opened = decide(null, OPENED, strategy);
    walk(opened, new Set([essence('paid', opened.snapshot.context)]));
    expect(wrong).toEqual([]);
    expect(new Set([...seen].map((place) => place.split(' ')[0]))).toEqual(
      // a simple path begins in `paid` and never comes back
      new Set(CASE_STATES.filter((state) => state !== 'paid')),
    );
    expect(paths).toBeGreaterThan(1_000);
  });
});

function taken(before: CaseSnapshot, event: CaseEvent): Decision | null {
  try {
    return decide(before, event, strategy);
  } catch (error) {
    if (error instanceof UnexpectedFact) return null;
    throw error;
  }
}
