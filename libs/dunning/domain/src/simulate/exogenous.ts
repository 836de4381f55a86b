import type { CaseEvent, CaseEventType } from '../case-event';
import type { DebtorProfile } from '../case-state';

/**
 * What happened to a case whatever its strategy was: the ledger, insolvency, holds that a person placed, disputes about the goods.
 * Left out is what the strategy that ran brought about: its steps, its calls and what was said in them, its referrals.
 */
const EXOGENOUS: ReadonlySet<CaseEventType> = new Set([
  'CaseOpened',
  'InvoiceBooked',
  'CreditNoteBooked',
  'PaymentAllocated',
  'PaymentBounced',
  'LedgerCorrected',
  'WrittenOff',
  'SettlementPaid',
  'ChargeWaived',
  'CaseMerged',
  'HoldPlaced',
  'HoldEnded',
  'DisputeRaised',
  'DisputeResolved',
  'InsolvencyOpened',
  'InsolvencyClosed',
]);

/** What has to be read of a log for that: those facts, and the ones that say which of them were taken back or go with a call. */
export const READ_OF_HISTORY: readonly CaseEventType[] = [...EXOGENOUS, 'OutcomeUndone', 'PaymentClaimed'];

/** The facts of a real log that a candidate strategy is tried on, in order. `profile`: where the log tells none. */
export function exogenousFacts(
  log: readonly { seq: number; event: CaseEvent }[],
  profile: DebtorProfile | null,
): CaseEvent[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'OutcomeUndone' ? [event.undoneSeq] : [])));
  const claims = new Set(log.flatMap(({ event }) => (event.type === 'PaymentClaimed' ? [event.holdId] : [])));
  return log
    .filter(({ seq, event }) => {
      // the end of a hold that a call had placed goes with the call
      if (event.type === 'HoldEnded' && claims.has(event.holdId)) return false;
      return EXOGENOUS.has(event.type) && !undone.has(seq);
    })
    .map(({ event }) => {
      const at = event.at.endsWith('Z') && event.at.length === 24 ? event.at : new Date(event.at).toISOString();
      return event.type === 'CaseOpened' && !event.profile && profile ? { ...event, at, profile } : { ...event, at };
    });
}
