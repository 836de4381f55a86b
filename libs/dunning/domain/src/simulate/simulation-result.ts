import type { BusinessDate, Money } from '@relance/kernel';
import type { CaseState } from '../case-state';
import type { Channel } from '../strategy/strategy';

/** What was done in a stretch of time. Calls are attempts. */
export interface SimulatedWork {
  actions: Record<Channel, number>;
  agentMinutes: number;
  /** Letters and registered letters. */
  letters: number;
  /** Calls that the contact policy forbade when an agent would have made them. */
  policyBlocks: number;
  policyBlocksByRule: Record<string, number>;
  promises: number;
  /** Only of a simulation forward: what the payment model lets arrive. */
  paid: Money[];
}

export interface SimulatedDay extends SimulatedWork {
  date: BusinessDate;
  /** At the end of the day. */
  states: Record<CaseState, number>;
  /** Calls owed at the end of the day that nobody had the time for. */
  callsWaiting: number;
}

export interface SimulationResult {
  days: SimulatedDay[];
  totals: SimulatedWork;
  cases: number;
  /** Days of the period, counted for each case that was there. */
  caseDays: number;
  /** Facts that the case could not take where the candidate had brought it: left out, and said. */
  factsLeftOut: number;
}
