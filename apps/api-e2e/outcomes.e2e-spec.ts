import { newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { Caller, OUTCOME_NAMES, type OutcomeName } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const MONDAY = '2026-11-23T09:00:00.000Z';
const PHONE = '+33142685300';

describe('a call and its outcome', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let lead: Caller;
  let legal: Caller;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lea', 'lead', nord);
    await api.person('lex', 'legal');
    const invoices = Array.from({ length: 16 }, (_, i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${String(i).padStart(2, '0')}`,
      invoice: `FN-${i}`,
      due: '2026-11-12',
      amount: `${(20 - i) * 100}.50`,
      phone: `01426853${String(i).padStart(2, '0')}`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await importLedger(api, 'SUD', sud, [{ ...invoices[0]!, account: 'S-0', debtor: 'Sudiste', invoice: 'FS-0' }]);
    await liveUntil(api, clock, MONDAY);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, sam, lead, legal] = [await caller('alice'), await caller('sam'), await caller('lea'), await caller('lex')];
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  const id = (account: string) => ids.get(account)!;
  const details = (outcome: OutcomeName): Record<string, unknown> => ({
    voicemail: true,
    messageLeft: true,
    kind: 'hardship',
    words: 'lost the job',
    at: '2026-11-24T10:00:00.000Z',
    amount: { minor: 1_000, currency: 'EUR' },
    dueOn: '2026-12-01',
    paidOn: '2026-11-20',
    category: 'price',
    itemIds: [] as string[],
    reason: outcome === 'recordRefusal' ? 'willNotPay' : 'unreachable',
  });
  const itemsOf = async (caseId: string) => {
    const { openItems } = await alice.read<{ openItems: { id: string }[] }>(
      `query ($id: ID!) { openItems(caseId: $id) { id } }`,
      { id: caseId },
    );
    return openItems.map((item) => item.id);
  };
  const log = async (by: Caller, outcome: OutcomeName, caseId: string, call: Record<string, unknown> = {}) => {
    return by.log(outcome, caseId, { ...details(outcome), itemIds: await itemsOf(caseId) }, call);
  };

  it('comes from a queue that is ranked and explained', async () => {
    const queue = await alice.queue();
    expect(queue).toHaveLength(16);
    // amounts that are near each other weigh the same: the largest comes well before the smallest
    const place = (name: string) => queue.findIndex(({ debtorName }) => debtorName === name);
    expect(queue[place('Nordique 00')]).toMatchObject({
      overdue: { minor: 200_050, currency: 'EUR' },
      daysPastDue: 11,
    });
    expect(place('Nordique 00')).toBeLessThan(place('Nordique 15'));
    expect(queue[0]!.reasons.map((reason) => reason.code)).toEqual(
      expect.arrayContaining(['callStep', 'overdue', 'oldest']),
    );
    expect((await sam.queue()).map((row) => row.debtorName)).toEqual(['Sudiste']);
  });

  it('pages the queue without missing or repeating a case', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { queue: { rows: { caseId: string }[]; nextCursor: string | null } } = await alice.read(
        `query ($after: String) { queue(first: 4, after: $after) { rows { caseId } nextCursor } }`,
        { after },
      );
      seen.push(...page.queue.rows.map((row) => row.caseId));
      after = page.queue.nextCursor;
    } while (after);
    expect(seen).toEqual((await alice.queue()).map((row) => row.caseId));
  });

  const EXPECTED: Record<OutcomeName, { state: string; account: string }> = {
    logNoAnswer: { state: 'reminding', account: 'N-1' },
    logWrongNumber: { state: 'reminding', account: 'N-2' },
    agreeCallback: { state: 'reminding', account: 'N-3' },
    makePromise: { state: 'promised', account: 'N-4' },
    reportPaid: { state: 'onHold', account: 'N-5' },
    raiseDispute: { state: 'disputed', account: 'N-6' },
    recordRefusal: { state: 'reminding', account: 'N-7' },
    escalateCase: { state: 'referred', account: 'N-8' },
    logThirdParty: { state: 'callDue', account: 'N-14' },
    reportStop: { state: 'onHold', account: 'N-15' },
  };

  it.each(OUTCOME_NAMES)('%s moves the case, is in its history, and brings the next case', async (outcome) => {
    const { account } = EXPECTED[outcome];
    const caseId = id(account);
    const answer = await log(alice, outcome, caseId);
    expect(answer).toMatchObject({ __typename: 'OutcomeLogged', nextCaseId: expect.any(String) });
    const shown = answer['case'] as { state: string; version: number };
    expect(await alice.seen(caseId)).toMatchObject({ state: shown.state, version: answer['seq'] });
    if (
      outcome === 'makePromise' ||
      outcome === 'reportPaid' ||
      outcome === 'raiseDispute' ||
      outcome === 'reportStop' ||
      outcome === 'escalateCase'
    ) {
      expect(shown.state).toBe(EXPECTED[outcome].state);
    }
    expect((await alice.queue()).map((row) => row.caseId)).not.toContain(caseId);
    const { timeline } = await alice.read<{
      timeline: { rows: { kind: string; actorName: string; detail: { note: string } }[] };
    }>(`query ($id: ID!) { timeline(caseId: $id) { rows { kind type actorName detail } } }`, { id: caseId });
    expect(timeline.rows.find((row) => row.kind === 'call')).toMatchObject({
      actorName: 'alice',
      detail: { note: 'said so' },
    });
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entry where account_id = $1 and actor_role = 'agent'`,
      [caseId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('answers the same request twice with the same, once; another body with the same key is refused', async () => {
    const caseId = id('N-9');
    const write = { caseId, expectedVersion: (await alice.seen(caseId))!.version, idempotencyKey: newId() };
    const call = { write, startedAt: clock.now().toISOString() };
    const [first, second] = [
      await log(alice, 'makePromise', caseId, call),
      await log(alice, 'makePromise', caseId, call),
    ];
    expect(second).toEqual(first);
    expect(
      await alice.log('makePromise', caseId, { amount: { minor: 2, currency: 'EUR' }, dueOn: '2026-12-02' }, call),
    ).toMatchObject({
      __typename: 'InputProblem',
      field: 'idempotencyKey',
    });
    const { rows } = await api.owner.query(`select count(*)::int as calls from call_attempt where account_id = $1`, [
      caseId,
    ]);
    expect(rows).toEqual([{ calls: 1 }]);
  });

  it('is refused when somebody changed the case meanwhile, saying who, and nothing is written', async () => {
    const caseId = id('N-10');
    const stale = (await alice.seen(caseId))!.version;
    const hold = await lead.one(
      'placeHold',
      `mutation ($write: CaseWrite!) { placeHold(write: $write, reason: "checking") { __typename } }`,
      { write: { caseId, expectedVersion: stale, idempotencyKey: newId() } },
    );
    expect(hold.__typename).toBe('CaseMoved');
    const answer = await log(alice, 'makePromise', caseId, {
      write: { caseId, expectedVersion: stale, idempotencyKey: newId() },
    });
    expect(answer).toMatchObject({
      __typename: 'Conflict',
      currentVersion: stale + 1,
      changedBy: 'lea',
      state: 'onHold',
    });
    expect(await alice.seen(caseId)).toMatchObject({ version: stale + 1 });
  });

  it('is taken back within ten seconds by whoever logged it, and by nobody else or later', async () => {
    const caseId = id('N-11');
    const before = await alice.seen(caseId);
    const logged = await log(alice, 'makePromise', caseId);
    expect(await sam.undo(caseId, logged['seq'])).toMatchObject({ __typename: 'NotAllowed' });
    expect(await lead.undo(caseId, logged['seq'])).toMatchObject({ __typename: 'NotAllowed' });
    expect(await alice.undo(caseId, logged['seq'])).toMatchObject({
      __typename: 'CaseMoved',
      case: { state: before!.state },
    });
    expect((await alice.queue()).map((row) => row.caseId)).toContain(caseId);
    const again = await log(alice, 'makePromise', caseId);
    expect(again.__typename).toBe('OutcomeLogged');
    clock.set(new Date(clock.now().getTime() + 11_000));
    expect(await alice.undo(caseId, again['seq'])).toMatchObject({ __typename: 'NotPossible', code: 'too-late' });
    expect(await alice.seen(caseId)).toMatchObject({ state: 'promised' });
  });

  it('reaches lead and legal staff live', async () => {
    const [hears, legalHears, samHears] = await Promise.all(
      [lead, legal, sam].map(({ visitor }) => Listening.as(visitor)),
    );
    const caseId = id('N-12');
    await log(alice, 'escalateCase', caseId);
    await hears!.until(() => hears!.of('case.moved').some(({ payload }) => payload.caseId === caseId));
    await legalHears!.until(() => legalHears!.of('legal.changed').some(({ payload }) => payload.caseId === caseId));
    expect(legalHears!.of('legal.changed')[0]?.payload).toMatchObject({
      status: 'submitted',
      debtorName: 'Nordique 12',
    });
    const { legalInbox } = await legal.read<{ legalInbox: { rows: { caseId: string }[] } }>(
      '{ legalInbox { rows { caseId } } }',
    );
    expect(legalInbox.rows.map((row) => row.caseId)).toContain(caseId);
    expect(samHears!.heard).toEqual([]);
    for (const each of [hears, legalHears, samHears]) await each!.leave();
  });

  it('is refused to another team, to legal staff and for a case that does not exist, with one answer', async () => {
    const write = (caseId: string) => ({ write: { caseId, expectedVersion: 1, idempotencyKey: newId() } });
    for (const outcome of OUTCOME_NAMES) {
      const foreign = await log(sam, outcome, id('N-13'), write(id('N-13')));
      const missing = await log(sam, outcome, newId(), write(newId()));
      expect(foreign.__typename).toBe('NotAllowed');
      expect(missing).toEqual(foreign);
      expect((await log(legal, outcome, id('N-13'), write(id('N-13')))).__typename).toBe('NotAllowed');
    }
  });

  it('keeps to the contact policy: hours, one conversation a day; only a lead goes past it, audited', async () => {
    const caseId = id('N-13');
    expect(await alice.startCall(caseId, PHONE)).toMatchObject({ __typename: 'CallStarted' });
    clock.set(new Date('2026-11-23T20:30:00.000Z'));
    await alice.visitor.login('alice', 'corrected horse 42');
    await lead.visitor.login('lea', 'corrected horse 42');
    const late = await alice.startCall(caseId, PHONE);
    expect(late).toMatchObject({
      __typename: 'ContactNotAllowed',
      code: 'contact-hours',
      nextAllowedAt: '2026-11-24T07:00:00.000Z',
    });
    expect(await alice.startCall(caseId, PHONE, 'it is urgent')).toMatchObject({ __typename: 'ContactNotAllowed' });
    expect(await log(alice, 'makePromise', id('N-0'))).toMatchObject({ __typename: 'ContactNotAllowed' });
    expect(await lead.startCall(id('N-0'), PHONE, 'the debtor asked for it')).toMatchObject({
      __typename: 'CallStarted',
    });
    expect(await log(lead, 'makePromise', id('N-0'))).toMatchObject({ __typename: 'OutcomeLogged' });
    const { rows } = await api.owner.query(
      `select actor_role, detail->>'rule' as rule from audit_entry where action = 'calls.overrideContactPolicy'`,
    );
    expect(rows).toEqual([{ actor_role: 'lead', rule: 'hours' }]);
  });
});
