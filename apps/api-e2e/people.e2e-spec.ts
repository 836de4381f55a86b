import { newId } from '@relance/kernel';
import { PASSWORD, RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

const PERSON = `__typename ... on Person { id login name role teamId disabled } ... on UserError { code message } ... on InputProblem { field }`;
const ADD = `mutation ($input: PersonInput!) { addPerson(input: $input) { ${PERSON} } }`;
const CHANGE = `mutation ($id: ID!, $input: PersonInput!) { changePerson(id: $id, input: $input) { ${PERSON} } }`;
const DISABLE = `mutation ($id: ID!) { disablePerson(id: $id) { ${PERSON} } }`;

type Answer = { __typename: string; [field: string]: unknown };

describe('people and teams', () => {
  let api: RunningApi;
  let nord: string;
  let sud: string;
  let admin: Visitor;
  let adminId: string;
  const others: Record<string, Visitor> = {};

  beforeAll(async () => {
    api = await RunningApi.start();
    [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    adminId = await api.person('ada', 'admin');
    await api.person('alice', 'agent', nord);
    await api.person('lea', 'lead', nord);
    await api.person('lex', 'legal');
    await api.person('sam', 'agent', sud);
    admin = await api.loggedIn('ada');
    for (const login of ['alice', 'lea', 'lex']) others[login] = await api.loggedIn(login);
  });
  afterAll(() => api.stop());

  const input = (more: Record<string, unknown> = {}) => ({
    login: 'newcomer',
    name: 'New Comer',
    role: 'agent',
    teamId: nord,
    language: 'fr',
    password: 'nobody guesses this',
    ...more,
  });
  const one = async (by: Visitor, mutation: string, variables: Record<string, unknown>): Promise<Answer> => {
    const { data, body } = await by.ask<Record<string, Answer>>(mutation, variables);
    const answer = data && Object.values(data)[0];
    if (!answer) throw new Error(body);
    return answer;
  };

  it('an admin adds a person, who logs in; it is in the audit trail', async () => {
    const added = await one(admin, ADD, { input: input({ login: 'Bruno' }) });
    expect(added).toMatchObject({ __typename: 'Person', login: 'bruno', teamId: nord, disabled: false });
    expect(await api.visitor().login('bruno', 'nobody guesses this')).toMatchObject({ __typename: 'LoggedIn' });
    const { data } = await admin.ask<{
      auditTrail: { rows: { action: string; actorName: string; subject: string }[] };
    }>(`{ auditTrail(filter: { action: "identity.addPerson" }, first: 1) { rows { action actorName subject } } }`);
    expect(data.auditTrail.rows).toEqual([{ action: 'identity.addPerson', actorName: 'ada', subject: added['id'] }]);
  });

  it.each([
    ['a login that is taken', { login: 'ALICE' }, 'login'],
    ['a login of strange letters', { login: 'a b' }, 'login'],
    ['no name', { name: '  ' }, 'name'],
    ['an agent without a team', { teamId: null }, 'teamId'],
    ['a team that does not exist', { teamId: newId() }, 'teamId'],
    ['no password', { password: null }, 'password'],
    ['a short password', { password: 'short' }, 'password'],
    ['a password that everybody tries', { password: 'Password123' }, 'password'],
    ['a language we do not speak', { language: 'de' }, 'language'],
  ])('refuses %s, naming the field', async (_what, more, field) => {
    expect(await one(admin, ADD, { input: input(more) })).toMatchObject({ __typename: 'InputProblem', field });
  });

  it.each(['alice', 'lea', 'lex'])('%s changes nobody, and the attempt is in the audit trail', async (login) => {
    const visitor = others[login]!;
    const attempts: [string, Record<string, unknown>][] = [
      [ADD, { input: input() }],
      [CHANGE, { id: adminId, input: input({ role: 'admin' }) }],
      [DISABLE, { id: adminId }],
      [`mutation ($id: ID!) { enablePerson(id: $id) { ${PERSON} } }`, { id: adminId }],
      [`mutation { addTeam(name: "Mine") { __typename } }`, {}],
      [`mutation ($id: ID!) { renameTeam(id: $id, name: "Mine") { __typename } }`, { id: nord }],
    ];
    for (const [mutation, variables] of attempts) {
      expect(await one(visitor, mutation, variables)).toMatchObject({ __typename: 'NotAllowed' });
    }
    for (const query of ['{ people { id } }', '{ auditTrail { rows { id } } }']) {
      expect((await visitor.ask(query)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entry a join person p on p.id = a.actor_id where p.login = $1 and action like '%.denied'`,
      [login],
    );
    expect(rows).toEqual([{ n: attempts.length }]);
  });

  it('everybody sees their own team; legal staff and admins belong to none', async () => {
    const teams = async (visitor: Visitor) =>
      (await visitor.ask<{ teams: { name: string }[] }>('{ teams { name people { login } } }')).data.teams.map(
        (team) => team.name,
      );
    expect(await teams(others['alice']!)).toEqual(['Nord']);
    expect(await teams(others['lex']!)).toEqual([]);
    expect(await teams(admin)).toEqual(['Nord', 'Sud']);
  });

  it('another role or team ends the sessions of the person', async () => {
    const id = await api.person('carl', 'agent', nord);
    const carl = await api.loggedIn('carl');
    expect(await carl.me()).toMatchObject({ role: 'agent' });
    const changed = await one(admin, CHANGE, {
      id,
      input: input({ login: 'carl', role: 'lead', teamId: sud, password: null }),
    });
    expect(changed).toMatchObject({ role: 'lead', teamId: sud });
    expect(await carl.me()).toBeNull();
  });

  it('an admin cannot disable themselves, and the last admin stays one', async () => {
    expect(await one(admin, DISABLE, { id: adminId })).toMatchObject({
      __typename: 'InputProblem',
      code: 'own-account',
    });
    const demoted = await one(admin, CHANGE, {
      id: adminId,
      input: input({ login: 'ada', role: 'legal', teamId: null, password: null }),
    });
    expect(demoted).toMatchObject({ __typename: 'InputProblem', code: 'last-admin' });
  });

  it('a person changes their own password, knowing the present one, and language', async () => {
    await api.person('dora', 'agent', sud);
    const dora = await api.loggedIn('dora');
    const CHANGE_OWN = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { __typename ... on InputProblem { field } } }`;
    expect(await one(dora, CHANGE_OWN, { current: 'wrong', next: 'a much better one' })).toEqual({
      __typename: 'InputProblem',
      field: 'current',
    });
    expect((await dora.ask(`mutation { setLanguage(language: "en") { language } }`)).data).toEqual({
      setLanguage: { language: 'en' },
    });
    expect(await one(dora, CHANGE_OWN, { current: PASSWORD, next: 'a much better one' })).toEqual({
      __typename: 'Done',
    });
    expect(await dora.me()).toBeNull();
    expect(await api.visitor().login('dora', PASSWORD)).toMatchObject({ __typename: 'LoginRefused' });
    expect(await api.visitor().login('dora', 'a much better one')).toMatchObject({ __typename: 'LoggedIn' });
  });
});
