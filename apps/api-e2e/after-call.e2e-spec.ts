import { DeliveryRunner, SendGuards } from '@relance/correspondence/server';
import { Invariants } from '@relance/dunning/server';
import { SetClock, SYSTEM } from '@relance/platform/server';
import { bookPayment } from '@relance/testing';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { type Answer, Caller, type OutcomeName } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';
import { announcing, onwards } from './support/script-path';

const PHONE = '+33142685300';
const DRAFT = `__typename ... on UserError { code message } ... on FollowUpDraft { agreed announced enclosed opening closing body recipients { contactId } }`;
/** Answers to “send me something in writing”. */
const [COPY, STATEMENT, BANK] = [0, 1, 2];

describe('what was announced on a call', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let lead: Caller;
  const ids = new Map<string, string>();
  const taken: string[] = [];
  const mailbox = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => (taken.push(address), done()),
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  });

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve));
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lea', 'lead', nord);
    const invoices = Array.from({ length: 11 }, (_, i) => [
      { due: '2026-11-12', amount: '1234.56', invoice: `FN-${i}` },
      { due: '2026-12-20', amount: '50.00', invoice: `FL-${i}` },
    ].map((one) => ({ ...one, account: `N-${i}`, debtor: `Nordique ${i}`, phone: `01426853${String(i).padStart(2, '0')}` }))); // prettier-ignore
    await importLedger(api, 'NORD', nord, invoices.flat());
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    await api.owner.query(`update creditor set iban = 'FR7630006000011234567890189'`);
    await api.owner.query(`update contact set email = 'compta' || left(id::text, 8) || '@nordique.example'`);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, sam, lead] = [await caller('alice'), await caller('sam'), await caller('lea')];
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => mailbox.close(() => resolve()));
    await api.stop();
  });

  const id = (account: string) => ids.get(account)!;
  const now = () => clock.now().toISOString();
  const draft = (by: Caller, callId: unknown) =>
    by.one('followUpDraft', `query ($id: ID!) { followUpDraft(callId: $id) { ${DRAFT} } }`, { id: callId });
  const send = (by: Caller, callId: unknown) =>
    by.one(
      'sendFollowUp',
      `mutation ($id: ID!) { sendFollowUp(callId: $id, followUp: {}) {
         __typename ... on UserError { code } ... on FollowUpSent { documentId notBefore } } }`,
      { id: callId },
    );
  /** A call on which something in writing was asked for, and what came of it. */
  async function called(
    account: string,
    answers: number[],
    outcome: OutcomeName,
    more = {},
    call = {},
  ): Promise<Answer> {
    const caseId = id(account);
    await alice.open(caseId);
    await alice.startCall(caseId, PHONE);
    const script = announcing((await alice.script(caseId))!, now(), ...answers);
    const logged = await alice.log(outcome, caseId, more, { script, ...call });
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged' });
    return logged;
  }
  const refusal = (account: string, answers: number[], call = {}) =>
    called(account, answers, 'recordRefusal', { reason: 'noReason' }, call);

  it('is written where nothing was agreed: the statement of all that is open, and the bank details', async () => {
    const { callId, followUp } = await refusal('N-0', [STATEMENT, BANK]);
    expect(followUp).toBe(true);
    const mail = await draft(alice, callId);
    expect(mail).toMatchObject({
      ...{ agreed: [], announced: ['sendStatement', 'sendBankDetails'], recipients: [{}] },
      enclosed: [
        'Vous trouverez ci-dessous, et dans le document joint, le relevé de vos factures ouvertes, échues ou non.',
        'Nos coordonnées bancaires figurent ci-dessous, avec la référence à rappeler.',
      ],
      closing: 'Pour toute question, une réponse à ce message suffit.',
    });
    const body = mail['body'] as string;
    expect(body).toContain('- FN-0 · Émise le\u00a0: 13/10/2026 · Échéance\u00a0: 12/11/2026');
    expect(body).toContain(
      '- FL-0 · Émise le\u00a0: 20/11/2026 · Échéance\u00a0: 20/12/2026 · Reste dû\u00a0: 50,00\u00a0€',
    );
    expect(body).toContain('Total restant dû\u00a0: 1\u202f284,56\u00a0€');
    expect(body).toContain('IBAN\u00a0: FR76\u00a03000\u00a06000');
    for (const other of [sam, lead]) {
      expect(await draft(other, callId)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await send(other, callId)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('leaves once, when the outcome can no longer be taken back', async () => {
    const { callId } = await refusal('N-1', [STATEMENT]);
    const url = `smtp://127.0.0.1:${(mailbox.server.address() as AddressInfo).port}`;
    const guards = api.app.get(SendGuards, { strict: false });
    const runner = new DeliveryRunner(api.database, clock, { server: { url, from: 'r@relance.example' } }, guards);
    const sent = await send(alice, callId);
    expect(sent).toMatchObject({ __typename: 'FollowUpSent' });
    expect(await send(alice, callId)).toEqual(sent);
    expect((await runner.runOnce()).sent).toBe(0);
    clock.set(new Date(Date.parse(sent['notBefore'] as string)));
    expect((await runner.runOnce()).sent).toBe(1);
    expect([taken.length, (await runner.runOnce()).sent]).toEqual([1, 0]);

    // hardship that is told meanwhile stops what only was announced
    const waiting = await refusal('N-9', [STATEMENT]);
    expect((await send(alice, waiting['callId'])).__typename).toBe('FollowUpSent');
    const rang = { inbound: true, startedAt: now() };
    expect(
      await alice.log('reportStop', id('N-9'), { kind: 'hardship', words: 'no work since spring' }, rang),
    ).toMatchObject({ __typename: 'OutcomeLogged' });
    clock.set(new Date(clock.now().getTime() + 60_000));
    expect((await runner.runOnce()).sent).toBe(0);
    const { rows } = await api.owner.query(
      `select v.status, v.error from delivery v where v.account_id = $1 and v.slot like 'followUp/%'`,
      [id('N-9')],
    );
    expect(rows).toEqual([{ status: 'cancelled', error: 'held' }]);
  });

  it('stands beside what was agreed; of an invoice’s copy the statement names the invoice', async () => {
    const callback = { at: '2026-11-24T10:00:00.000Z' };
    const { callId } = await called('N-2', [COPY], 'agreeCallback', callback);
    const mail = await draft(alice, callId);
    expect(mail).toMatchObject({ agreed: [expect.stringContaining('rappellerons')], announced: ['sendInvoiceCopy'] });
    expect(mail['enclosed']).toHaveLength(1);
    expect(mail['body']).toContain('FL-2');
    expect(mail['body']).not.toMatch(/copie/i);
  });

  it('is nothing where it was gone back from, skipped, or somebody else was on the line', async () => {
    const nothing = { __typename: 'NotPossible', code: 'nothing-agreed' };
    const other = await refusal('N-3', [STATEMENT], { rightParty: false, reasonForDelay: null });
    expect([other['followUp'], await draft(alice, other['callId'])]).toEqual([false, expect.objectContaining(nothing)]);
    expect(await send(alice, other['callId'])).toMatchObject(nothing);
    const caseId = id('N-4');
    await alice.open(caseId);
    await alice.startCall(caseId, PHONE);
    const script = (await alice.script(caseId))!;
    const asked = [{ kind: 'objection', objection: 'sendProof' }, { kind: 'choice', index: STATEMENT }] as const; // prettier-ignore
    const { versionId, moves } = announcing(script, now(), STATEMENT);
    const back = onwards(script, moves, now(), { kind: 'back' }, { kind: 'skip', reason: 'notFitting' }, ...asked);
    const logged = await alice.log(
      'recordRefusal',
      caseId,
      { reason: 'noReason' },
      { script: { versionId, moves: back } },
    );
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged', followUp: false });
    expect(await draft(alice, logged['callId'])).toMatchObject(nothing);
  });

  it('is not written to who must be left alone, nor without an IBAN', async () => {
    const escalated = await called('N-5', [STATEMENT], 'escalateCase', { reason: 'refusal' });
    expect([escalated['followUp'], await draft(alice, escalated['callId'])]).toEqual([
      false,
      expect.objectContaining({ __typename: 'NotPossible' }),
    ]);
    const stopped = await called('N-6', [STATEMENT], 'reportStop', {
      kind: 'insolvency',
      words: 'a receiver is named',
    });
    expect([stopped['followUp'], await send(alice, stopped['callId'])]).toEqual([
      false,
      expect.objectContaining({ __typename: 'NotPossible' }),
    ]);
    const written = await called('N-10', [STATEMENT], 'reportStop', { kind: 'doNotCall', words: 'write to me' });
    expect([written['followUp'], (await draft(alice, written['callId'])).__typename]).toEqual([true, 'FollowUpDraft']);
    await api.owner.query(`update creditor set iban = null`);
    const { callId, followUp } = await refusal('N-7', [BANK]);
    expect(followUp).toBe(false);
    expect(await draft(alice, callId)).toMatchObject({ __typename: 'NotPossible', code: 'no-iban' });
    expect((await draft(alice, callId))['message']).toContain('pas d’IBAN\u00a0:');
  });

  it('leaves every invariant as it was', async () => {
    const results = await api.app.get(Invariants, { strict: false }).verify();
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is not sent any more once the last invoice is paid', async () => {
    const { callId } = await refusal('N-8', [STATEMENT]);
    expect((await draft(alice, callId)).__typename).toBe('FollowUpDraft');
    const { rows: items } = await api.owner.query<{ id: string; open: string }>(
      `select id, open_minor as open from open_item where account_id = $1`,
      [id('N-8')],
    );
    await api.database.transaction(SYSTEM, async (tx) => {
      for (const item of items) await bookPayment(tx, id('N-8'), item.id, Number(item.open), '2026-11-23');
    });
    expect(await send(alice, callId)).toMatchObject({ __typename: 'NotPossible', code: 'nothing-open' });
  });
});
