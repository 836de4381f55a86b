import { Invariants, Replay } from '@relance/dunning/server';
import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

interface Answer {
  __typename: string;
  code?: string;
  message?: string;
}

/** Through the api, with the real machine: what changes about a debtor moves its cases, and everything still replays. */
describe('parties that change', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let agent: Visitor;
  let lead: Visitor;
  let stranger: Visitor;
  let admin: Visitor;
  const account = new Map<string, { id: string; debtorId: string }>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('lea', 'lead', nord);
    await api.person('luc', 'lead', sud);
    await api.person('ada', 'admin');
    const invoice = (number: string, debtor: string, amount = '300.00') => ({
      account: number,
      debtor,
      invoice: `F-${number}-01`,
      due: '2026-11-05',
      amount,
      phone: '0612345678',
    });
    await importLedger(api, 'NORD', nord, [
      invoice('OLD', 'Dupont'),
      invoice('NEW', 'Dupont SARL', '120.00'),
      invoice('HELD', 'Durand'),
      invoice('COST', 'Leroy'),
    ]);
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    const { rows } = await api.owner.query<{ number: string; id: string; debtorId: string }>(
      `select number, id, debtor_id as "debtorId" from account`,
    );
    for (const { number, ...ids } of rows) account.set(number, ids);
  });
  afterAll(() => api.stop());
  // days pass between them: everybody logs in again
  beforeEach(async () => {
    [agent, lead, stranger, admin] = (await Promise.all(
      ['alice', 'lea', 'luc', 'ada'].map((it) => api.loggedIn(it)),
    )) as [Visitor, Visitor, Visitor, Visitor];
  });

  const of = (number: string) => account.get(number)!;
  const merge = async (who: Visitor, from: string, into: string): Promise<Answer> => {
    const { data, body } = await who.ask<{ mergeDebtors: Answer }>(
      `mutation ($from: ID!, $into: ID!) { mergeDebtors(fromId: $from, intoId: $into, reason: "même entreprise") { __typename ... on UserError { code message } } }`,
      { from: of(from).debtorId, into: of(into).debtorId },
    );
    return data?.mergeDebtors ?? { __typename: body };
  };
  const caseOf = async (number: string) =>
    (
      await api.owner.query<{
        state: string;
        overdue: number;
        context: { items: { number: string; kind?: string }[] };
      }>(`select state, overdue_minor::int as overdue, context from dunning_case where id = $1`, [of(number).id])
    ).rows[0]!;
  const versionOf = async (number: string) =>
    (await api.owner.query<{ seq: number }>(`select seq from dunning_case where id = $1`, [of(number).id])).rows[0]!
      .seq;
  const eventsOf = async (number: string) =>
    (
      await api.owner.query<{ type: string }>(`select type from case_event where case_id = $1 order by seq`, [
        of(number).id,
      ])
    ).rows.map((it) => it.type);
  const sound = async () => {
    const checks = await api.app.get(Invariants, { strict: false }).verify();
    expect(checks.filter((it) => !it.ok)).toEqual([]);
    const replayed = await api.app.get(Replay, { strict: false }).run();
    expect(replayed).toMatchObject({ mismatches: [] });
  };

  it('a case that somebody has open or that has a promise is not merged, nor by agents or another team', async () => {
    const opened = await agent.ask(`mutation ($id: ID!) { openCase(caseId: $id) { __typename } }`, {
      id: of('HELD').id,
    });
    expect(opened.errors).toBeUndefined();
    expect(await merge(lead, 'HELD', 'NEW')).toMatchObject({ __typename: 'NotPossible', code: 'held' });
    const alice = new Caller(agent, () => clock.now());
    const promise = { amount: { minor: 30_000, currency: 'EUR' }, dueOn: '2026-12-01' };
    expect(await alice.log('makePromise', of('HELD').id, promise)).toMatchObject({ __typename: 'OutcomeLogged' });
    expect(await merge(lead, 'HELD', 'NEW')).toMatchObject({ __typename: 'NotPossible', code: 'promise' });
    expect(await merge(stranger, 'HELD', 'NEW')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await merge(agent, 'HELD', 'NEW')).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('one debtor that was two: the losing case ends, the kept one has both invoices, all of it replays', async () => {
    expect(await merge(lead, 'OLD', 'NEW')).toEqual({ __typename: 'Done' });
    expect(await eventsOf('OLD')).toContain('CaseMerged');
    expect((await eventsOf('NEW')).at(-1)).toBe('InvoiceBooked');
    expect(await caseOf('OLD')).toMatchObject({ state: 'paid', overdue: 0, context: { items: [] } });
    const kept = await caseOf('NEW');
    expect(kept.overdue).toBe(42_000);
    expect(kept.context.items.map((it) => it.number).sort()).toEqual(['F-NEW-01', 'F-OLD-01']);
    const { data } = await lead.ask<{ account: { mergedInto: string; debtor: { mergedIntoId: string } } }>(
      `query ($id: ID!) { account(caseId: $id) { mergedInto debtor { mergedIntoId } } }`,
      { id: of('OLD').id },
    );
    expect(data.account).toEqual({ mergedInto: of('NEW').id, debtor: { mergedIntoId: of('NEW').debtorId } });
    await liveUntil(api, clock, '2026-11-26T09:00:00.000Z');
    expect(await caseOf('OLD')).toMatchObject({ state: 'paid' });
    await sound();
  });

  it('a charge is asked for apart, stays when the invoice is paid, and is waived by name', async () => {
    const { rows } = await api.owner.query<{ id: string }>(`select id from open_item where number = 'F-COST-01'`);
    const book = async (who: Visitor, seen?: number) => {
      seen ??= await versionOf('COST');
      return who.ask<{ bookCharge: Answer }>(
        `mutation ($id: ID!, $seen: Int!) { bookCharge(itemId: $id, kind: fixedSum, expectedVersion: $seen) { __typename ... on UserError { code } } }`,
        { id: rows[0]!.id, seen },
      );
    };
    expect((await book(agent)).data.bookCharge).toMatchObject({ __typename: 'NotAllowed' });
    expect((await book(lead, 0)).data.bookCharge).toEqual({ __typename: 'Conflict', code: 'conflict' });
    expect((await book(lead)).data.bookCharge).toEqual({ __typename: 'Done' });
    expect((await book(lead)).data.bookCharge).toMatchObject({ code: 'charge-twice' });
    await lead.ask(`mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename } }`, {
      input: {
        caseId: of('COST').id,
        amount: { minor: 30_000, currency: 'EUR' },
        receivedOn: '2026-11-26',
        reference: 'F-COST-01',
      },
    });
    expect((await caseOf('COST')).context.items).toMatchObject([
      { number: 'F-COST-01-IFR', kind: 'charge', open: 4_000 },
    ]);
    await liveUntil(api, clock, '2026-12-20T09:00:00.000Z');
    expect(await eventsOf('COST')).not.toContain('Escalated');
    lead = await api.loggedIn('lea');
    const { data } = await lead.ask<{ openItems: { id: string; kind: string; chargeOf: string }[] }>(
      `query ($id: ID!) { openItems(caseId: $id) { id kind chargeOf } }`,
      { id: of('COST').id },
    );
    expect(data.openItems).toMatchObject([{ kind: 'charge', chargeOf: 'F-COST-01' }]);
    const waived = await lead.ask<{ waiveCharge: Answer }>(
      `mutation ($id: ID!, $seen: Int!) { waiveCharge(itemId: $id, reason: "geste", expectedVersion: $seen) { __typename ... on UserError { code } } }`,
      { id: data.openItems[0]!.id, seen: await versionOf('COST') },
    );
    expect(waived.data.waiveCharge).toEqual({ __typename: 'Done' });
    expect((await eventsOf('COST')).at(-1)).toBe('ChargeWaived');
    expect(await caseOf('COST')).toMatchObject({ state: 'paid', context: { items: [] } });
    await sound();
  });

  it('a creditor is closed by administrators only', async () => {
    const { data } = await admin.ask<{ creditorEntities: { id: string; key: string; openCases: number }[] }>(
      `{ creditorEntities { id key openCases } }`,
    );
    const { id } = data.creditorEntities.find((it) => it.key === 'NORD')!;
    const close = async (who: Visitor) =>
      (
        await who.ask<{ closeCreditor: Answer }>(
          `mutation ($id: ID!) { closeCreditor(id: $id, closedOn: "2026-12-20", reason: "cession") { __typename } }`,
          { id },
        )
      ).data.closeCreditor;
    expect(await close(lead)).toEqual({ __typename: 'NotAllowed' });
    expect((await lead.ask(`{ creditorEntities { id } }`)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await close(admin)).toEqual({ __typename: 'Done' });
    await liveUntil(api, clock, '2026-12-22T09:00:00.000Z');
    await sound();
  });
});
