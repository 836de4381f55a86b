import { SetClock } from '@relance/platform/server';
import { PASSWORD, RunningApi } from './support/running-api';

describe('logging in', () => {
  const clock = new SetClock(new Date('2026-11-23T09:00:00Z'));
  let api: RunningApi;
  let team: string;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    team = await api.team('Nord');
    await api.person('alice', 'agent', team);
    await api.person('admin', 'admin');
  });
  afterAll(() => api.stop());

  it('gives a session in a cookie that scripts and other sites cannot use', async () => {
    const alice = api.visitor();
    expect(await alice.login('Alice', PASSWORD)).toEqual({ __typename: 'LoggedIn', me: { login: 'alice' } });
    expect(await alice.me()).toEqual({ login: 'alice', role: 'agent' });
    const { rows } = await api.owner.query(`select octet_length(token_hash) as size from session`);
    expect(rows).toEqual([{ size: 32 }]);
    await alice.ask('mutation { logout { ok } }');
    expect(await alice.me()).toBeNull();
  });

  it('is in the audit trail in the person’s own name', async () => {
    await api.visitor().login('admin', PASSWORD);
    const { rows } = await api.owner.query(
      `select p.login, e.actor_role from audit_entry e join person p on p.id = e.actor_id where action = 'identity.login' order by at desc limit 1`,
    );
    expect(rows).toEqual([{ login: 'admin', actor_role: 'admin' }]);
  });

  it('answers the same for a wrong password and for nobody', async () => {
    const visitor = api.visitor();
    const wrong = await visitor.login('alice', 'not the password');
    const nobody = await visitor.login('nobody', 'not the password');
    expect(wrong).toEqual(nobody);
    expect(wrong.__typename).toBe('LoginRefused');
    expect(visitor.cookie).toBeNull();
  });

  it('makes wait after five tries for an account, even with the right password and when they are sent together', async () => {
    await api.person('bruno', 'agent', team);
    const tries = await Promise.all(Array.from({ length: 12 }, () => api.visitor().login('bruno', 'wrong again')));
    const kinds = tries.map((each) => each.__typename).sort();
    expect(kinds.filter((kind) => kind === 'LoginRefused')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'LoginThrottled')).toHaveLength(7);
    const right = await api.visitor().login('bruno', PASSWORD);
    expect(right).toMatchObject({ __typename: 'LoginThrottled', retryAt: '2026-11-23T09:00:01.000Z' });
    clock.set(new Date('2026-11-23T09:00:02Z'));
    expect(await api.visitor().login('bruno', PASSWORD)).toMatchObject({ __typename: 'LoggedIn' });
  });

  it('throttles an address that tries many accounts, and no other address', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' };
    for (let i = 0; i < 30; i++) await api.visitor().login(`guess-${i}`, 'whatever it is', from);
    expect(await api.visitor().login('alice', PASSWORD, from)).toMatchObject({ __typename: 'LoginThrottled' });
    expect(await api.visitor().login('alice', PASSWORD)).toMatchObject({ __typename: 'LoggedIn' });
  });

  it('takes one try in each request, whatever the aliases', async () => {
    const two = await api
      .visitor()
      .ask(
        'mutation { a: login(login: "a", password: "b") { __typename } b: login(login: "a", password: "c") { __typename } }',
      );
    expect(two.status).toBe(400);
    expect(two.errors?.[0]?.message).toContain('more than one try');
  });

  it('ends at once when the person is disabled, and comes back with a new log-in when enabled', async () => {
    const id = await api.person('chloe', 'agent', team);
    const chloe = await api.loggedIn('chloe');
    const admin = await api.loggedIn('admin');
    expect(await chloe.me()).toMatchObject({ login: 'chloe' });
    const disable = `mutation ($id: ID!) { disablePerson(id: $id) { __typename ... on Person { disabled } } }`;
    expect((await admin.ask(disable, { id })).data).toEqual({
      disablePerson: { __typename: 'Person', disabled: true },
    });
    expect(await chloe.me()).toBeNull();
    expect(await api.visitor().login('chloe', PASSWORD)).toMatchObject({ __typename: 'LoginRefused' });
    await admin.ask(`mutation ($id: ID!) { enablePerson(id: $id) { __typename } }`, { id });
    expect(await chloe.me()).toBeNull();
    expect(await api.visitor().login('chloe', PASSWORD)).toMatchObject({ __typename: 'LoggedIn' });
  });

  it('ends after two idle hours', async () => {
    const alice = await api.loggedIn('alice');
    clock.set(new Date('2026-11-23T11:30:00Z'));
    expect(await alice.me()).toBeNull();
  });

  it('asks who you are before anything else', async () => {
    const { errors } = await api.visitor().ask('{ teams { id } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
