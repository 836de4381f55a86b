import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';

const COCKPIT = `query ($id: ID!) { cockpit(caseId: $id) {
  case { number state why { code } strategyName } account { number debtor { name } creditor { name zone } }
  contacts { id phone phoneStatus } items { number open { minor currency } daysPastDue carrying disputed }
  aging { currency total { minor } buckets { fromDay toDay amount { minor } items } notDue { items } }
  lastPromise { status amount { minor } dueOn } openDisputes { category itemNumbers } lastCall { outcome personName note }
  contactPermission { allowed reason { code } nextAllowedAt attemptsThisWeek budget { used count days } policyKey localTime zone }
  offer { latestPromiseOn promiseDates } script { key situation variables } lease { mine } writable } }`;
const SEARCH = `query ($text: String!) { search(text: $text) { number debtorName matched matchedText overdue { minor } } }`;

interface Shown {
  cockpit: Record<string, never> & {
    contacts: { id: string; phone: string; phoneStatus: string }[];
    items: { number: string }[];
    writable: boolean;
  };
}
type Hits = { search: { number: string; debtorName: string; matched: string; matchedText: string }[] };

describe('what the agent sees', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let legal: Caller;
  let caseId: string;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lex', 'legal');
    const base = { account: 'CL-77', debtor: 'Imprimerie du Centre', phone: '0142685300' };
    await importLedger(api, 'NORD', nord, [
      { ...base, invoice: 'F-2026-001', due: '2026-11-12', amount: '1234.56' },
      { ...base, invoice: 'F-2026-002', due: '2026-12-15', amount: '100.00' },
      { account: 'CL-78', debtor: 'Brasserie 100% Nord', invoice: 'F-2026-003', due: '2026-11-12', amount: '80.00' },
    ]);
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, sam, legal] = [await caller('alice'), await caller('sam'), await caller('lex')];
    caseId = (await alice.queue())[0]!.caseId;
  });
  afterAll(() => api.stop());

  it('has the whole cockpit in one answer', async () => {
    const { cockpit } = await alice.read<Shown>(COCKPIT, { id: caseId });
    expect(cockpit).toMatchObject({
      case: { number: expect.stringMatching(/^C-00000[12]$/), state: 'callDue', strategyName: 'Entreprises (France)' },
      account: {
        number: 'CL-77',
        debtor: { name: 'Imprimerie du Centre' },
        creditor: { name: 'NORD', zone: 'Europe/Paris' },
      },
      contacts: [{ phone: '+33142685300', phoneStatus: 'unverified' }],
      items: [
        {
          number: 'F-2026-001',
          open: { minor: 123_456, currency: 'EUR' },
          daysPastDue: 11,
          carrying: true,
          disputed: false,
        },
        { number: 'F-2026-002', daysPastDue: -22, carrying: false },
      ],
      lastPromise: null,
      openDisputes: [],
      lastCall: null,
      contactPermission: {
        allowed: true,
        reason: null,
        attemptsThisWeek: 0,
        budget: { used: 0, count: 3, days: 7 },
        policyKey: 'fr-default',
        localTime: '10:00',
        zone: 'Europe/Paris',
      },
      script: {
        ...{ key: 'first-reminder', situation: 'firstReminder' },
        variables: { oldestInvoice: { en: 'invoice F-2026-001' }, amountOverdue: { en: '€1,234.56' } },
      },
      writable: true,
    });
    expect(cockpit['aging']).toMatchObject([{ currency: 'EUR', total: { minor: 133_456 }, notDue: { items: 1 } }]);
    expect(cockpit['offer']).toMatchObject({
      latestPromiseOn: '2026-12-23',
      promiseDates: ['2026-11-24', '2026-11-26', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-23'],
    });
  });

  it('is out of reach for another team, and for legal staff before the case is theirs', async () => {
    for (const caller of [sam, legal]) {
      expect(await caller.read(COCKPIT, { id: caseId })).toEqual({ cockpit: null });
      expect((await caller.read<Hits>(SEARCH, { text: 'Imprimerie' })).search).toEqual([]);
      expect(await caller.seen(caseId)).toBeNull();
    }
    expect(await alice.read(COCKPIT, { id: 'no-id' })).toEqual({ cockpit: null });
  });

  it.each([
    ['imprim', 'name', 'Imprimerie du Centre'],
    ['du centre', 'name', 'Imprimerie du Centre'],
    ['100%', 'name', 'Brasserie 100% Nord'],
    ['c-1', 'number', 'C-000001'],
    ['CL-77', 'account', 'CL-77'],
    ['F-2026-002', 'invoice', 'F-2026-002'],
    ['1 234,56', 'amount', 'F-2026-001'],
    ['01 42 68 53 00', 'phone', '+33142685300'],
  ])('finds "%s" by its %s', async (text, matched, matchedText) => {
    expect((await alice.read<Hits>(SEARCH, { text })).search).toEqual([
      expect.objectContaining({ matched, matchedText }),
    ]);
  });

  it.each(['_', '%', "' or true --", 'zzz'])('finds nothing for %s', async (text) => {
    expect((await alice.read<Hits>(SEARCH, { text })).search).toEqual([]);
  });

  it('knows a wrong number after it was said, and gives it back when that is undone', async () => {
    const { cockpit } = await alice.read<Shown>(COCKPIT, { id: caseId });
    const [contact] = cockpit.contacts;
    const logged = await alice.log('logWrongNumber', caseId, {}, { contactId: contact!.id, phone: contact!.phone });
    expect(logged.__typename).toBe('OutcomeLogged');
    const after = await alice.read<Shown>(COCKPIT, { id: caseId });
    expect(after.cockpit.contacts[0]).toMatchObject({ phoneStatus: 'invalid' });
    expect(after.cockpit['lastCall']).toMatchObject({ outcome: 'wrongNumber', personName: 'alice' });
    await alice.undo(caseId, logged['seq']);
    const undone = await alice.read<Shown>(COCKPIT, { id: caseId });
    expect(undone.cockpit.contacts[0]).toMatchObject({ phoneStatus: 'unverified' });
    expect(undone.cockpit['lastCall']).toBeNull();
  });

  it('counts the day: calls, promises and callbacks', async () => {
    const amount = { minor: 123_456, currency: 'EUR' };
    expect(await alice.log('makePromise', caseId, { amount, dueOn: '2026-11-26' })).toMatchObject({
      __typename: 'OutcomeLogged',
    });
    const other = (await alice.queue())[0]!.caseId;
    const at = '2026-11-23T14:00:00.000Z';
    expect(await alice.log('agreeCallback', other, { at })).toMatchObject({
      __typename: 'OutcomeLogged',
      nextCaseId: null,
    });
    const { myDay } = await alice.read<{ myDay: unknown }>(
      `{ myDay { waiting callsToday promisesToday promisedToday { minor currency } callbacks { number at } nextAt nextCount } }`,
    );
    expect(myDay).toEqual({
      waiting: 0,
      callsToday: 2,
      promisesToday: 1,
      promisedToday: [amount],
      callbacks: [{ number: expect.stringMatching(/^C-00000[12]$/), at }],
      nextAt: at,
      nextCount: 1,
    });
  });
});
