import { FR_DEFAULT } from '@relance/calls/domain';
import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { PASSWORD, RunningApi } from './support/running-api';

const MONDAY = '2026-11-23T09:00:00.000Z';
const PHONE = '+33142685300';
const PROMISE = { amount: { minor: 1_000, currency: 'EUR' }, dueOn: '2026-12-01' };
const PUT = `mutation ($policy: ContactPolicyInput!) { it: putContactPolicyInForce(policy: $policy) {
  __typename ... on ContactPolicyVersion { id version } ... on UserError { code message } ... on InputProblem { field } } }`;
const WISH = `mutation ($id: ID!, $wish: ContactWishInput!) { it: recordContactWish(contactId: $id, wish: $wish) {
  __typename ... on Contact { doNotCallOn } ... on UserError { code } } }`;
const SPACE = `mutation ($id: ID!, $wish: DebtorWishInput!) { it: recordDebtorWish(caseId: $id, wish: $wish) {
  __typename ... on UserError { code } } }`;

describe('the contact policy, through the api', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  const callers = new Map<string, Caller>();
  const ids = new Map<string, string>();
  let api: RunningApi;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('lea', 'lead', nord);
    await api.person('sam', 'lead', sud);
    await api.person('ada', 'admin');
    const invoices = Array.from({ length: 4 }, (_, i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${i}`,
      invoice: `FN-${i}`,
      due: '2026-11-12',
      amount: '200.00',
      phone: `014268530${i}`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, MONDAY);
    for (const login of ['alice', 'lea', 'sam', 'ada']) {
      const caller = new Caller(api.visitor(), () => clock.now());
      callers.set(login, caller);
      await caller.visitor.login(login, PASSWORD);
    }
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  const by = (login: string) => callers.get(login)!;
  const id = (account: string) => ids.get(account)!;
  const contactOf = async (account: string) =>
    (
      await by('alice').read<{ contacts: { id: string }[] }>(`query ($id: ID!) { contacts(caseId: $id) { id } }`, {
        id: id(account),
      })
    ).contacts[0]!.id;
  const say = async (login: string, operation: string, variables: Record<string, unknown>) =>
    (await by(login).read<{ it: Record<string, unknown> }>(operation, variables)).it;
  const put = (login: string, change: Record<string, unknown> = {}) =>
    say(login, PUT, { policy: { key: 'maison', name: 'Maison', definition: FR_DEFAULT, note: 'essai', ...change } });

  it('refuses the dialling and the outcome of a call to who is not to be called; a lead goes past it, on record', async () => {
    const caseId = id('N-0');
    const wish = { kind: 'doNotCall', stands: true, source: 'courrier du 20' };
    expect(await say('alice', WISH, { id: await contactOf('N-0'), wish })).toMatchObject({ doNotCallOn: '2026-11-23' });
    const refused = { __typename: 'ContactNotAllowed', code: 'contact-doNotCall', nextAllowedAt: null };
    expect(await by('alice').startCall(caseId, PHONE)).toMatchObject(refused);
    expect(await by('alice').log('makePromise', caseId, PROMISE)).toMatchObject(refused);
    expect(await by('alice').startCall(caseId, PHONE, 'urgent')).toMatchObject(refused);
    expect(await by('lea').startCall(caseId, PHONE, 'le débiteur l’a demandé')).toMatchObject({
      __typename: 'CallStarted',
    });
    const { contactOverrides } = await by('lea').read<{ contactOverrides: unknown[] }>(
      `{ contactOverrides { rule reason byName caseId } }`,
      {},
    );
    expect(contactOverrides).toMatchObject([{ rule: 'doNotCall', reason: 'le débiteur l’a demandé', caseId }]);
    expect(await say('alice', WISH, { id: await contactOf('N-0'), wish: { ...wish, stands: false } })).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('keeps a breathing space to its last day, and says in words until when', async () => {
    const caseId = id('N-1');
    const wish = { kind: 'breathingSpace', stands: true, from: '2026-11-20', until: '2026-12-04', source: 'conseil' };
    expect(await say('alice', SPACE, { id: caseId, wish })).toMatchObject({ __typename: 'Done' });
    expect(await by('alice').startCall(caseId, '+33142685301')).toMatchObject({
      code: 'contact-breathingSpace',
      nextAllowedAt: '2026-12-05T08:00:00.000Z',
    });
  });

  it('lets admins put a policy in force, at once, for whom it says', async () => {
    const noDays = { ...FR_DEFAULT, windows: [] };
    expect(await put('lea')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await put('ada', { definition: { ...noDays, limits: 'none' } })).toMatchObject({ field: 'limits' });
    expect(await put('ada', { definition: noDays, debtorKind: 'business', country: 'FR' })).toMatchObject({
      version: 1,
    });
    expect(await by('alice').startCall(id('N-2'), '+33142685302')).toMatchObject({
      code: 'contact-day',
      nextAllowedAt: null,
    });
    expect(await put('ada')).toMatchObject({ __typename: 'PolicyConflict', code: 'policy-changed' });
    expect(await put('ada', { debtorKind: 'business', country: 'FR', expectedVersion: 1 })).toMatchObject({
      version: 2,
    });
    expect(await by('alice').startCall(id('N-2'), '+33142685302')).toMatchObject({ __typename: 'CallStarted' });
  });

  it('is simulated for a case in reach, and for no other', async () => {
    const ask = (login: string, account: string) =>
      by(login).read<{ it: unknown }>(
        `query ($id: ID!) { it: contactSimulation(caseId: $id, at: "2026-11-22T10:00:00.000Z", channel: "call") {
           debtorName allowed nextAllowed rules { rule passes used count } } }`,
        { id: id(account) },
      );
    expect((await ask('lea', 'N-3')).it).toMatchObject({
      debtorName: 'Nordique 3',
      allowed: false,
      nextAllowed: '2026-11-23T07:00:00.000Z',
      rules: expect.arrayContaining([
        expect.objectContaining({ rule: 'day', passes: false }),
        expect.objectContaining({ rule: 'attemptsPerWeek', passes: true, used: 0, count: 3 }),
      ]),
    });
    expect((await ask('sam', 'N-3')).it).toBeNull();
  });

  it('tells another team that the contact and the case do not exist', async () => {
    const contact = await contactOf('N-3');
    const wish = { kind: 'doNotCall', stands: true, source: 'x' };
    expect(await say('sam', WISH, { id: contact, wish })).toMatchObject({ __typename: 'NotAllowed' });
    expect(
      await say('sam', SPACE, { id: id('N-3'), wish: { kind: 'ceased', stands: true, source: 'x' } }),
    ).toMatchObject({
      __typename: 'NotAllowed',
    });
  });
});
