import { Injectable } from '@nestjs/common';
import { newId } from '@relance/kernel';
import { Database, SYSTEM, type Tx, writeOutbox } from '@relance/platform/server';
import type { SimulationEntity } from '../entities/simulation.entity';
import { Rehearsal } from './rehearsal.service';

type Claimed = Pick<
  SimulationEntity,
  'id' | 'mode' | 'fromOn' | 'toOn' | 'seed' | 'strategies' | 'model' | 'personId'
> & {
  /** Null: the person sees every team. */
  teamIds: string[] | null;
};

const TELL_EVERY_MS = 1_000;

/** The worker's part of simulations: one at a time, in slices, so that due cases go on; taken up again when a worker died. */
@Injectable()
export class Simulations {
  private readonly workerId = newId();

  constructor(
    private readonly database: Database,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** Does the one that waits longest. False: none waits. */
  async runOne({ stopped = () => false }: { stopped?: () => boolean } = {}): Promise<boolean> {
    const claimed = await this.database.transaction(SYSTEM, (tx) => this.claim(tx));
    if (!claimed) return false;
    const { id, mode, fromOn, toOn, seed, strategies, model, teamIds } = claimed;
    try {
      const outcome = await this.rehearsal.run({
        strategies: strategies.map(({ definition }) => definition),
        portfolio: { teamIds, debtorKind: strategies.find(({ debtorKind }) => debtorKind)?.debtorKind ?? null },
        mode,
        model,
        seed,
        from: fromOn,
        to: toOn,
        goOn: this.telling(claimed, stopped),
      });
      if (outcome) await this.end(claimed, 'done', `result = $3::jsonb, progress = 100`, JSON.stringify(outcome));
      else if (stopped()) await this.giveBack(id);
    } catch (error) {
      await this.end(claimed, 'failed', `error = $3`, error instanceof Error ? error.message : String(error));
    }
    return true;
  }

  private async claim(tx: Tx): Promise<Claimed | undefined> {
    const [row] = await tx.query<Claimed>(
      `update simulation s set status = 'running', claimed_by = $1, seen_at = now()
       from (select x.id, p.role, p.team_id from simulation x left join person p on p.id = x.person_id
         where x.status = 'waiting' or (x.status = 'running' and x.seen_at < now() - interval '1 minute')
         order by x.created_at limit 1 for update of x skip locked) as n
       where s.id = n.id
       returning s.id, s.mode, s.from_on as "fromOn", s.to_on as "toOn", s.seed, s.strategies, s.model, s.person_id as "personId",
         case when n.role is null or n.role = 'admin' then null else array[n.team_id] end as "teamIds"`,
      [this.workerId],
    );
    if (row) await tell(tx, row, 'running', 0);
    return row;
  }

  /** Says about once a second how far it is, and learns whether it is still wanted. */
  private telling(claimed: Claimed, stopped: () => boolean): (done: number) => Promise<boolean> {
    let told = performance.now();
    return async (done) => {
      if (stopped()) return false;
      if (performance.now() - told < TELL_EVERY_MS) return true;
      told = performance.now();
      const progress = Math.min(99, Math.floor(done * 100));
      return this.database.transaction(SYSTEM, async (tx) => {
        const mine = await tx.execute(
          `update simulation set progress = $3, seen_at = now() where id = $1 and claimed_by = $2 and status = 'running'`,
          [claimed.id, this.workerId, progress],
        );
        if (mine > 0) await tell(tx, claimed, 'running', progress);
        return mine > 0;
      });
    };
  }

  /** Nothing when it was cancelled, or another worker has taken it up. */
  private async end(claimed: Claimed, status: 'done' | 'failed', set: string, value: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const mine = await tx.execute(
        `update simulation set status = '${status}', finished_at = now(), ${set} where id = $1 and claimed_by = $2 and status = 'running'`,
        [claimed.id, this.workerId, value],
      );
      if (mine > 0) await tell(tx, claimed, status, status === 'done' ? 100 : 0);
    });
  }

  private async giveBack(id: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.execute(
        `update simulation set status = 'waiting', claimed_by = null, progress = 0
         where id = $1 and claimed_by = $2 and status = 'running'`,
        [id, this.workerId],
      ),
    );
  }
}

/** To the one who asked for it, and to the admins, who see all. */
export function tell(
  tx: Tx,
  { id, personId }: Pick<SimulationEntity, 'id' | 'personId'>,
  status: string,
  progress: number,
): Promise<void> {
  return writeOutbox(tx, [
    {
      topic: 'simulation.progress',
      payload: { simulationId: id, status, progress },
      audience: { agentId: personId, admin: true },
    },
  ]);
}
