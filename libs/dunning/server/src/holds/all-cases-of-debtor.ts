import type { Tx } from '@relance/platform/server';

/**
 * Work within the transaction in the system's scope: a hold that protects a person stands on every case of theirs, whichever
 * team has it. What is written still names the person who acted. Nothing that it reads may reach the actor.
 */
export async function inSystemScope<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await setScope(tx, 'system', '', []);
  try {
    return await work();
  } finally {
    const { role, personId, teamIds } = tx.actor;
    await setScope(tx, role, personId ?? '', teamIds);
  }
}

function setScope(tx: Tx, role: string, personId: string, teamIds: readonly string[]): Promise<unknown> {
  const teams = teamIds.length > 0 ? `{${teamIds.join(',')}}` : '';
  return tx.query(
    `select set_config('app.role', $1, true), set_config('app.person', $2, true), set_config('app.teams', $3, true)`,
    [role, personId, teams],
  );
}

/** Every case of the debtor of a case that the actor sees, locked in the order of their ids; none when it is out of reach. */
export async function lockCasesOfDebtor(tx: Tx, caseId: string): Promise<string[]> {
  const [own] = await tx.query<{ debtorId: string }>(
    `select a.debtor_id as "debtorId" from dunning_case c join account a on a.id = c.id where c.id = $1`,
    [caseId],
  );
  if (!own) return [];
  return inSystemScope(tx, async () => {
    const cases = await tx.query<{ id: string }>(
      `select c.id from dunning_case c join account a on a.id = c.id where a.debtor_id = $1 order by c.id for update of c`,
      [own.debtorId],
    );
    return cases.map(({ id }) => id);
  });
}
