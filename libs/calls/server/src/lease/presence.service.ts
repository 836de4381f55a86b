import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionService } from '@relance/identity/server';
import { type Actor, Clock, Database, SYSTEM, type Tx, writeOutbox } from '@relance/platform/server';
import { freeOthers, type Lease, leaseOf, renewLease } from './lease';
import {
  type Answered,
  type Asked,
  askedSince,
  askForLease,
  giveLease,
  keepLease,
  type LeaseRequest,
  requestsTo,
} from './lease-request';
import { inReach, mayWork } from './lease.service';
import { lookAt, lookAway, type Looker, lookersAt, lookNowhere, watchersOf } from './presence';

export interface CasePresence {
  lease: Lease | null;
  others: Looker[];
  requests: LeaseRequest[];
  askedSince: string | null;
}

type Person = Actor & { personId: string };

/** Who looks at which case, and what they ask of each other. All of it stands in the database: any api server may be asked. */
@Injectable()
export class PresenceService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
  ) {}

  onModuleInit(): void {
    this.sessions.onEnd((tx, personId) => leaveAll(tx, personId));
  }

  /** The heartbeat of a screen: keeps its place, and the lease of whoever has it. Null: not in reach. */
  stay(actor: Person, caseId: string, screenId: string): Promise<CasePresence | null> {
    return this.database.transaction(actor, async (tx) => {
      if (!(await inReach(tx, caseId))) return null;
      const now = this.clock.now();
      await lookAt(tx, caseId, screenId, now);
      await renewLease(tx, caseId, now);
      return {
        lease: await leaseOf(tx, caseId, now),
        others: await lookersAt(tx, caseId, now),
        requests: await requestsTo(tx, caseId, now),
        askedSince: await askedSince(tx, caseId, now),
      };
    });
  }

  /** Null: not in reach, or not somebody who works cases. */
  ask(actor: Person, caseId: string): Promise<Asked | null> {
    return this.database.transaction(actor, async (tx) =>
      mayWork(actor) && (await inReach(tx, caseId)) ? askForLease(tx, caseId, this.clock.now()) : null,
    );
  }

  answer(actor: Person, requestId: string, give: boolean): Promise<Answered> {
    return this.database.transaction(actor, (tx) =>
      give ? giveLease(tx, requestId, this.clock.now()) : keepLease(tx, requestId, this.clock.now()),
    );
  }

  /** The socket of a screen closed: it shows nothing any more. The lease stays for the time of a lost connection. */
  socketClosed(personId: string, screenId: string): Promise<void> {
    return this.database.transaction(SYSTEM, (tx) => lookAway(tx, personId, screenId, null));
  }

  watchers(caseIds: readonly string[]): Promise<Map<string, string[]>> {
    return this.database.transaction(SYSTEM, (tx) => watchersOf(tx, caseIds, this.clock.now()));
  }
}

/** After a person's last session: what they had is free at once. */
async function leaveAll(tx: Tx, personId: string): Promise<void> {
  const left = await freeOthers(tx, personId, null);
  const [person] = await tx.query<{ teamId: string | null }>(`select team_id as "teamId" from person where id = $1`, [
    personId,
  ]);
  await writeOutbox(
    tx,
    left.map((caseId) => ({
      topic: 'floor.changed' as const,
      payload: { agentId: personId, caseId: null },
      caseId,
      audience: { teamId: person?.teamId ?? null, admin: true },
    })),
  );
  await lookNowhere(tx, personId);
}
