import { FR_DEFAULT, US_REG_F } from '@relance/calls/domain';
import type { Called } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { Database, SYSTEM } from '@relance/platform/server';
import { testDatabase, type TestDatabase } from '@relance/testing';
import { rehearsedRules } from './rehearsed-contact';

/** A Saturday at eleven in Paris, and in New York at five. */
const SATURDAY = '2026-11-21T10:00:00.000Z';
const MONDAY = '2026-11-23T10:00:00.000Z';

describe('the contact policies of a rehearsal', () => {
  let test: TestDatabase;
  let db: Database;
  const strict: Called = { creditorId: newId(), debtorKind: 'business', zone: 'Europe/Paris', country: 'FR' };
  const other: Called = { ...strict, creditorId: newId() };

  beforeEach(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
  });
  afterEach(async () => {
    await db.close();
    await test.drop();
  });

  const rows = (sql: string, values: unknown[] = []) => db.transaction(SYSTEM, (tx) => tx.query(sql, values));
  const putInForce = (definition: object, scope: { creditorId?: string; country?: string }) =>
    rows(`insert into contact_policy (key, definition, creditor_id, country) values ($1, $2, $3, $4)`, [
      newId(),
      JSON.stringify(definition),
      scope.creditorId ?? null,
      scope.country ?? null,
    ]);
  const ruleOf = async (
    called: Called,
    at: string,
    history: { at: string; kind: 'attempt' | 'conversation' }[] = [],
  ) => {
    const rules = await db.transaction(SYSTEM, (tx) => rehearsedRules(tx));
    // asked twice: what is remembered of one debtor is not said of another
    rules.mayContact(other, at, []);
    return rules.mayContact(called, at, history).rule;
  };

  it('are the French default where nobody put one in force', async () => {
    const { rule } = (await db.transaction(SYSTEM, (tx) => rehearsedRules(tx))).mayContact(other, MONDAY, []);
    expect(rule).toBeNull();
    expect(await ruleOf(strict, '2026-11-22T10:00:00.000Z')).toBe('day');
  });

  it('are the narrowest for each debtor: of a creditor, of a country', async () => {
    await rows(`insert into creditor (id, key, name) values ($1, 'STRICT', 'Strict')`, [strict.creditorId]);
    const weekdays = { ...FR_DEFAULT, windows: FR_DEFAULT.windows.slice(0, 1) };
    await putInForce(weekdays, { creditorId: strict.creditorId });
    await putInForce(US_REG_F, { country: 'US' });
    expect(await ruleOf(strict, SATURDAY)).toBe('day');
    expect(await ruleOf(strict, MONDAY)).toBeNull();
    expect(await ruleOf(other, SATURDAY)).toBeNull();
    const american: Called = { ...other, country: 'US', zone: 'America/New_York' };
    expect(await ruleOf(american, SATURDAY)).toBe('hours');
    const spoken = [{ at: '2026-11-20T16:00:00.000Z', kind: 'conversation' as const }];
    expect(await ruleOf(american, '2026-11-23T16:00:00.000Z', spoken)).toBe('afterConversation');
    expect(await ruleOf({ ...american, country: 'FR' }, '2026-11-23T16:00:00.000Z', [])).toBeNull();
  });
});
