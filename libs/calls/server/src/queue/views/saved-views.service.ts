import { Injectable } from '@nestjs/common';
import { isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  Database,
  inputProblem,
  notAllowed,
  type Tx,
  type Viewer,
  writeOutbox,
} from '@relance/platform/server';
import type { QueueFilter } from '../queue-filter';
import type { QueueSort } from '../queue-sort';

/** `SavedViewInput` of the schema. */
export interface SavedViewInput {
  id?: string | null;
  name: string;
  shared: boolean;
  filter: QueueFilter;
  sort: QueueSort;
  pool: boolean;
}

export interface SavedView {
  __typename: 'SavedView';
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  ownerName: string;
  filter: QueueFilter;
  sort: QueueSort;
  pool: boolean;
}

/** `heard`: others see it, or did before. */
interface Written {
  id: string;
  teamId: string | null;
  heard: boolean;
}

const LONGEST_NAME = 60;
const MOST_VIEWS = 100;

/** Filters and orders of the queue under a name, each its owner's; a shared one is read by the owner's team. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<SavedView[]> {
    return this.database.transaction(actor, (tx) => viewsOf(tx));
  }

  async save({ actor, language }: Viewer, view: SavedViewInput) {
    const name = view.name.trim();
    if (!name || name.length > LONGEST_NAME) {
      const said = {
        fr: `Un nom de 1 à ${LONGEST_NAME} caractères.`,
        en: `A name of 1 to ${LONGEST_NAME} characters.`,
      };
      return inputProblem(language, 'name', said, 'name');
    }
    if (view.id && !isId(view.id)) return notAllowed(language);
    const [teamId = null] = actor.teamIds;
    if (view.shared && teamId === null) {
      const said = { fr: 'Vous n’avez pas d’équipe avec qui la partager.', en: 'You have no team to share it with.' };
      return inputProblem(language, 'noTeam', said, 'shared');
    }
    const values = [
      name,
      view.shared,
      JSON.stringify(view.filter),
      view.sort,
      view.pool,
      this.clock.now(),
      actor.personId,
    ];
    return this.database.transaction(actor, async (tx) => {
      // two tabs that save at once: the second sees the name of the first
      await tx.execute(`select pg_advisory_xact_lock(hashtext('saved_view'), hashtext($1))`, [actor.personId]);
      const others = await tx.query<{ same: boolean }>(
        `select lower(name) = lower($2) as same from saved_view where person_id = $1 and id is distinct from $3`,
        [actor.personId, name, view.id ?? null],
      );
      if (others.some(({ same }) => same)) {
        const said = { fr: 'Vous avez déjà une vue de ce nom.', en: 'You have a view of that name already.' };
        return inputProblem(language, 'nameTaken', said, 'name');
      }
      if (!view.id && others.length >= MOST_VIEWS) {
        const said = { fr: `Au plus ${MOST_VIEWS} vues.`, en: `At most ${MOST_VIEWS} views.` };
        return inputProblem(language, 'tooMany', said, 'name');
      }
      const [saved] = await tx.query<Written>(view.id ? UPDATE : INSERT, [...values, view.id ?? teamId]);
      if (!saved) return notAllowed(language);
      await tellTeam(tx, saved);
      return (await viewsOf(tx, saved.id))[0]!;
    });
  }

  /** Only one's own. */
  async delete({ actor, language }: Viewer, id: string) {
    if (!isId(id)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const [gone] = await tx.query<Written>(DELETE, [id, actor.personId]);
      if (!gone) return notAllowed(language);
      await tellTeam(tx, gone);
      return { __typename: 'Done' as const, ok: true };
    });
  }
}

/** Those who see a shared view: the owner's team, agents as well as leads. */
async function tellTeam(tx: Tx, { id, teamId, heard }: Written): Promise<void> {
  if (!heard) return;
  const members = await tx.query<{ id: string }>(`select id from person where team_id = $1 and disabled_at is null`, [
    teamId,
  ]);
  const payload = { viewId: id, by: tx.actor.personId };
  await writeOutbox(
    tx,
    members.map((member) => ({ topic: 'view.changed' as const, payload, audience: { agentId: member.id } })),
  );
}

/** One's own, and what the team shares, by name. */
function viewsOf(tx: Tx, id: string | null = null): Promise<SavedView[]> {
  return tx.query<SavedView>(
    `select 'SavedView' as "__typename", v.id, v.name, v.shared, v.person_id = $1 as mine, p.name as "ownerName", v.filter, v.sort, v.pool
     from saved_view v join person p on p.id = v.person_id where $2::uuid is null or v.id = $2
     order by v.person_id = $1 desc, lower(v.name), v.id`,
    [tx.actor.personId, id],
  );
}

const INSERT = `insert into saved_view (name, shared, filter, sort, pool, updated_at, person_id, team_id)
  values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8) returning id, team_id as "teamId", shared as heard`;
const UPDATE = `update saved_view v set name = $1, shared = $2, filter = $3::jsonb, sort = $4, pool = $5, updated_at = $6
  from (select id, shared from saved_view where id = $8) before
  where v.id = before.id and v.person_id = $7 returning v.id, v.team_id as "teamId", v.shared or before.shared as heard`;
const DELETE = `delete from saved_view where id = $1 and person_id = $2 returning id, team_id as "teamId", shared as heard`;
