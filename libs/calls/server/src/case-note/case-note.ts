import { type Tx, writeAudit, writeOutbox } from '@relance/platform/server';

export interface CaseNote {
  id: string;
  at: string;
  text: string;
  personName: string;
}

/** The last note that a person wrote on the case outside a call. */
export async function lastNote(tx: Tx, caseId: string): Promise<CaseNote | null> {
  const [note] = await tx.query<CaseNote>(
    `select n.id, n.created_at as at, n.text, p.name as "personName" from case_note n join person p on p.id = n.person_id
     where n.account_id = $1 order by n.created_at desc, n.id desc limit 1`,
    [caseId],
  );
  return note ?? null;
}

export type NoteAdded = { kind: 'added'; note: CaseNote } | { kind: 'keyReused' };

/** Writes a note on a case in the actor's reach. The same key again gives the same note, once. */
export async function addNote(tx: Tx, caseId: string, text: string, key: string, now: Date): Promise<NoteAdded> {
  const { personId, teamIds } = tx.actor;
  const [added] = await tx.query<{ id: string }>(
    `insert into case_note (account_id, person_id, text, idempotency_key, created_at) values ($1, $2, $3, $4, $5)
     on conflict (person_id, idempotency_key) do nothing returning id`,
    [caseId, personId, text, key, now],
  );
  const [note] = await tx.query<CaseNote & { same: boolean; agentId: string | null }>(
    `select n.id, n.created_at as at, n.text, p.name as "personName", n.account_id = $3 and n.text = $4 as same, c.agent_id as "agentId"
     from case_note n join person p on p.id = n.person_id join dunning_case c on c.id = n.account_id
     where n.person_id = $1 and n.idempotency_key = $2`,
    [personId, key, caseId, text],
  );
  if (!note?.same) return { kind: 'keyReused' };
  const { same: _, agentId, ...written } = note;
  if (added) {
    await writeOutbox(tx, [
      {
        topic: 'note.added',
        payload: { caseId, noteId: note.id, by: personId!, byName: note.personName },
        caseId,
        audience: { teamId: teamIds[0] ?? null, agentId },
      },
    ]);
    await writeAudit(tx, [{ action: 'calls.addNote', accountId: caseId, subject: note.id }]);
  }
  return { kind: 'added', note: written };
}
