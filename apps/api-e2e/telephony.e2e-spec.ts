import { SetClock } from '@relance/platform/server';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { signedHeaders } from '../../tools/telephony/sign.mjs';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

const NORTH = '+33142685300';
const SHARED = '+33478000000';
const SOUTH = '+33556000000';

interface Key {
  id: string;
  secret: string;
}

describe('a telephone system tells of calls', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let admin: Visitor;
  let alice: Visitor;
  let aliceId: string;
  let agent: Caller;
  let key: Key;
  const caseIds = new Map<string, string>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('ada', 'admin');
    aliceId = await api.person('alice', 'agent', nord);
    await api.person('bob', 'agent', nord);
    const ledger = (phones: [string, string][]) =>
      phones.map(([debtor, phone], i) => ({
        account: `${debtor}-${i}`,
        debtor,
        invoice: `F-${debtor}-${i}`,
        due: '2026-11-02',
        amount: '250.00',
        phone,
      }));
    const north: [string, string][] = [
      ['Nordique', NORTH],
      ['Jumeau', SHARED],
      ['Jumelle', SHARED],
    ];
    await importLedger(api, 'NORD', nord, ledger(north));
    await importLedger(api, 'SUD', sud, ledger([['Sudiste', SOUTH]]));
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    const { rows } = await api.owner.query<{ id: string; name: string }>(
      `select c.id, d.name from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id`,
    );
    for (const { id, name } of rows) caseIds.set(name, id);
    [admin, alice] = [await api.loggedIn('ada'), await api.loggedIn('alice')];
    agent = new Caller(alice, () => clock.now());
    key = (
      await act<{ addTelephonyKey: Key }>(
        admin,
        `mutation { addTelephonyKey(name: "PABX") { ... on TelephonyKeyMade { id secret } } }`,
      )
    ).addTelephonyKey;
    await act(admin, `mutation ($id: ID!) { setExtension(personId: $id, extension: "204") { __typename } }`, {
      id: aliceId,
    });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    // every test begins without a call going on
    const { open } = await mine();
    if (open) await act(alice, ABANDON, { call: move(open) });
  });

  async function act<Data>(
    visitor: Visitor,
    operation: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, body } = await visitor.ask<Data>(operation, variables);
    if (!data) throw new Error(body);
    return data;
  }
  const second = (n: number) => new Date(clock.now().getTime() + n * 1000).toISOString();
  const event = (type: string, callId: string, more: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    event: type,
    callId,
    direction: 'in',
    from: NORTH,
    user: '204',
    at: second(0),
    ...more,
  });
  let signedAt = 0;
  /** Sends an event as the system would; each request a millisecond later than the last. */
  async function tell(
    body: unknown,
    more: { key?: Key; at?: number; headers?: Record<string, string>; raw?: string } = {},
  ) {
    const text = more.raw ?? JSON.stringify(body);
    const { id, secret } = more.key ?? key;
    const at = more.at ?? clock.now().getTime() + ++signedAt;
    const { status, text: answer } = await request(api.origin)
      .post('/telephony/events')
      .set({ ...signedHeaders({ keyId: id, secret, body: text, at }), ...more.headers })
      .send(text);
    return { status, answer };
  }
  const REFUSED = { status: 401, answer: '{"error":{"code":"refused","message":"Refused."}}' };
  const ACCEPTED = { status: 202, answer: '{"ok":true}' };

  interface Mine {
    open: { id: string; version: number; state: string; direction: string; phone: { phone: string } | null } | null;
    unlogged: { id: string }[];
  }
  const mine = async () => (await act<{ myCalls: Mine }>(alice, MINE)).myCalls;
  const move = ({ id, version }: { id: string; version: number }) => ({
    sessionId: id,
    expectedVersion: version,
    idempotencyKey: randomUUID(),
  });
  const incoming = async (visitor = alice) =>
    (
      await act<{ incomingCalls: { id: string; state: string; matches: { debtorName: string }[] }[] }>(
        visitor,
        `{ incomingCalls { id state phone { national } matches { caseId debtorName } more } }`,
      )
    ).incomingCalls;
  const received = async () =>
    (
      await act<{ telephonyEvents: { rows: { refusal: string | null; duplicate: boolean; remark: string | null }[] } }>(
        admin,
        `{ telephonyEvents(first: 1) { rows { type callRef keyName refusal duplicate remark } } }`,
      )
    ).telephonyEvents.rows[0];

  it('who is not let in is refused, always with the same words; the admin sees why', async () => {
    const body = event('newCall', 'never');
    const stranger = { id: randomUUID(), secret: key.secret };
    const refusals: [string, ReturnType<typeof tell>][] = [
      ['unknownKey', tell(body, { key: stranger })],
      ['unknownKey', tell(body, { key: { id: 'no id', secret: key.secret } })],
      ['badSignature', tell(body, { key: { id: key.id, secret: 'another' } })],
      ['badSignature', tell(body, { headers: { 'relance-signature': 'zz' } })],
      ['badSignature', tell(body, { headers: { 'relance-timestamp': String(clock.now().getTime()) } })],
      ['old', tell(body, { at: clock.now().getTime() - 5 * 60_000 - 1 })],
      ['old', tell(body, { at: clock.now().getTime() + 5 * 60_000 + 1 })],
      ['malformed', tell(null, { raw: '{"event":"newCall"' })],
      ['malformed', tell({ ...body, event: 'explode' })],
      ['malformed', tell({ ...body, callId: '' })],
      ['tooLarge', tell({ ...body, padding: 'x'.repeat(9_000) })],
    ];
    for (const [why, answer] of refusals) {
      expect(await answer).toEqual(REFUSED);
      expect(await reasons()).toContain(why);
    }
    expect(await incoming()).toEqual([]);
  });

  const reasons = async () =>
    (
      await act<{ telephonyEvents: { rows: { refusal: string | null }[] } }>(
        admin,
        `{ telephonyEvents(first: 50) { rows { refusal } } }`,
      )
    ).telephonyEvents.rows.map(({ refusal }) => refusal);

  it('a request is taken once, an event has its effect once, and a retry is signed anew', async () => {
    const body = event('newCall', 'once');
    const at = clock.now().getTime() + 900;
    expect(await tell(body, { at })).toEqual(ACCEPTED);
    expect(await tell(body, { at })).toEqual(REFUSED);
    expect(await received()).toMatchObject({ refusal: 'replayed' });
    expect(await tell(body)).toEqual(ACCEPTED);
    expect(await received()).toMatchObject({ refusal: null, duplicate: true });
    expect(await incoming()).toHaveLength(1);
    expect(await Promise.all([tell(event('hangup', 'once')), tell(event('hangup', 'once'))])).toEqual([
      ACCEPTED,
      ACCEPTED,
    ]);
    expect(await incoming()).toEqual([]);
  });

  it('a revoked key opens nothing', async () => {
    const made = (
      await act<{ addTelephonyKey: Key }>(
        admin,
        `mutation { addTelephonyKey(name: "Old") { ... on TelephonyKeyMade { id secret } } }`,
      )
    ).addTelephonyKey;
    expect(await tell(event('newCall', 'k', { from: null }), { key: made })).toEqual(ACCEPTED);
    expect(await tell(event('hangup', 'k', { from: null }), { key: made })).toEqual(ACCEPTED);
    await act(admin, `mutation ($id: ID!) { revokeTelephonyKey(id: $id) { __typename } }`, { id: made.id });
    expect(await tell(event('newCall', 'l', { from: null }), { key: made })).toEqual(REFUSED);
  });

  it('only an admin makes keys, sets extensions or reads what came in; attempts are audited; no secret is read', async () => {
    for (const operation of [
      `mutation { r: addTelephonyKey(name: "mine") { __typename } }`,
      `mutation { r: revokeTelephonyKey(id: "${key.id}") { __typename } }`,
      `mutation { r: setExtension(personId: "${aliceId}", extension: "1") { __typename } }`,
    ]) {
      expect(await act(alice, operation)).toEqual({ r: { __typename: 'NotAllowed' } });
    }
    const { errors } = await alice.ask(`{ telephonyKeys { id } }`);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entry where actor_id = $1 and action like 'calls.%.denied'`,
      [aliceId],
    );
    expect(rows).toEqual([{ n: 3 }]);
    const { body } = await admin.ask(`{ telephonyKeys { id name createdByName } telephonyLines { login extension } }`);
    expect(body).not.toContain(key.secret);
    expect(body).toContain('"login":"alice","extension":"204"');
    const scoped = await api.database.transaction({ role: 'agent', personId: aliceId, teamIds: [] }, (tx) =>
      tx.query(`select secret from telephony_key`),
    );
    expect(scoped).toEqual([]);
  });

  it('its agent hears of a call at once, and reads who it is; nobody else hears of it', async () => {
    const [hears, strange] = [await Listening.as(alice), await Listening.as(await api.loggedIn('bob'))];
    await tell(event('newCall', 'pop'));
    await hears.until(() => hears.of('call.incoming').length > 0);
    expect(hears.of('call.incoming')[0]!.payload).toEqual({
      incomingId: expect.any(String),
      agentId: aliceId,
      state: 'ringing',
    });
    expect(await incoming()).toMatchObject([
      { state: 'ringing', phone: { national: '01 42 68 53 00' }, matches: [{ debtorName: 'Nordique' }], more: false },
    ]);
    expect(await incoming(await api.loggedIn('bob'))).toEqual([]);
    await tell(event('hangup', 'pop', { cause: 16 }));
    await hears.until(() => hears.of('call.incoming').some(({ payload }) => payload.state === 'ended'));
    expect(await incoming()).toEqual([]);
    expect(strange.heard).toEqual([]);
    await hears.leave();
    await strange.leave();
  });

  it('several cases have a number, or none has it; a debtor of another team is nobody', async () => {
    const names = async (from: string | null) => {
      const callId = randomUUID();
      await tell(event('newCall', callId, { from }));
      const [call] = await incoming();
      await tell(event('hangup', callId, { from }));
      return call!.matches.map(({ debtorName }) => debtorName).sort();
    };
    expect(await names(SHARED)).toEqual(['Jumeau', 'Jumelle']);
    expect(await names('04 78 00 00 00')).toEqual(['Jumeau', 'Jumelle']);
    expect(await names('+33600000000')).toEqual([]);
    expect(await names('anonymous')).toEqual([]);
    expect(await names(SOUTH)).toEqual([]);
  });

  it('a call that is taken is a call of the case, with the times of the line, whatever order they are told in', async () => {
    const callId = 'whole';
    await tell(event('newCall', callId, { at: second(-30) }));
    const [ringing] = await incoming();
    await tell(event('answer', callId, { at: second(-20) }));
    const caseId = caseIds.get('Nordique')!;
    expect(await act(alice, RECEIVE, { id: caseId, incoming: ringing!.id, key: randomUUID() })).toMatchObject({
      moved: { __typename: 'CallMoved', call: { state: 'connected', direction: 'inbound', phone: { phone: NORTH } } },
    });
    expect(await incoming()).toEqual([]);
    await tell(event('resume', callId, { at: second(-8) }));
    await tell(event('hold', callId, { at: second(-12) }));
    expect((await mine()).open).toMatchObject({ state: 'connected' });
    await tell(event('hangup', callId, { at: second(-5), cause: 16 }));
    await tell(event('ringing', callId, { at: second(-29) }));
    expect((await mine()).open).toMatchObject({ state: 'wrapUp' });
    clock.set(new Date(clock.now().getTime() + 10_000));
    expect(await agent.log('reportPaid', caseId, { paidOn: null })).toMatchObject({ __typename: 'OutcomeLogged' });
    const { rows } = await api.owner.query(
      `select inbound, phone, signal, ring_seconds, talk_seconds, wrap_up_seconds from call_attempt where account_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([
      { inbound: true, phone: NORTH, signal: 'inbound', ring_seconds: 10, talk_seconds: 15, wrap_up_seconds: 15 },
    ]);
  });

  it('what we dialled follows its line: who hung up, and why there was no answer', async () => {
    const caseId = caseIds.get('Jumeau')!;
    await agent.open(caseId);
    expect(await agent.startCall(caseId, SHARED)).toMatchObject({ __typename: 'CallStarted' });
    const out = { direction: 'out', from: null, to: '04 78 00 00 00', user: 'alice' };
    await tell(event('newCall', 'out', out));
    await tell(event('ringing', 'out', out));
    expect((await mine()).open).toMatchObject({ state: 'ringing' });
    await tell(event('hangup', 'out', { ...out, cause: 486 }));
    expect((await mine()).open).toMatchObject({ state: 'wrapUp', signal: 'busy', followed: true });
  });

  it('a line that nobody has is taken and noted; the call of another person is not moved by it', async () => {
    expect(await tell(event('newCall', 'lost', { user: '999' }))).toEqual(ACCEPTED);
    expect(await received()).toMatchObject({ refusal: null, remark: 'unknownUser' });
    expect(await incoming()).toEqual([]);
    const [line] = (await api.owner.query<{ id: string }>(`select id from telephony_call where call_ref = 'lost'`))
      .rows;
    expect(
      await act(alice, RECEIVE, { id: caseIds.get('Nordique'), incoming: line!.id, key: randomUUID() }),
    ).toMatchObject({ moved: { __typename: 'NotAllowed' } });
    expect(await act(alice, RECEIVE, { id: caseIds.get('Sudiste'), incoming: null, key: randomUUID() })).toMatchObject({
      moved: { __typename: 'NotAllowed' },
    });
  });

  it('more than a burst is too many', async () => {
    const answers = await Promise.all(
      Array.from({ length: 160 }, (_, i) => tell({ any: i }, { key: { id: key.id, secret: 'wrong' } })),
    );
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set([REFUSED.answer]));
    expect(await tell(event('newCall', 'late'))).toEqual(REFUSED);
    expect(await reasons()).toContain('tooMany');
    clock.set(new Date(clock.now().getTime() + 10_000));
    expect(await tell(event('newCall', 'late', { from: null }))).toEqual(ACCEPTED);
  });
});

const CALL = `id version state direction signal followed phone { phone }`;
const MINE = `{ myCalls { open { ${CALL} } unlogged { id } } }`;
const RECEIVE = `mutation ($id: ID!, $incoming: ID, $key: String!) {
  moved: receiveCall(caseId: $id, incomingId: $incoming, idempotencyKey: $key) { __typename ... on CallMoved { call { ${CALL} } } } }`;
const ABANDON = `mutation ($call: CallMove!) { abandonCall(call: $call, reason: "the test is over") { __typename } }`;
