import { type Tx, writeOutbox } from '@relance/platform/server';

/** Tells the screens of those cases' agent and team what became of deliveries. */
export async function tellScreens(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  const rows = await tx.query<{
    caseId: string;
    documentId: string;
    status: string;
    teamId: string | null;
    agentId: string | null;
  }>(
    `select v.account_id as "caseId", v.document_id as "documentId", v.status, c.team_id as "teamId", c.agent_id as "agentId"
     from delivery v join dunning_case c on c.id = v.account_id where v.id = any ($1::uuid[])`,
    [deliveryIds],
  );
  await writeOutbox(
    tx,
    rows.map(({ teamId, agentId, ...payload }) => ({
      topic: 'delivery.changed',
      payload,
      caseId: payload.caseId,
      audience: { teamId, agentId },
    })),
  );
}
