import { US_REG_F } from '@relance/calls/domain';
import { type Actor, Database, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { contactVerdicts } from './contact-verdict';

/** A Monday at ten in Paris. */
const NOW = new Date('2026-11-23T09:00:00.000Z');

describe('the verdicts of the contact policy, for many cases at once', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  let one: TestCase;
  let twin: TestCase;
  let american: TestCase;

  beforeEach(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
    [one, american] = [await portfolio.addCase(), await portfolio.addCase()];
    // the same debtor owes another creditor, whose case is the other team's
    twin = await portfolio.addCase({ team: portfolio.south, agent: null });
    await rows(
      `with c as (insert into creditor (key, name) values ('BOIS', 'Bois du Nord') returning id)
       update account set debtor_id = $2, creditor_id = c.id from c where account.id = $1`,
      [twin.id, one.debtorId],
    );
    await rows(`update debtor set country = 'US', zone = 'America/New_York' where id = $1`, [american.debtorId]);
  });
  afterEach(async () => {
    await db.close();
    await test.drop();
  });

  const rows = <Row>(sql: string, values: unknown[] = []) => db.transaction(SYSTEM, (tx) => tx.query<Row>(sql, values));
  const verdicts = (ids: string[], actor: Actor = portfolio.agent('north'), at = NOW) =>
    db.transaction(actor, (tx) => contactVerdicts(tx, ids, at));
  const ruleOf = async (id: string, actor?: Actor, at?: Date) => (await verdicts([id], actor, at)).get(id)?.rule;
  const called = (id: string, at: string, how: { rightParty?: boolean; inbound?: boolean } = {}) =>
    rows(
      `insert into call_attempt (account_id, person_id, started_at, ended_at, outcome, right_party, inbound, event_seq)
       values ($1, $2, $3, $3, $4, $5, $6, 1)`,
      [
        id,
        portfolio.people.lea,
        at,
        how.rightParty ? 'callback' : 'noAnswer',
        how.rightParty ?? false,
        how.inbound ?? false,
      ],
    );
  const putInForce = (policy: object, scope: { creditorId?: string; kind?: string; country?: string } = {}) =>
    rows(
      `insert into contact_policy (key, definition, creditor_id, debtor_kind, country) values ($1, $2, $3, $4, $5)`,
      [
        crypto.randomUUID(),
        JSON.stringify(policy),
        scope.creditorId ?? null,
        scope.kind ?? null,
        scope.country ?? null,
      ],
    );

  it('say nothing of cases that are not in reach', async () => {
    expect([...(await verdicts([one.id, american.id, twin.id])).keys()].sort()).toEqual([one.id, american.id].sort());
    expect((await verdicts([twin.id], portfolio.agent('south'))).size).toBe(1);
    expect((await verdicts([])).size).toBe(0);
  });

  it('keep one budget for a person, whichever creditor and team called', async () => {
    for (const at of ['2026-11-18T09:00:00Z', '2026-11-19T09:00:00Z', '2026-11-20T09:00:00Z'])
      await called(twin.id, at);
    expect((await verdicts([one.id])).get(one.id)).toMatchObject({
      rule: 'attemptsPerWeek',
      nextAllowed: '2026-11-25T09:00:00.000Z',
      said: { en: 'At most 3 attempts in 7 days (call).' },
    });
    expect(await ruleOf(american.id, undefined, new Date('2026-11-23T15:00:00Z'))).toBeNull();
  });

  it('count for each debt alone where the policy says so', async () => {
    await putInForce(US_REG_F, { country: 'FR' });
    await called(twin.id, '2026-11-22T09:00:00Z', { rightParty: true });
    expect(await ruleOf(one.id)).toBeNull();
    expect(await ruleOf(twin.id, portfolio.agent('south'))).toBe('afterConversation');
  });

  it('follow the narrowest policy in force: creditor, then kind, then country, then any', async () => {
    const only = (key: string) => ({ ...US_REG_F, windows: [], key });
    const closed = async () =>
      Promise.all([one.id, american.id].map((id) => ruleOf(id, undefined, new Date('2026-11-23T15:00:00Z'))));
    expect(await closed()).toEqual([null, null]);
    await putInForce(only('us'), { country: 'US' });
    expect(await closed()).toEqual([null, 'day']);
    await putInForce(US_REG_F, { kind: 'business' });
    expect(await closed()).toEqual([null, null]);
    await putInForce(only('lac'), { creditorId: portfolio.creditorId });
    expect(await closed()).toEqual(['day', 'day']);
    await rows(`update contact_policy set ended_at = now() where creditor_id is not null`);
    expect(await closed()).toEqual([null, null]);
  });

  it('honour what the debtor and the contact asked for', async () => {
    const said = async (sql: string) => {
      await rows(sql, [one.debtorId]);
      const verdict = (await verdicts([one.id])).get(one.id)!;
      return [verdict.rule, verdict.nextAllowed];
    };
    expect(await said(`update contact set do_not_call_on = '2026-11-01' where debtor_id = $1`)).toEqual([
      'doNotCall',
      null,
    ]);
    expect(
      await said(`with k as (update contact set do_not_call_on = null, number_kind = 'work', not_at_work = true where debtor_id = $1)
        select 1`),
    ).toEqual(['notAtWork', null]);
    // another number of the debtor's may be called
    expect(await said(`insert into contact (debtor_id, name, phone) values ($1, 'Paul', '+33478000001')`)).toEqual([
      null,
      null,
    ]);
    expect(
      await said(`update debtor set breathing_from = '2026-11-20', breathing_until = '2026-12-01' where id = $1`),
    ).toEqual(['breathingSpace', '2026-12-02T07:00:00.000Z']);
    expect(await said(`update debtor set ceased_on = '2026-11-20' where id = $1`)).toEqual(['ceased', null]);
  });

  it('allow only what is fine in every place where the debtor may be', async () => {
    await rows(`update debtor set possible_zones = '{America/Martinique}' where id = $1`, [one.debtorId]);
    expect((await verdicts([one.id])).get(one.id)).toMatchObject({
      rule: 'hours',
      nextAllowed: '2026-11-23T12:00:00.000Z',
    });
  });

  it('count messages where a limit is for several channels', async () => {
    const limit = { of: 'contacts', count: 1, per: 'person', within: { days: 7, reckoned: 'rolling' } };
    await putInForce({ ...US_REG_F, limits: [{ ...limit, key: 'contacts', channels: ['call', 'email'] }] });
    await rows(
      `with d as (insert into document (account_id, kind, template, step_key, severity, language, subject, body, demanded, as_of, pdf,
          pdf_sha256, event_seq) values ($1, 'email', 'reminder', 'reminder', 1, 'fr', '', '', '[]', '2026-11-20', '', '', 1) returning id)
       insert into delivery (document_id, account_id, channel, status, sent_at)
       select id, $1, 'email', 'sent', '2026-11-20T09:00:00Z' from d`,
      [one.id],
    );
    expect(await ruleOf(one.id)).toBe('contacts');
  });
});
