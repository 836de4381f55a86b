import { testDatabase, type TestDatabase } from '@relance/testing';
import { Database, SYSTEM, type Tx } from '../index';

describe('the projections of the ledger', () => {
  let test: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });

  async function account(tx: Tx): Promise<{ account: string; item: string; payment: string }> {
    const [row] = await tx.query<{ account: string; item: string; payment: string }>(`
      with c as (insert into creditor (key, name) values (gen_random_uuid()::text, 'Atelier') returning id),
        d as (insert into debtor (name, kind) values ('Client', 'business') returning id),
        a as (insert into account (creditor_id, debtor_id, number) select c.id, d.id, '1' from c, d returning id, creditor_id),
        i as (insert into open_item (account_id, kind, number, issued_on, due_on, currency, total_minor, content_hash)
          select id, 'invoice', 'F1', '2026-01-01', '2026-01-31', 'EUR', 1000, '' from a returning id),
        p as (insert into payment (creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on)
          select creditor_id, id, 'b1', 400, 'EUR', '2026-02-01', '2026-02-01' from a returning id)
      select a.id as account, i.id as item, p.id as payment from a, i, p`);
    return row!;
  }

  type Line = [on: 'item' | 'cash', kind: string, minor: number, currency?: string];

  async function book(tx: Tx, ids: { account: string; item: string; payment: string }, lines: Line[]): Promise<void> {
    await tx.execute(
      `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on)
       select $1, case line->>0 when 'item' then $2::uuid end, $3, line->>1, (line->>2)::bigint, coalesce(line->>3, 'EUR'), '2026-02-01'
       from jsonb_array_elements($4::jsonb) line`,
      [ids.account, ids.item, ids.payment, JSON.stringify(lines)],
    );
  }

  const INVOICED: Line[] = [
    ['item', 'invoice', 1000],
    ['cash', 'receipt', -400],
  ];

  it('follow an invoice, a receipt and an allocation', async () => {
    await db.transaction(SYSTEM, async (tx) => {
      const ids = await account(tx);
      await book(tx, ids, INVOICED);
      await book(tx, ids, [
        ['cash', 'allocation', 300],
        ['item', 'allocation', -300],
      ]);
      expect(await tx.query(`select open_minor from open_item where id = $1`, [ids.item])).toEqual([
        { open_minor: 700 },
      ]);
      expect(await tx.query(`select unapplied_minor from account_cash where account_id = $1`, [ids.account])).toEqual([
        { unapplied_minor: 100 },
      ]);
    });
  });

  it.each<[string, Line]>([
    ['more than is open', ['item', 'writeOff', -1001]],
    ['cash that was never received', ['cash', 'allocation', 1, 'USD']],
    ['more cash than there is', ['cash', 'allocation', 401]],
  ])('refuse %s', async (_what, line) => {
    const attempt = db.transaction(SYSTEM, async (tx) => {
      const ids = await account(tx);
      await book(tx, ids, INVOICED);
      await book(tx, ids, [line]);
    });
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
  });

  it('cannot be rewritten: the application may neither update nor delete ledger rows', async () => {
    await expect(
      db.transaction(SYSTEM, (tx) => tx.execute(`update ledger_entry set amount_minor = 1`)),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(db.transaction(SYSTEM, (tx) => tx.execute(`delete from case_event`))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('are invisible without a scope', async () => {
    const nobody = { role: '' as 'agent', personId: null, teamIds: [] };
    expect(await db.transaction(nobody, (tx) => tx.query(`select 1 from account`))).toEqual([]);
  });
});
