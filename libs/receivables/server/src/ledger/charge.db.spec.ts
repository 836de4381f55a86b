import { readMapping } from '@relance/receivables/domain';
import { SYSTEM } from '@relance/platform/server';
import { openItemList } from './account.query';
import { agedBalances } from './aging.query';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

const MAPPING = readMapping({
  format: 'csv',
  separator: ';',
  decimal: '.',
  dateOrder: 'YMD',
  columns: {
    accountNumber: 'client',
    debtorName: 'nom',
    debtorKind: 'nature',
    invoiceNumber: 'facture',
    issueDate: 'date',
    amount: 'montant',
  },
});
const LEDGER = `client;nom;nature;facture;date;montant
PRO;Dupont SARL;pro;F-1;2026-01-10;100.00
PRO;Dupont SARL;pro;F-2;2026-06-20;55.00
PART;Mme Martin;particulier;F-3;2026-01-10;80.00
`;

describe('charges on late invoices', () => {
  let ground: ReceivablesGround;
  const item: Record<string, string> = {};
  const account: Record<string, string> = {};
  beforeEach(async () => {
    ground = await receivablesGround();
    await ground.importText(LEDGER, { mapping: MAPPING });
    ground.keeper.changes.length = 0;
    for (const it of await ground.query<{ number: string; id: string; account: string; accountId: string }>(
      `select i.number, i.id, a.number as account, a.id as "accountId" from open_item i join account a on a.id = i.account_id`,
    )) {
      item[it.number] = it.id;
      account[it.account] = it.accountId;
    }
  });
  afterEach(() => ground.end());

  const book = (number: string, actor = ground.north.lead) =>
    ground.charges.book(actor, item[number]!, 'fixedSum', null);
  const pay = (minor: number, reference: string) =>
    ground.payments.record(ground.north.lead, {
      caseId: account['PRO']!,
      amount: { minor, currency: 'EUR' },
      receivedOn: '2026-06-29',
      reference,
    });
  const open = async () =>
    Object.fromEntries(
      (await ground.query<{ number: string; open: number }>(`select number, open_minor as open from open_item`)).map(
        (it) => [it.number, it.open],
      ),
    );
  const chargeId = async () =>
    (await ground.query<{ id: string }>(`select id from open_item where kind = 'charge'`))[0]!.id;

  it('are the law’s forty euros, once for each invoice, apart from what they are on', async () => {
    await book('F-1');
    expect(await open()).toMatchObject({ 'F-1': 10_000, 'F-1-IFR': 4_000 });
    expect(ground.keeper.changes).toMatchObject([
      { kind: 'invoiceBooked', accountId: account['PRO'], itemIds: [await chargeId()] },
    ]);
    await expect(book('F-1')).rejects.toMatchObject({ code: 'charge-twice' });
    const items = await ground.database.transaction(ground.north.agent, (tx) =>
      openItemList(tx, account['PRO']!, '2026-06-30'),
    );
    expect(items.at(-1)).toMatchObject({ kind: 'charge', chargeKind: 'fixedSum', chargeOf: 'F-1' });
    const [aged] = await ground.database.transaction(SYSTEM, (tx) =>
      agedBalances(tx, { asOf: '2026-06-30', creditorKey: null, accountId: account['PRO']! }),
    );
    expect(aged).toMatchObject({ charges: 4_000, total: 19_500 });
    const [before] = await ground.database.transaction(SYSTEM, (tx) =>
      agedBalances(tx, { asOf: '2026-06-29', creditorKey: null, accountId: account['PRO']! }),
    );
    expect(before).toMatchObject({ charges: 0, total: 15_500 });
  });

  it('are paid after the principal, unless the payer names them', async () => {
    await book('F-1');
    await pay(4_000, 'virement');
    expect(await open()).toMatchObject({ 'F-1': 10_000, 'F-1-IFR': 4_000 });
    await pay(14_000, 'facture F-1');
    expect(await open()).toMatchObject({ 'F-1': 0, 'F-1-IFR': 4_000, 'F-2': 5_500 });
    await pay(4_000, 'indemnité F-1-IFR');
    expect(await open()).toMatchObject({ 'F-1-IFR': 0, 'F-2': 5_500 });
  });

  it('take what comes when nothing else is open, and no more than they are', async () => {
    await book('F-1');
    await pay(15_500, 'facture F-1, facture F-2');
    await pay(3_000, 'solde');
    expect(await open()).toMatchObject({ 'F-1': 0, 'F-2': 0, 'F-1-IFR': 1_000 });
    await pay(9_900, 'nouvelle commande');
    expect(await open()).toMatchObject({ 'F-1-IFR': 1_000 });
  });

  it('are waived by name and for a reason', async () => {
    await book('F-1');
    ground.keeper.changes.length = 0;
    const id = await chargeId();
    await expect(ground.charges.waive(ground.north.lead, id, ' ')).rejects.toMatchObject({ field: 'reason' });
    await ground.charges.waive(ground.north.lead, id, 'geste commercial');
    expect(await open()).toMatchObject({ 'F-1': 10_000, 'F-1-IFR': 0 });
    expect(ground.keeper.changes).toMatchObject([{ kind: 'chargeWaived', itemIds: [id], reason: 'geste commercial' }]);
    await expect(ground.charges.waive(ground.north.lead, id, 'encore')).rejects.toMatchObject({ code: 'not-open' });
    expect(
      await ground.query(`select actor_id as who from audit_entry where action = 'receivables.waiveCharge'`),
    ).toEqual([{ who: ground.north.lead.personId }]);
  });

  it('are costs of any proven amount besides, in the invoice’s currency', async () => {
    const costs = (minor: number, currency = 'EUR') =>
      ground.charges.book(ground.north.lead, item['F-1']!, 'costs', { minor, currency });
    await costs(1_250);
    await costs(1_250);
    expect(await open()).toMatchObject({ 'F-1-F1': 1_250, 'F-1-F2': 1_250 });
    await expect(costs(0)).rejects.toMatchObject({ kind: 'input', field: 'amount' });
    await expect(costs(100, 'USD')).rejects.toMatchObject({ field: 'amount' });
  });

  it('are never a consumer’s, nor on what is not due, nor once a procedure is open', async () => {
    await expect(book('F-3')).rejects.toMatchObject({ code: 'charge-consumer' });
    await expect(book('F-2')).rejects.toMatchObject({ code: 'charge-not-overdue' });
    await ground.query(`update dunning_case set state = 'insolvent' where id = $1`, [account['PRO']]);
    await expect(book('F-1')).rejects.toMatchObject({ code: 'charge-insolvent' });
    expect(await ground.query(`select 1 from ledger_entry where kind = 'charge'`)).toEqual([]);
  });

  it('are not for agents, nor for another team', async () => {
    for (const actor of [ground.north.agent, ground.south.lead])
      await expect(book('F-1', actor)).rejects.toMatchObject({ kind: 'notAllowed' });
    await book('F-1');
    const id = await chargeId();
    for (const actor of [ground.north.agent, ground.south.lead])
      await expect(ground.charges.waive(actor, id, 'non')).rejects.toMatchObject({ kind: 'notAllowed' });
    expect(await open()).toMatchObject({ 'F-1-IFR': 4_000 });
  });
});
