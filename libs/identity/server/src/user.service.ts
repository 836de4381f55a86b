import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Database,
  type Language,
  type Role,
  type Tx,
  writeAudit,
  writeOutbox,
} from '@relance/platform/server';
import { clearTry, reserveTry } from './login-throttle';
import { hashPassword, passwordFits, passwordProblem } from './password';
import { personById, type PersonView, type TeamView } from './people.query';
import { checkedDraft, nameProblem, PeopleProblem, type PersonDraft } from './person-draft';
import { SessionService } from './session.service';

const UNKNOWN_PERSON = new PeopleProblem('unknown-person', {
  fr: 'Cette personne n’existe pas.',
  en: 'There is no such person.',
});

const TOO_MANY_TRIES = new PeopleProblem(
  'throttled',
  { fr: 'Trop d’essais\u00a0: patientez un moment.', en: 'Too many tries: wait a moment.' },
  'current',
);

/** People and teams. Every change is audited and ends the sessions it touches. Callers have checked that the actor may. */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
  ) {}

  /** Errors: PeopleProblem. */
  async add(actor: Actor, draft: PersonDraft): Promise<PersonView> {
    const person = checkedDraft(draft);
    if (!draft.password)
      throw new PeopleProblem(
        'password-needed',
        { fr: 'Mot de passe manquant.', en: 'A password is needed.' },
        'password',
      );
    const passwordHash = await newHash(draft.password, person.login);
    return this.change(actor, 'identity.addPerson', async (tx) => {
      await teamExists(tx, person.teamId);
      const [row] = await tx.query<{ id: string }>(
        `insert into person (login, name, role, team_id, language, languages, skills)
         values ($1, $2, $3, $4, $5, coalesce($6::text[], '{}'), coalesce($7::text[], '{}')) on conflict (login) do nothing returning id`,
        [person.login, person.name, person.role, person.teamId, person.language, person.languages, person.skills],
      );
      if (!row) throw loginTaken();
      await tx.execute(`insert into credential (person_id, password_hash) values ($1, $2)`, [row.id, passwordHash]);
      return row.id;
    });
  }

  /** Errors: PeopleProblem. Another role, team, login or password ends the person's sessions. */
  async update(actor: Actor, id: string, draft: PersonDraft): Promise<PersonView> {
    const person = checkedDraft(draft);
    const passwordHash = draft.password ? await newHash(draft.password, person.login) : null;
    return this.change(actor, 'identity.changePerson', async (tx) => {
      const [before] = await tx.query<{ login: string; role: Role; team_id: string | null }>(
        `select login, role, team_id from person where id = $1 for update`,
        [id],
      );
      if (!before) throw UNKNOWN_PERSON;
      await teamExists(tx, person.teamId);
      if (before.role === 'admin' && person.role !== 'admin') await anotherAdmin(tx, id);
      const [taken] = await tx.query(`select 1 from person where login = $1 and id <> $2`, [person.login, id]);
      if (taken) throw loginTaken();
      await tx.execute(
        `update person set login = $2, name = $3, role = $4, team_id = $5, language = $6,
           languages = coalesce($7::text[], languages), skills = coalesce($8::text[], skills) where id = $1`,
        [id, person.login, person.name, person.role, person.teamId, person.language, person.languages, person.skills],
      );
      if (passwordHash) await setPassword(tx, id, passwordHash);
      const moved = before.login !== person.login || before.role !== person.role || before.team_id !== person.teamId;
      if (moved || passwordHash) await this.sessions.endAllOf(tx, id);
      return id;
    });
  }

  /** Ends every session of the person at once. Errors: PeopleProblem for oneself and for the last admin. */
  async disable(actor: Actor, id: string): Promise<PersonView> {
    if (actor.personId === id) {
      throw new PeopleProblem('own-account', {
        fr: 'On ne se désactive pas soi-même.',
        en: 'You cannot disable yourself.',
      });
    }
    return this.change(actor, 'identity.disablePerson', async (tx) => {
      const person = await personById(tx, id);
      if (!person) throw UNKNOWN_PERSON;
      if (person.role === 'admin') await anotherAdmin(tx, id);
      await tx.execute(`update person set disabled_at = coalesce(disabled_at, now()) where id = $1`, [id]);
      await this.sessions.endAllOf(tx, id);
      return id;
    });
  }

  async enable(actor: Actor, id: string): Promise<PersonView> {
    return this.change(actor, 'identity.enablePerson', async (tx) => {
      const enabled = await tx.execute(`update person set disabled_at = null where id = $1`, [id]);
      if (enabled === 0) throw UNKNOWN_PERSON;
      return id;
    });
  }

  /** For the operator's command. Errors: PeopleProblem. */
  async idOfLogin(actor: Actor, login: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ id: string }>(`select id from person where login = $1`, [
        login.trim().toLowerCase(),
      ]);
      if (!row) throw UNKNOWN_PERSON;
      return row.id;
    });
  }

  async setLanguage(actor: Actor & { personId: string }, language: Language): Promise<PersonView> {
    const person = await this.database.transaction(actor, async (tx) => {
      await tx.execute(`update person set language = $2 where id = $1`, [actor.personId, language]);
      return personById(tx, actor.personId);
    });
    this.sessions.forget();
    if (!person) throw UNKNOWN_PERSON;
    return person;
  }

  /** Ends the person's sessions, this one too. Errors: PeopleProblem when `current` does not fit or `next` is refused. */
  async changePassword(
    scope: Actor,
    person: { id: string; login: string; address: string },
    current: string,
    next: string,
  ): Promise<void> {
    const keys = { account: person.login, address: person.address };
    const stored = await this.database.transaction(scope, async (tx) => {
      if (await reserveTry(tx, keys, this.clock.now())) throw TOO_MANY_TRIES;
      const [row] = await tx.query<{ password_hash: string }>(
        `select password_hash from credential where person_id = $1`,
        [person.id],
      );
      return row?.password_hash ?? null;
    });
    if (!(await passwordFits(stored, current))) {
      throw new PeopleProblem(
        'password-wrong',
        { fr: 'Mot de passe actuel erroné.', en: 'The current password is wrong.' },
        'current',
      );
    }
    const hash = await newHash(next, person.login);
    await this.database.transaction(scope, async (tx) => {
      await setPassword(tx, person.id, hash);
      await clearTry(tx, keys);
      await this.sessions.endAllOf(tx, person.id);
      await writeAudit(tx, [{ action: 'identity.changePassword', subject: person.id }]);
    });
  }

  async addTeam(actor: Actor, name: string): Promise<TeamView> {
    return this.team(actor, 'identity.addTeam', name, (tx, plain) =>
      tx.query(`insert into team (name) values ($1) on conflict (name) do nothing returning id, name`, [plain]),
    );
  }

  async renameTeam(actor: Actor, id: string, name: string): Promise<TeamView> {
    return this.team(actor, 'identity.renameTeam', name, async (tx, plain) => {
      const [known] = await tx.query(`select 1 from team where id = $1`, [id]);
      if (!known)
        throw new PeopleProblem('unknown-team', { fr: 'Cette équipe n’existe pas.', en: 'There is no such team.' });
      return tx.query(
        `update team set name = $2 where id = $1 and not exists (select 1 from team where name = $2 and id <> $1) returning id, name`,
        [id, plain],
      );
    });
  }

  private async team(
    actor: Actor,
    action: string,
    name: string,
    write: (tx: Tx, name: string) => Promise<{ id: string; name: string }[]>,
  ): Promise<TeamView> {
    const plain = name.trim();
    if (!plain || plain.length > 80) throw nameProblem();
    return this.database.transaction(actor, async (tx) => {
      const [row] = await write(tx, plain);
      if (!row)
        throw new PeopleProblem(
          'team-taken',
          { fr: 'Ce nom d’équipe existe déjà.', en: 'There is a team of that name.' },
          'name',
        );
      await writeAudit(tx, [{ action, subject: row.id }]);
      return { __typename: 'Team', id: row.id, name: row.name, people: [] };
    });
  }

  private async change(actor: Actor, action: string, write: (tx: Tx) => Promise<string>): Promise<PersonView> {
    return this.database.transaction(actor, async (tx) => {
      const id = await write(tx);
      await writeAudit(tx, [{ action, subject: id }]);
      const person = await personById(tx, id);
      if (!person) throw UNKNOWN_PERSON;
      await writeOutbox(tx, [
        { topic: 'people.changed', payload: { personId: id }, audience: { teamId: person.teamId, admin: true } },
      ]);
      return person;
    });
  }
}

