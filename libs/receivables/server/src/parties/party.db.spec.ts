import { readMapping } from '@relance/receivables/domain';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

const columns = {
  accountNumber: 'client',
  debtorName: 'nom',
  segment: 'segment',
  contactPhone: 'tel',
  invoiceNumber: 'facture',
  issueDate: 'date',
  amount: 'montant',
};
const MAPPING = readMapping({ format: 'csv', separator: ';', decimal: '.', dateOrder: 'YMD', columns });
const LEDGER = `client;nom;segment;tel;facture;date;montant
C1;Dupont;à risque;06 12 34 56 78;F-1;2026-01-10;100.00
C2;Martin;Grands comptes;01 42 68 53 00;F-2;2026-01-10;100.00
`;

describe('what is known of a debtor', () => {
  let ground: ReceivablesGround;
  const account: Record<string, string> = {};
  beforeEach(async () => {
    ground = await receivablesGround();
    await ground.importText(LEDGER, { mapping: MAPPING });
    for (const it of await ground.query<{ number: string; id: string }>(`select number, id from account`))
      account[it.number] = it.id;
  });
  afterEach(() => ground.end());
  const debtors = () => ground.query(`select name, segment, reach, address from debtor order by name`);

  it('comes with the ledger: segment, and whether a number gets an SMS', async () => {
    expect(await debtors()).toEqual([
      { name: 'Dupont', segment: 'atRisk', reach: ['phone', 'mobile'], address: [] },
      { name: 'Martin', segment: 'Grands comptes', reach: ['phone'], address: [] },
    ]);
  });

  it('keeps a segment that a person has set when the ledger says another', async () => {
    await ground.parties.setSegment(ground.north.lead, account['C1']!, ' Fiable ');
    await ground.importText(LEDGER, { mapping: MAPPING });
    expect((await debtors())[0]).toMatchObject({ segment: 'reliable' });
    await ground.parties.setSegment(ground.north.lead, account['C1']!, null);
    expect((await debtors())[0]).toMatchObject({ segment: null });
    await expect(ground.parties.setSegment(ground.north.lead, account['C1']!, 'x'.repeat(31))).rejects.toMatchObject({
      field: 'segment',
    });
  });

  it('has an address that an agent corrects, and can be written to then', async () => {
    await ground.parties.saveAddress(ground.north.agent, account['C1']!, ['  3 rue  Haute ', '', '69001 Lyon']);
    expect((await debtors())[0]).toMatchObject({
      address: ['3 rue Haute', '69001 Lyon'],
      reach: ['post', 'phone', 'mobile'],
    });
    await ground.parties.saveAddress(ground.north.agent, account['C1']!, []);
    expect((await debtors())[0]).toMatchObject({ address: [], reach: ['phone', 'mobile'] });
    const seven = ['1', '2', '3', '4', '5', '6', '7'];
    await expect(ground.parties.saveAddress(ground.north.agent, account['C1']!, seven)).rejects.toMatchObject({
      field: 'lines',
    });
    expect(
      await ground.query(`select count(*)::int as n from audit_entry where action = 'receivables.saveAddress'`),
    ).toEqual([{ n: 2 }]);
  });

  it('has contacts whose corrected number is unverified again, and mobile or not', async () => {
    const [known] = await ground.query<{ id: string }>(`select id from contact where phone = '+33612345678'`);
    await ground.query(`update contact set phone_status = 'invalid'`);
    await expect(
      ground.contacts.change(ground.north.agent, known!.id, {
        name: 'Léa',
        role: 'self',
        phone: '01 42 68 53 01',
        expectedVersion: 1,
      }),
    ).resolves.toMatchObject({ phone: '+33142685301', phoneStatus: 'unverified', mobile: false });
    expect((await debtors())[0]).toMatchObject({ reach: ['phone'] });
  });

  it('is out of another team’s reach, and its segment not an agent’s to set', async () => {
    await expect(ground.parties.setSegment(ground.north.agent, account['C1']!, 'watch')).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await expect(ground.parties.setSegment(ground.south.lead, account['C1']!, 'watch')).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await expect(ground.parties.saveAddress(ground.south.agent, account['C1']!, ['x'])).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    expect((await debtors())[0]).toMatchObject({ segment: 'atRisk', address: [] });
  });
});
