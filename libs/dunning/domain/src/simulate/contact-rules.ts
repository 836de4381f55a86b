import type { Instant, Zone } from '@relance/kernel';
import type { DebtorKind } from '../strategy/vocabulary';

/** A call of the simulation with that debtor. */
export interface SimulatedCall {
  at: Instant;
  kind: 'attempt' | 'conversation';
}

/** Who is called, as contact policies tell debtors apart. */
export interface Called {
  creditorId: string;
  debtorKind: DebtorKind;
  zone: Zone;
  country: string;
}

/** What the simulation asks of the contact policy, which stands above this context: whoever runs it brings it along. */
export interface ContactRules {
  /** May the debtor be called then? `rule` names what forbids it, `nextAllowed` is when that ends; null: never by itself. */
  mayContact(
    called: Called,
    at: Instant,
    history: readonly SimulatedCall[],
  ): { rule: string | null; nextAllowed: Instant | null };
  /** When to try again after nobody answered. */
  retryAt(at: Instant, zone: Zone, country: string): Instant;
}
