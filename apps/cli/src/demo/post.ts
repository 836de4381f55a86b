import type { DeliveryService } from '@relance/correspondence/server';
import type { Database, Role, Viewer } from '@relance/platform/server';
import type { DemoStaff } from './settle';

const TOGETHER = 400;

/**
 * The morning's post: each team's lead sends what waits, letters by post, e-mails by hand, registered letters with their number,
 * through the same service as the screen. The clock stands at that time.
 */
export async function postWaiting(database: Database, deliveries: DeliveryService, staff: DemoStaff): Promise<void> {
  for (const lead of staff.leads) {
    const viewer: Viewer = {
      actor: { ...lead, role: lead.role as Role },
      login: 'lead',
      name: 'lead',
      language: 'fr',
      sessionKey: '',
    };
    const waiting = await database.transaction(lead, (tx) =>
      tx.query<{ id: string; registered: boolean; track: number }>(
        `select v.document_id as id, v.channel = 'registeredPost' as registered, hashtext(v.document_id::text) & 2147483647 as track
         from delivery v join dunning_case c on c.id = v.account_id
         where v.status = 'toSend' and c.team_id = any ($1::uuid[]) order by v.id`,
        [lead.teamIds],
      ),
    );
    const plain = waiting.filter(({ registered }) => !registered).map(({ id }) => id);
    for (let from = 0; from < plain.length; from += TOGETHER) {
      await sent(deliveries.markSent(viewer, plain.slice(from, from + TOGETHER), null));
    }
    for (const { id, registered, track } of waiting) {
      if (registered) await sent(deliveries.markSent(viewer, [id], `1A${String(track).padStart(11, '0')}`));
    }
  }
}

async function sent(answer: ReturnType<DeliveryService['markSent']>): Promise<void> {
  const given = await answer;
  if (given.__typename !== 'Done') throw new Error(`the demo's post was refused: ${given.message}`);
}
