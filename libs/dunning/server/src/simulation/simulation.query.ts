import type { Instant } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import type { SimulatedVersion, SimulationEntity, SimulationOutcome } from '../entities/simulation.entity';

type Row = Omit<SimulationEntity, 'result' | 'claimedBy' | 'seenAt' | 'personId' | 'strategies'> & {
  strategies: Omit<SimulatedVersion, 'definition'>[];
  personName: string | null;
  createdAt: Instant;
};

/** Newest first; those of others only to admins. */
export async function simulations(tx: Tx, language: Language, id: string | null = null) {
  const rows = await tx.query<Row>(
    `select s.id, s.status, s.mode, s.from_on as "fromOn", s.to_on as "toOn", s.seed, s.model, s.progress, s.error,
       (select jsonb_agg(v - 'definition' order by n) from jsonb_array_elements(s.strategies) with ordinality as x(v, n)) as strategies,
       p.name as "personName", s.created_at as "createdAt", s.finished_at as "finishedAt"
     from simulation s left join person p on p.id = s.person_id
     where $1::uuid is null or s.id = $1 order by s.created_at desc, s.id desc limit 50`,
    [id],
  );
  return rows.map(({ strategies, ...row }) => ({
    __typename: 'Simulation' as const,
    ...row,
    strategies: strategies.map(({ versionId, version, nameFr, nameEn }) => ({
      versionId,
      version,
      name: language === 'fr' ? nameFr : nameEn,
    })),
  }));
}

/** What came out, read only where it is asked for: it is long. */
export async function outcomeOf(tx: Tx, id: string): Promise<SimulationOutcome | null> {
  const [row] = await tx.query<{ result: SimulationOutcome | null }>(`select result from simulation where id = $1`, [
    id,
  ]);
  return row?.result ?? null;
}
