import type { Language, Role, Tx } from '@relance/platform/server';

export interface PersonView {
  __typename: 'Person';
  id: string;
  login: string;
  name: string;
  role: Role;
  teamId: string | null;
  teamName: string | null;
  language: Language;
  languages: string[];
  skills: string[];
  disabled: boolean;
}

export interface TeamView {
  __typename: 'Team';
  id: string;
  name: string;
  people: PersonView[];
}

const PERSON = `select 'Person' as "__typename", p.id, p.login, p.name, p.role, p.team_id as "teamId", t.name as "teamName", p.language, p.languages, p.skills,
  p.disabled_at is not null as disabled from person p left join team t on t.id = p.team_id`;

export async function personById(tx: Tx, id: string): Promise<PersonView | null> {
  const [person] = await tx.query<PersonView>(`${PERSON} where p.id = $1`, [id]);
  return person ?? null;
}

/** Teams with their people, by name. `teamIds` null: all. */
export async function teamsWithPeople(tx: Tx, teamIds: readonly string[] | null): Promise<TeamView[]> {
  const teams = await tx.query<{ id: string; name: string }>(
    `select id, name from team where $1::uuid[] is null or id = any ($1) order by name`,
    [teamIds],
  );
  const people = await tx.query<PersonView>(
    `${PERSON} where $1::uuid[] is null or p.team_id = any ($1) order by p.name, p.id`,
    [teamIds],
  );
  return teams.map((team) => ({
    __typename: 'Team',
    ...team,
    people: people.filter((person) => person.teamId === team.id),
  }));
}

/** Everyone, for the admin: those without a team too. */
export function everyone(tx: Tx): Promise<PersonView[]> {
  return tx.query<PersonView>(`${PERSON} order by p.name, p.id`);
}