function loginTaken(): PeopleProblem {
  return new PeopleProblem(
    'login-taken',
    { fr: 'Cet identifiant est déjà pris.', en: 'That login is taken.' },
    'login',
  );
}

async function newHash(password: string, login: string): Promise<string> {
  const problem = passwordProblem(password, login);
  if (problem) throw new PeopleProblem(problem.code, problem.said, 'password');
  return hashPassword(password);
}

async function setPassword(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.execute(
    `insert into credential (person_id, password_hash) values ($1, $2)
     on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
    [personId, hash],
  );
}

async function teamExists(tx: Tx, teamId: string | null): Promise<void> {
  if (teamId === null) return;
  const [team] = await tx.query(`select 1 from team where id = $1`, [teamId]);
  if (!team)
    throw new PeopleProblem(
      'unknown-team',
      { fr: 'Cette équipe n’existe pas.', en: 'There is no such team.' },
      'teamId',
    );
}

/** Locks the admins, so that two cannot remove each other. */
async function anotherAdmin(tx: Tx, id: string): Promise<void> {
  const admins = await tx.query<{ id: string }>(
    `select id from person where role = 'admin' and disabled_at is null order by id for update`,
  );
  if (!admins.some((admin) => admin.id !== id)) {
    throw new PeopleProblem('last-admin', { fr: 'Il faut garder un administrateur.', en: 'One admin has to stay.' });
  }
}
