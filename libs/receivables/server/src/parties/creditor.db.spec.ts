import { SYSTEM, type Actor } from '@relance/platform/server';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

const LEDGER = (number: string) =>
  `accountNumber;name;invoiceNumber;issueDate;amount\nC1;Dupont;${number};2026-01-13;100.00\n`;
const ADMIN: Actor = { role: 'admin', personId: null, teamIds: [] };

describe('a creditor entity', () => {
  let ground: ReceivablesGround;
  let id: string;
  beforeEach(async () => {
    ground = await receivablesGround();
    id = (await ground.query<{ id: string }>(`select id from creditor`))[0]!.id;
    await ground.importText(LEDGER('F-1'));
  });
  afterEach(() => ground.end());
  const shown = async () => (await ground.creditors.list(ADMIN))[0];

  it('that is closed takes no new invoice and says why, but still takes payments', async () => {
    await ground.creditors.close(ADMIN, id, '2026-06-15', 'fusion avec le siège');
    expect(await shown()).toMatchObject({ closedOn: '2026-06-15', closedReason: 'fusion avec le siège' });
    await expect(ground.importText(LEDGER('F-2'))).rejects.toMatchObject({
      code: 'creditor-closed',
      said: { fr: expect.stringContaining('fusion avec le siège') },
    });
    await expect(ground.importText(LEDGER('F-2'), { creditorKey: null })).rejects.toMatchObject({
      code: 'creditor-closed',
    });
    const [account] = await ground.query<{ id: string }>(`select id from account`);
    await ground.payments.record(ground.north.lead, {
      caseId: account!.id,
      amount: { minor: 10_000, currency: 'EUR' },
      receivedOn: '2026-06-29',
      reference: 'F-1',
    });
    expect(await ground.query(`select number, open_minor as open from open_item`)).toEqual([
      { number: 'F-1', open: 0 },
    ]);
    await ground.creditors.reopen(ADMIN, id);
    expect((await ground.importText(LEDGER('F-2'))).counts).toMatchObject({ created: 1 });
  });

  it('is closed once, not in the future, and for a reason', async () => {
    await expect(ground.creditors.close(ADMIN, id, '2026-07-01', 'fin')).rejects.toMatchObject({ field: 'closedOn' });
    await expect(ground.creditors.close(ADMIN, id, '2026-06-30', '')).rejects.toMatchObject({ field: 'reason' });
    await expect(ground.creditors.reopen(ADMIN, id)).rejects.toMatchObject({ code: 'not-closed' });
    await ground.creditors.close(ADMIN, id, '2026-06-30', 'fin');
    await expect(ground.creditors.close(ADMIN, id, '2026-06-30', 'fin')).rejects.toMatchObject({
      code: 'already-closed',
    });
  });

  it('has bank data that grow too old, counted in working days', async () => {
    expect(await shown()).toMatchObject({ bankDataAgeDays: null, bankDataStale: false });
    await ground.creditors.save(ADMIN, id, { name: 'Siège', bankDataMaxAgeDays: 2 });
    expect(await shown()).toMatchObject({ name: 'Siège', bankDataMaxAgeDays: 2, bankDataStale: true });
    // Tuesday 30 June: data of the Friday before are two working days old
    await ground.query(`update creditor set bank_data_as_of = '2026-06-26'`);
    expect(await shown()).toMatchObject({ bankDataAgeDays: 2, bankDataStale: false });
    await ground.query(`update creditor set bank_data_as_of = '2026-06-25'`);
    expect(await shown()).toMatchObject({ bankDataAgeDays: 3, bankDataStale: true });
    await expect(ground.creditors.save(ADMIN, id, { name: 'Siège', bankDataMaxAgeDays: 0 })).rejects.toMatchObject({
      field: 'bankDataMaxAgeDays',
    });
  });

  it('is the administrators’ to change', async () => {
    for (const actor of [ground.north.lead, ground.north.agent]) {
      await expect(ground.creditors.close(actor, id, '2026-06-30', 'fin')).rejects.toMatchObject({
        kind: 'notAllowed',
      });
      await expect(ground.creditors.save(actor, id, { name: 'X' })).rejects.toMatchObject({ kind: 'notAllowed' });
      await expect(ground.creditors.list(actor)).rejects.toMatchObject({ kind: 'notAllowed' });
    }
    expect(await ground.creditors.list(SYSTEM)).toHaveLength(1);
  });
});
