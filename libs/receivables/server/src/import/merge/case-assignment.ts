import type { ImportWarning } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import type { Creditor } from '../../parties/creditor';

export interface CasePlace {
  teamId: string;
  agentId: string | null;
}

const FIRST_TEAM = 'Équipe 1';

/** Deals the cases of new accounts to the agents of the creditor's team, always to the one who has fewest. */
export class CaseAssignment {
  private team: { id: string; name: string } | undefined;
  private readonly loads: { agentId: string; cases: number }[] = [];

  constructor(
    private readonly creditor: Creditor,
    private readonly warn: (warning: ImportWarning) => void,
  ) {}

  async next(tx: Tx, count: number): Promise<CasePlace[]> {
    if (!this.team) await this.begin(tx);
    const teamId = this.team!.id;
    return Array.from({ length: count }, () => {
      let least = this.loads[0];
      for (const it of this.loads) if (it.cases < least!.cases) least = it;
      if (least) least.cases++;
      return { teamId, agentId: least?.agentId ?? null };
    });
  }

  private async begin(tx: Tx): Promise<void> {
    const [team] = await tx.query<{ id: string; name: string }>(
      `select id, name from team where $1::uuid is null or id = $1 order by created_at, id limit 1`,
      [this.creditor.defaultTeamId],
    );
    this.team = team ?? (await this.firstTeam(tx));
    const loads = await tx.query<{ agentId: string; cases: number }>(
      `select p.id as "agentId", (select count(*) from dunning_case c where c.agent_id = p.id) as cases
       from person p where p.team_id = $1 and p.role = 'agent' and p.disabled_at is null order by p.login`,
      [this.team.id],
    );
    this.loads.push(...loads);
    if (loads.length === 0) this.warn({ code: 'no-agent', params: { name: this.team.name } });
  }

  private async firstTeam(tx: Tx): Promise<{ id: string; name: string }> {
    const [team] = await tx.query<{ id: string; name: string }>(
      `insert into team (name) values ($1) on conflict (name) do update set name = excluded.name returning id, name`,
      [FIRST_TEAM],
    );
    this.warn({ code: 'team-created', params: { name: FIRST_TEAM } });
    return team!;
  }
}
