import { readMapping } from '@relance/receivables/domain';
import { SYSTEM, type Actor } from '@relance/platform/server';
import { agedBalances } from '../ledger/aging.query';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

const MAPPING = readMapping({
  format: 'csv',
  separator: ';',
  decimal: '.',
  dateOrder: 'YMD',
  columns: {
    accountNumber: 'client',
    debtorName: 'nom',
    siren: 'siren',
    contactPhone: 'tel',
    contactEmail: 'mel',
    invoiceNumber: 'facture',
    issueDate: 'date',
    amount: 'montant',
    paidAmount: 'regle',
    settledDate: 'regleLe',
  },
});
const HEAD = 'client;nom;siren;tel;mel;facture;date;montant;regle;regleLe\n';
const LEDGER = `${HEAD}OLD;Dupont;;0612345678;compta@dupont.example;F-1;2026-01-10;100.00;30.00;2026-02-01
OLD;Dupont;;0612345678;compta@dupont.example;F-2;2026-02-10;70.00;70.00;2026-03-01
OLD;Dupont;;0612345678;compta@dupont.example;A-1;2026-03-10;-20.00;;
NEW;Dupont SARL;732829320;0612345678;;F-7;2026-02-10;55.00;;
`;

describe('merging two debtors', () => {
  let ground: ReceivablesGround;
  let lead: Actor;
  const debtor: Record<string, string> = {};
  const account: Record<string, string> = {};

  beforeEach(async () => {
    ground = await receivablesGround();
    lead = ground.north.lead;
    await ground.importText(LEDGER, { mapping: MAPPING });
    for (const it of await ground.query<{ number: string; id: string; debtorId: string }>(
      `select number, id, debtor_id as "debtorId" from account`,
    )) {
      account[it.number] = it.id;
      debtor[it.number] = it.debtorId;
    }
    ground.keeper.changes.length = 0;
  });
  afterEach(() => ground.end());

  const merge = (actor = lead, reason = 'même entreprise') =>
    ground.merges.merge(actor, debtor['OLD']!, debtor['NEW']!, reason);
  const open = () =>
    ground.query(
      `select a.number as account, i.number, i.kind, i.open_minor as open from open_item i join account a on a.id = i.account_id
       where i.open_minor > 0 order by a.number, i.number`,
    );
  const agedOf = async (number: string, asOf: string) => {
    const [aged] = await ground.database.transaction(SYSTEM, (tx) =>
      agedBalances(tx, { asOf, creditorKey: null, accountId: account[number]! }),
    );
    return aged?.total ?? 0;
  };
  /** Invariants I1 to I3 as `relance verify` asks them. */
  const broken = () =>
    ground.query(
      `select i.number from open_item i left join ledger_entry e on e.item_id = i.id
       group by i.id having i.open_minor <> case i.kind when 'creditNote' then -1 else 1 end * coalesce(sum(e.amount_minor), 0)
       union all select group_id::text from ledger_entry where kind = 'transfer' group by group_id, currency having sum(amount_minor) <> 0
       union all select coalesce(c.account_id, l.account_id)::text from account_cash c full join (
         select account_id, currency, -sum(amount_minor) as cash from ledger_entry where item_id is null group by 1, 2) l
         on l.account_id = c.account_id and l.currency = c.currency where coalesce(c.unapplied_minor, 0) <> coalesce(l.cash, 0)`,
    );
  const pay = (minor: number, number: string, reference = 'chq') =>
    ground.payments.record(lead, {
      caseId: account[number]!,
      amount: { minor, currency: 'EUR' },
      receivedOn: '2026-06-29',
      reference,
    });

  it('says before what moves, and afterwards has moved it', async () => {
    await pay(1_234, 'OLD');
    expect(await ground.merges.preview(lead, debtor['OLD']!, debtor['NEW']!)).toMatchObject({
      from: { name: 'Dupont' },
      into: { name: 'Dupont SARL' },
      moving: [],
      joining: [
        {
          from: { accountNumber: 'OLD' },
          into: { accountNumber: 'NEW' },
          items: 2,
          open: [{ minor: 5_000, currency: 'EUR' }],
          unapplied: [{ minor: 1_234, currency: 'EUR' }],
        },
      ],
      contactsKnown: 0,
      contactsMoving: [expect.any(String)],
      obstacles: [],
    });
    ground.keeper.changes.length = 0;
    await merge();
    expect(await open()).toEqual([
      { account: 'NEW', number: 'A-1', kind: 'creditNote', open: 2_000 },
      { account: 'NEW', number: 'F-1', kind: 'invoice', open: 7_000 },
      { account: 'NEW', number: 'F-7', kind: 'invoice', open: 5_500 },
    ]);
    expect(
      await ground.query(
        `select account_id as id, unapplied_minor as cash from account_cash where unapplied_minor > 0`,
      ),
    ).toEqual([{ id: account['NEW'], cash: 1_234 }]);
    expect(await ground.query(`select merged_into as "into" from account where number = 'OLD'`)).toEqual([
      { into: account['NEW'] },
    ]);
    expect(
      await ground.query(`select merged_into as "into", reach, phone from debtor where id = $1`, [debtor['OLD']]),
    ).toEqual([{ into: debtor['NEW'], reach: [], phone: null }]);
    expect(
      await ground.query(`select phone, email, debtor_id = $1 as moved from contact order by email nulls last`, [
        debtor['NEW'],
      ]),
    ).toEqual([
      { phone: '+33612345678', email: 'compta@dupont.example', moved: true },
      { phone: '+33612345678', email: null, moved: true },
    ]);
    expect(ground.keeper.changes.map(({ kind, accountId, itemIds }) => [kind, accountId, itemIds.length])).toEqual([
      ['accountMerged', account['OLD'], 2],
      ['invoiceBooked', account['NEW'], 1],
    ]);
    expect(await broken()).toEqual([]);
    expect(
      await ground.query(
        `select subject, detail->>'reason' as reason from audit_entry where action = 'receivables.mergeDebtors'`,
      ),
    ).toEqual([
      { subject: debtor['OLD'], reason: 'même entreprise' },
      { subject: debtor['OLD'], reason: 'même entreprise' },
    ]);
  });

  it('leaves the aged balance of every past day as it was, for both', async () => {
    const days = ['2026-01-31', '2026-02-15', '2026-03-31', '2026-06-29'];
    const before = await Promise.all(days.flatMap((day) => [agedOf('OLD', day), agedOf('NEW', day)]));
    await merge();
    expect(await Promise.all(days.flatMap((day) => [agedOf('OLD', day), agedOf('NEW', day)]))).toEqual(before);
    expect(await agedOf('OLD', '2026-06-30')).toBe(0);
    expect(await agedOf('NEW', '2026-06-30')).toBe(10_500);
  });

  it('takes the same file again without a change, and what is new under the old number on the kept account', async () => {
    await merge();
    const again = await ground.importText(LEDGER, { mapping: MAPPING });
    expect(again.counts).toMatchObject({ read: 4, created: 0, updated: 0, unchanged: 4, refused: 0 });
    expect(again.warnings).toContainEqual({
      code: 'account-merged',
      params: { account: 'OLD', into: 'NEW', count: 2 },
    });
    const more = await ground.importText(`${HEAD}OLD;Dupont;;;;F-9;2026-06-01;10.00;;\n`, { mapping: MAPPING });
    expect(more.counts).toMatchObject({ created: 1, refused: 0 });
    expect(await open()).toContainEqual({ account: 'NEW', number: 'F-9', kind: 'invoice', open: 1_000 });
    expect(await broken()).toEqual([]);
  });

  it('sends money for the old account to the kept one, and reopens there what bounces', async () => {
    await pay(7_000, 'OLD', 'F-1');
    await merge();
    const [payment] = await ground.query<{ id: string; account: string }>(
      `select id, account_id as account from payment where bank_reference like 'hand:%'`,
    );
    expect(payment!.account).toBe(account['NEW']);
    ground.keeper.changes.length = 0;
    await ground.payments.bounce(lead, payment!.id, '2026-06-30', 'sans provision');
    expect(await open()).toContainEqual({ account: 'NEW', number: 'F-1', kind: 'invoice', open: 7_000 });
    const [twin] = await ground.query<{ id: string }>(
      `select id from open_item where number = 'F-1' and account_id = $1`,
      [account['NEW']],
    );
    expect(ground.keeper.changes).toMatchObject([
      { kind: 'paymentBounced', accountId: account['NEW'], itemIds: [twin!.id] },
    ]);
    await pay(1_500, 'OLD', 'F-1');
    expect(await open()).toContainEqual({ account: 'NEW', number: 'F-1', kind: 'invoice', open: 5_500 });
    expect(await broken()).toEqual([]);
  });

  it('moves whole accounts where the kept debtor has none, and follows a second merge', async () => {
    await ground.query(
      `insert into creditor (key, name, default_team_id) select 'BIS', 'Bis', default_team_id from creditor`,
    );
    await ground.importText(`${HEAD}OLD-B;Dupont;;;;F-1;2026-01-10;5.00;;\n`, { mapping: MAPPING, creditorKey: 'BIS' });
    await ground.query(`update account set debtor_id = $1 where number = 'OLD-B'`, [debtor['OLD']]);
    await merge();
    expect(
      await ground.query(`select debtor_id as id, merged_into as "into" from account where number = 'OLD-B'`),
    ).toEqual([{ id: debtor['NEW'], into: null }]);
    await ground.importText(`${HEAD}THIRD;Groupe Dupont;;;;G-1;2026-01-10;5.00;;\n`, { mapping: MAPPING });
    const [third] = await ground.query<{ id: string; debtorId: string }>(
      `select id, debtor_id as "debtorId" from account where number = 'THIRD'`,
    );
    await ground.merges.merge(lead, debtor['NEW']!, third!.debtorId, 'groupe');
    expect(
      await ground.query(`select number from account where merged_into = $1 order by number`, [third!.id]),
    ).toEqual([{ number: 'NEW' }, { number: 'OLD' }]);
    expect(
      await ground.query(`select count(*)::int as n from debtor where merged_into = $1`, [third!.debtorId]),
    ).toEqual([{ n: 2 }]);
    expect((await open()).map((it) => it['account'])).toEqual(['OLD-B', 'THIRD', 'THIRD', 'THIRD', 'THIRD']);
    expect(await broken()).toEqual([]);
  });

  it('moves the only account of a debtor whom nobody else knows', async () => {
    await ground.query(
      `insert into creditor (key, name, default_team_id) select 'BIS', 'Bis', default_team_id from creditor`,
    );
    await ground.importText(`${HEAD}ALONE;Dupond;;0712345678;;F-1;2026-01-10;5.00;;\n`, {
      mapping: MAPPING,
      creditorKey: 'BIS',
    });
    const [alone] = await ground.query<{ id: string; debtorId: string }>(
      `select id, debtor_id as "debtorId" from account where number = 'ALONE'`,
    );
    ground.keeper.changes.length = 0;
    await ground.merges.merge(lead, alone!.debtorId, debtor['NEW']!, 'même entreprise');
    expect(
      await ground.query(`select debtor_id as id, merged_into as "into" from account where id = $1`, [alone!.id]),
    ).toEqual([{ id: debtor['NEW'], into: null }]);
    // the case goes along with its account
    expect(await ground.query(`select debtor_id as id from dunning_case where id = $1`, [alone!.id])).toEqual([
      { id: debtor['NEW'] },
    ]);
    expect(
      await ground.query(`select merged_into as "into", reach from debtor where id = $1`, [alone!.debtorId]),
    ).toEqual([{ into: debtor['NEW'], reach: [] }]);
    expect(
      await ground.query(`select 1 from contact where phone = '+33712345678' and debtor_id = $1`, [debtor['NEW']]),
    ).toHaveLength(1);
    expect(ground.keeper.changes).toEqual([]);
  });

  it('is refused while something stands on the losing case, and by name when a document is on both', async () => {
    ground.keeper.hindered.push({ accountId: account['OLD']!, code: 'promise' });
    await expect(merge()).rejects.toMatchObject({ kind: 'notPossible', code: 'promise' });
    ground.keeper.hindered.length = 0;
    await ground.importText(`${HEAD}NEW;;732829320;;;F-1;2026-01-10;9.00;;\n`, { mapping: MAPPING });
    await expect(merge()).rejects.toMatchObject({
      code: 'same-document',
      said: { en: expect.stringContaining('F-1') },
    });
    expect(await ground.query(`select 1 from ledger_entry where kind = 'transfer'`)).toEqual([]);
  });

  it('is for leads of the team: not for agents, nor for another team, nor where another team has an account', async () => {
    for (const actor of [ground.north.agent, ground.south.lead])
      await expect(merge(actor)).rejects.toMatchObject({ kind: 'notAllowed' });
    await expect(merge(lead, '  ')).rejects.toMatchObject({ kind: 'input', field: 'reason' });
    await ground.query(
      `insert into creditor (key, name, default_team_id) select 'SUD', 'Sud', id from team where name = 'South'`,
    );
    await ground.importText(`${HEAD}S-1;Dupont;;;;F-1;2026-01-10;5.00;;\n`, { mapping: MAPPING, creditorKey: 'SUD' });
    await ground.query(`update account set debtor_id = $1 where number = 'S-1'`, [debtor['OLD']]);
    await expect(merge()).rejects.toMatchObject({ kind: 'notPossible', code: 'other-team' });
    await merge({ role: 'admin', personId: null, teamIds: [] });
    expect(await broken()).toEqual([]);
  });
});
