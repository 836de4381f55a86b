import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, type Tx, writeAudit } from '@relance/platform/server';
import { handBack, leaseOf, lockPeople, releaseLease, takeLease } from './lease';
import { leaseNext, peekNext } from './next-case';
import { lookAt, lookAway, looksAt } from './presence';

/** Who has which case: opening, keeping, letting go, taking over. */
@Injectable()
export class LeaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * True when the actor has it now; false: a colleague does, or the actor only reads. Null: not in reach. `screenId`: the screen
   * that shows it from now on.
   */
  open(actor: Actor, caseId: string, screenId: string | null, force = false): Promise<boolean | null> {
    return this.database.transaction(actor, async (tx) => {
      if (!(await inReach(tx, caseId))) return null;
      const now = this.clock.now();
      if (screenId) await lookAt(tx, caseId, screenId, now);
      if (!mayWork(actor)) return false;
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
    return this.database.transaction(actor, (tx) => leaseNext(tx, this.clock.now(), after), 'once');
  }

  /** The case that `next` would give now; nothing is leased. */
  peek(actor: Actor, after: string | null): Promise<string | null> {
    return this.database.transaction(actor, (tx) => peekNext(tx, this.clock.now(), after), 'once');
  }

  /**
   * The screen leaves the case. Unless another screen of the same person shows it, it is free again, or back with whom it was taken
   * from.
   */
  release(actor: Actor & { personId: string }, caseId: string, screenId: string | null): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      if (screenId) {
        await lookAway(tx, actor.personId, screenId, caseId);
        // the same page, loaded again, may be opening it at this moment
        await lockPeople(tx, [actor.personId]);
        if (await looksAt(tx, caseId, this.clock.now())) return;
      }
      if (!(await handBack(tx, caseId, this.clock.now()))) await releaseLease(tx, caseId);
    });
  }
}

/** The case, and nobody takes it away from under a lease that is being written. */
export async function inReach(tx: Tx, caseId: string): Promise<boolean> {
  const [seen] = await tx.query(`select 1 from dunning_case where id = $1 for key share`, [caseId]);
  return seen !== undefined;
}

/** Agents and leads work cases of their teams, admins any; legal staff read here and decide in their own screens. */
export function mayWork({ role }: Actor): boolean {
  return role === 'agent' || role === 'lead' || role === 'admin';
}

export function mayOverride({ role }: Actor): boolean {
  return role === 'lead' || role === 'admin';
}
