import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, writeAudit } from '@relance/platform/server';
import { type Lease, leaseOf, releaseLease, takeLease } from './lease';
import { leaseNext } from './next-case';

/** Who has which case: opening, keeping, letting go, taking over. */
@Injectable()
export class LeaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** True when the actor has it now; false: a colleague does, or the actor only reads. Null: not in reach. */
  open(actor: Actor, caseId: string, force = false): Promise<boolean | null> {
    return this.database.transaction(actor, async (tx) => {
      const [seen] = await tx.query(`select 1 from dunning_case where id = $1`, [caseId]);
      if (!seen) return null;
      if (!mayWork(actor)) return false;
      const now = this.clock.now();
      if (force) {
        const lease = await leaseOf(tx, caseId, now);
        if (lease && !lease.mine) {
          await writeAudit(tx, [{ action: 'calls.takeOver', accountId: caseId, detail: { from: lease.holderId } }]);
        }
      }
      return takeLease(tx, caseId, now, force);
    });
  }

  next(actor: Actor, after: string | null): Promise<string | null> {
    return this.database.transaction(actor, (tx) => leaseNext(tx, this.clock.now(), after));
  }

  /** Null: it is not the actor's any more. */
  renew(actor: Actor, caseId: string): Promise<Lease | null> {
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const lease = await leaseOf(tx, caseId, now);
      if (!lease?.mine) return null;
      await takeLease(tx, caseId, now);
      return leaseOf(tx, caseId, now);
    });
  }

  release(actor: Actor, caseId: string): Promise<void> {
    return this.database.transaction(actor, (tx) => releaseLease(tx, caseId));
  }
}

/** Agents and leads work cases of their teams, admins any; legal staff read here and decide in their own screens. */
export function mayWork({ role }: Actor): boolean {
  return role === 'agent' || role === 'lead' || role === 'admin';
}

export function mayOverride({ role }: Actor): boolean {
  return role === 'lead' || role === 'admin';
}
