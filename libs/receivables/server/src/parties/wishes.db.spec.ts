import { readMapping } from '@relance/receivables/domain';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

const columns = {
  accountNumber: 'client',
  debtorName: 'nom',
  contactPhone: 'tel',
  invoiceNumber: 'facture',
  issueDate: 'date',
  amount: 'montant',
};
const MAPPING = readMapping({ format: 'csv', separator: ';', decimal: '.', dateOrder: 'YMD', columns });
const LEDGER = `client;nom;tel;facture;date;montant
C1;Dupont;06 12 34 56 78;F-1;2026-01-10;100.00
`;

describe('what debtors and contacts asked for', () => {
  let ground: ReceivablesGround;
  let caseId: string;
  let contactId: string;
  beforeEach(async () => {
    ground = await receivablesGround();
    await ground.importText(LEDGER, { mapping: MAPPING });
    [{ id: caseId }] = (await ground.query<{ id: string }>(`select id from account`)) as [{ id: string }];
    [{ id: contactId }] = (await ground.query<{ id: string }>(`select id from contact`)) as [{ id: string }];
  });
  afterEach(() => ground.end());

  const contactWish = (wish: Partial<Parameters<typeof ground.contactWishes.record>[2]>, actor = ground.north.agent) =>
    ground.contactWishes.record(actor, contactId, { kind: 'doNotCall', stands: true, source: 'courrier', ...wish });
  const debtorWish = (wish: Partial<Parameters<typeof ground.debtorWishes.record>[2]>, actor = ground.north.agent) =>
    ground.debtorWishes.record(actor, caseId, { kind: 'ceased', stands: true, source: 'courrier', ...wish });
  const audits = async () =>
    (
      await ground.query<{ action: string }>(`select action from audit_entry where action like '%Wish%' order by id`)
    ).map((it) => it.action);
  const debtor = async () =>
    (
      await ground.query(
        `select ceased_on, represented_by, breathing_from, breathing_until, possible_zones from debtor where name = 'Dupont'`,
      )
    )[0];

  it('an agent records that a person is not to be called; a lead lifts it, with a reason', async () => {
    expect(await contactWish({ on: '2026-06-01' })).toMatchObject({
      doNotCallOn: '2026-06-01',
      doNotCallSource: 'courrier',
    });
    await expect(contactWish({ stands: false })).rejects.toMatchObject({ kind: 'notAllowed' });
    await expect(contactWish({ stands: false, source: ' ' }, ground.north.lead)).rejects.toMatchObject({
      field: 'reason',
    });
    expect(await contactWish({ stands: false, source: 'erreur' }, ground.north.lead)).toMatchObject({
      doNotCallOn: null,
    });
    expect(await audits()).toEqual([
      'receivables.recordContactWish',
      'receivables.liftContactWish.denied',
      'receivables.liftContactWish',
    ]);
  });

  it('consent is given or withdrawn by channel; what was withdrawn an agent does not give back', async () => {
    const sms = { kind: 'consent' as const, channel: 'sms' };
    expect(await contactWish(sms)).toMatchObject({
      consents: [{ channel: 'sms', given: true, on: '2026-06-30', source: 'courrier' }],
    });
    expect(await contactWish({ ...sms, stands: false })).toMatchObject({ consents: [{ given: false }] });
    await expect(contactWish(sms)).rejects.toMatchObject({ kind: 'notAllowed' });
    expect(await contactWish(sms, ground.north.lead)).toMatchObject({ consents: [{ given: true }] });
    await expect(contactWish({ ...sms, channel: 'fax' })).rejects.toMatchObject({ field: 'channel' });
  });

  it('a debtor’s cease request, breathing space, counsel and places are recorded and lifted', async () => {
    await debtorWish({ from: '2026-06-10' });
    await debtorWish({ kind: 'breathingSpace', from: '2026-06-20', until: '2026-08-18' });
    await debtorWish({ kind: 'represented', contactId });
    await debtorWish({ kind: 'zones', zones: ['America/Martinique', 'Europe/Paris'] });
    expect(await debtor()).toEqual({
      ceased_on: '2026-06-10',
      represented_by: contactId,
      breathing_from: '2026-06-20',
      breathing_until: '2026-08-18',
      possible_zones: ['America/Martinique', 'Europe/Paris'],
    });
    for (const kind of ['ceased', 'breathingSpace', 'represented', 'zones'] as const) {
      await expect(debtorWish({ kind, stands: false })).rejects.toMatchObject({ kind: 'notAllowed' });
      await debtorWish({ kind, stands: false, source: 'levée' }, ground.north.lead);
    }
    expect(await debtor()).toEqual({
      ceased_on: null,
      represented_by: null,
      breathing_from: null,
      breathing_until: null,
      possible_zones: [],
    });
  });

  it('an agent does not take from what stands by recording less of it', async () => {
    await debtorWish({ kind: 'breathingSpace', from: '2026-06-20', until: '2026-08-18' });
    await expect(debtorWish({ kind: 'breathingSpace', from: '2026-06-20', until: '2026-07-01' })).rejects.toMatchObject(
      { kind: 'notAllowed' },
    );
    await debtorWish({ kind: 'breathingSpace', from: '2026-06-20', until: '2026-09-18' });
    await debtorWish({ kind: 'zones', zones: ['America/Martinique'] });
    await expect(debtorWish({ kind: 'zones', zones: ['Indian/Reunion'] })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
  });

  it.each([
    ['from', { kind: 'breathingSpace' as const, from: '2026-02-30' }],
    ['until', { kind: 'breathingSpace' as const, from: '2026-06-20', until: '2026-06-19' }],
    ['on', { from: '2026-12-01' }],
    ['contactId', { kind: 'represented' as const, contactId: 'x' }],
    ['zones', { kind: 'zones' as const, zones: ['Europe/Nowhere'] }],
  ])('says what is wrong with %s', async (field, wish) => {
    await expect(debtorWish(wish)).rejects.toMatchObject({ kind: 'input', field });
    expect(await audits()).toEqual([]);
  });

  it('another team’s debtor does not exist', async () => {
    await expect(contactWish({}, ground.south.agent)).rejects.toMatchObject({ kind: 'notAllowed' });
    await expect(debtorWish({}, ground.south.lead)).rejects.toMatchObject({ kind: 'notAllowed' });
    expect(await audits()).toEqual([]);
  });
});
