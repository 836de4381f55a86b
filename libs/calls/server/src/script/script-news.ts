import { type OutboxRow, type Tx, writeOutbox } from '@relance/platform/server';

/** What the list of scripts shows otherwise. A draft is saved while it is typed: that is nobody else's news. */
const NEWS: ReadonlySet<string> = new Set(['drafted', 'discarded', 'submitted', 'sentBack', 'published']);

/** To those who write scripts: the leads of every team, and admins. */
export async function tellOfScript(tx: Tx, what: string, scriptId: string): Promise<void> {
  if (!NEWS.has(what)) return;
  const teams = await tx.query<{ id: string }>(`select id from team`);
  const row = (audience: OutboxRow['audience']): OutboxRow => ({
    topic: 'script.changed',
    payload: { scriptId, by: tx.actor.personId },
    audience,
  });
  await writeOutbox(tx, [row({ admin: true }), ...teams.map(({ id }) => row({ teamId: id }))]);
}
