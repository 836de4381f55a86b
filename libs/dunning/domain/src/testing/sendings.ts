import type { Strategy } from '../strategy/strategy';
import type { Life } from './life';

interface Written {
  /** The invoice that carried the case; for a note before the due date, those it speaks of. */
  chain: string;
  stepKey: string;
  fate: 'pending' | 'sent' | 'outdated' | { withdrawnBy: number };
}

/** Counts what was written for each step and carrying invoice, and has not been withdrawn: RELIABILITY I9 on the pure machine. */
export class Sendings {
  private seen = 0;
  private readonly written: Written[] = [];

  see({ taken }: Life): void {
    for (; this.seen < taken.length; this.seen++) {
      const { seq, event, actions, chain } = taken[this.seen]!;
      if (event.type === 'StepSent') this.tell(event.stepKey, 'sent');
      if (event.type === 'StepNotSent' && event.problem === 'outdated') this.tell(event.stepKey, 'outdated');
      for (const action of actions) {
        if (action.type === 'issueDocument') {
          this.written.push({ chain: chain ?? action.itemIds.join(), stepKey: action.stepKey, fate: 'pending' });
        } else if (action.type === 'cancelPendingDocuments') {
          for (const one of this.written) if (one.fate === 'pending') one.fate = { withdrawnBy: seq };
        } else if (action.type === 'restorePendingDocuments') {
          for (const one of this.written) {
            if (typeof one.fate === 'object' && one.fate.withdrawnBy === action.cancelledSeq) one.fate = 'pending';
          }
        }
      }
    }
  }

  /** Steps that were written more often than the strategy allows for one invoice: of its versions, the last that has the step. */
  tooMany(versions: readonly Strategy[]): string[] {
    const counts = new Map<string, number>();
    for (const { chain, stepKey, fate } of this.written) {
      if (fate !== 'pending' && fate !== 'sent') continue;
      const key = `${chain} ${stepKey}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const allowed = (key: string) => {
      const steps = versions.map((version) => version.steps.find((step) => key.endsWith(` ${step.key}`)));
      return 1 + (steps.findLast((step) => step !== undefined)?.repeat?.times ?? 0);
    };
    return [...counts].filter(([key, count]) => count > allowed(key)).map(([key]) => key);
  }

  private tell(stepKey: string, fate: 'sent' | 'outdated'): void {
    for (const one of this.written) if (one.stepKey === stepKey && one.fate === 'pending') one.fate = fate;
  }
}
