import { Invariants, Replay } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { type Answer, Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const MONDAY = '2026-11-23T09:00:00.000Z';
const CASE = `__typename ... on UserError { code message } ... on InputProblem { field } ... on CaseMoved { seq case { id version state } }`;

describe('what comes out of a call', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let lead: Caller;
  let admin: Caller;
  let legal: Caller;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lea', 'lead', nord);
    await api.person('alix', 'admin');
    await api.person('lex', 'legal');
    const invoices = Array.from({ length: 14 }, (_, i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${String(i).padStart(2, '0')}`,
      invoice: `FN-00${i}`,
      due: '2026-11-12',
      amount: `${(20 - i) * 100}.00`,
      phone: `01426853${String(i).padStart(2, '0')}`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await importLedger(api, 'SUD', sud, [{ ...invoices[0]!, account: 'S-0', invoice: 'FS-0' }]);
    // one person, two creditors: what protects them stands on both
    await api.owner.query(
      `update account set debtor_id = (select debtor_id from account where number = 'N-1') where number = 'S-0'`,
    );
    await liveUntil(api, clock, MONDAY);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    alice = await caller('alice');
    sam = await caller('sam');
    lead = await caller('lea');
    admin = await caller('alix');
    legal = await caller('lex');
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  const id = (account: string) => ids.get(account)!;
  const row = async <Row extends object>(sql: string, values: unknown[]): Promise<Row | undefined> =>
    (await api.owner.query<Row & object>(sql, values)).rows[0];
  const EUR = (minor: number) => ({ minor, currency: 'EUR' });
  const correct = async (by: Caller, caseId: string, callId: unknown, correction: object, reason = 'mistyped') =>
    by.one(
      'correctOutcome',
      `mutation ($write: CaseWrite!, $callId: ID!, $correction: CorrectionInput!, $reason: String!) {
         correctOutcome(write: $write, callId: $callId, correction: $correction, reason: $reason) { ${CASE} } }`,
      {
        write: { caseId, expectedVersion: (await by.seen(caseId))?.version ?? 1, idempotencyKey: newId() },
        callId,
        correction,
        reason,
      },
    );

  it('asks for the reason for the delay of everybody responsible who was spoken to', async () => {
    const asked = { amount: EUR(1_000), dueOn: '2026-12-01' };
    expect(await alice.log('makePromise', id('N-0'), asked, { reasonForDelay: null })).toMatchObject({
      __typename: 'InputProblem',
      code: 'reason-for-delay',
      field: 'reasonForDelay',
    });
    const other = await alice.log(
      'agreeCallback',
      id('N-0'),
      { at: '2026-11-24T10:00:00.000Z' },
      { reasonForDelay: null, rightParty: false },
    );
    expect(other.__typename).toBe('OutcomeLogged');
    expect(
      await row(`select signal, party, reason_for_delay as why from call_attempt where account_id = $1`, [id('N-0')]),
    ).toEqual({
      signal: 'answered',
      party: 'unknown',
      why: null,
    });
  });

  it('takes a promise in several parts, within what the agent may offer', async () => {
    const parts = [1, 2, 3].map((n) => ({ minor: 1_000 * n, dueOn: `2026-12-0${n}` }));
    const plan = { amount: EUR(6_000), dueOn: '2026-12-03', instalments: parts };
    const four = [...parts, { minor: 500, dueOn: '2026-12-04' }];
    expect(
      await alice.log('makePromise', id('N-2'), { amount: EUR(6_500), dueOn: '2026-12-04', instalments: four }),
    ).toMatchObject({ __typename: 'InputProblem', code: 'plan-authority' });
    expect((await alice.log('makePromise', id('N-2'), plan)).__typename).toBe('OutcomeLogged');
    const { promises } = await alice.read<{ promises: { instalments: object[] }[] }>(
      `query ($id: ID!) { promises(caseId: $id) { status instalments { number amount { minor } dueOn status } } }`,
      { id: id('N-2') },
    );
    expect(promises[0]!.instalments).toEqual(
      parts.map(({ minor, dueOn }, i) => ({ number: i + 1, amount: { minor }, dueOn, status: 'open' })),
    );
  });

  it('of hardship stops every case of the debtor, whoever has it; taken back, all go on', async () => {
    const logged = await alice.log('reportStop', id('N-1'), { kind: 'hardship', words: 'lost the job' });
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged', case: { state: 'onHold' } });
    expect(await sam.seen(id('S-0'))).toMatchObject({ state: 'onHold' });
    expect((await alice.undo(id('N-1'), logged['seq'])).__typename).toBe('CaseMoved');
    expect((await sam.seen(id('S-0')))!.state).not.toBe('onHold');
    expect((await alice.seen(id('N-1')))!.state).not.toBe('onHold');
  });

  it('of “no calls” stops the telephone and nothing else', async () => {
    const logged = await alice.log('reportStop', id('N-3'), { kind: 'doNotCall', words: 'write only' });
    expect(logged).toMatchObject({ case: { state: 'reminding' } });
    expect(await alice.startCall(id('N-3'), '+33142685303')).toMatchObject({
      __typename: 'ContactNotAllowed',
      code: 'contact-doNotContact',
    });
  });

  it('hands nothing over with a piece missing that nobody answers for', async () => {
    const asked = { reason: 'unreachable', missing: ['deliveryProof'], why: '' };
    expect(await alice.log('escalateCase', id('N-4'), asked)).toMatchObject({
      __typename: 'InputProblem',
      code: 'file-incomplete',
      field: 'missing',
    });
    const { cockpit } = await alice.read<{ cockpit: { checklist: { piece: string; there: boolean | null }[] } }>(
      `query ($id: ID!) { cockpit(caseId: $id) { checklist { piece there } } }`,
      { id: id('N-4') },
    );
    expect(cockpit.checklist).toContainEqual({ piece: 'formalNotice', there: false });
    expect(cockpit.checklist).toContainEqual({ piece: 'deliveryProof', there: null });
    const missing = cockpit.checklist.filter(({ there }) => !there).map(({ piece }) => piece);
    expect(
      await alice.log('escalateCase', id('N-4'), { reason: 'unreachable', missing, why: 'they are moving out' }),
    ).toMatchObject({
      case: { state: 'referred' },
    });
  });

  it('looks for a payment that is said to be made: the agent hears whether there is one, the lead sees it', async () => {
    const creditor = await row<{ id: string }>(`select id from creditor where key = 'NORD'`, []);
    await api.owner.query(`select set_config('app.role', 'system', false)`);
    await api.owner.query(
      `insert into payment (creditor_id, bank_reference, amount_minor, currency, booked_on, value_on, remitter_name, remittance_text)
       values ($1, 'b-1', 150000, 'EUR', '2026-11-20', '2026-11-20', 'X', 'virement FN-005')`,
      [creditor!.id],
    );
    const logged = await alice.log('reportPaid', id('N-5'), {
      paidOn: '2026-11-20',
      amount: EUR(150_000),
      reference: 'FN-005',
    });
    // an agent does not see what has no payer yet; the lead does
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged', case: { state: 'onHold' } });
    type Searches = {
      paymentSearches: {
        id: string;
        caseId: string;
        candidates: { paymentId: string; where: string; agrees: string[] }[];
      }[];
    };
    const SEARCHES = `{ paymentSearches { id caseId candidates { paymentId where agrees } } }`;
    const { paymentSearches } = await lead.read<Searches>(SEARCHES);
    const search = paymentSearches.find(({ caseId }) => caseId === id('N-5'))!;
    expect(search.candidates[0]).toMatchObject({ where: 'unidentified', agrees: ['amount', 'date', 'reference'] });
    expect((await alice.read<Searches>(SEARCHES)).paymentSearches).toEqual([]);
    const close = (by: Caller) =>
      by.one(
        'closePaymentSearch',
        `mutation ($id: ID!, $paymentId: ID) { closePaymentSearch(id: $id, paymentId: $paymentId, words: "seen") { __typename } }`,
        { id: search.id, paymentId: search.candidates[0]!.paymentId },
      );
    expect((await close(alice)).__typename).toBe('NotAllowed');
    expect((await close(sam)).__typename).toBe('NotAllowed');
    expect((await close(lead)).__typename).toBe('Done');
    expect((await close(lead)).__typename).toBe('NotPossible');
  });

  it('is corrected by a fact of its own: the case follows, both are seen', async () => {
    const caseId = id('N-6');
    const logged = await alice.log('makePromise', caseId, { amount: EUR(14_000), dueOn: '2026-12-01' });
    const callId = logged['callId'];
    expect(await correct(sam, caseId, callId, { amount: EUR(1_400) })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct(legal, caseId, callId, { amount: EUR(1_400) })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct(alice, caseId, callId, { amount: EUR(1_400) }, ' ')).toMatchObject({ field: 'reason' });
    expect(await correct(alice, caseId, callId, { dueOn: '2026-12-01' })).toMatchObject({ code: 'nothing-changed' });
    // a correction offers no more than the call could
    expect(await correct(alice, caseId, callId, { dueOn: '2027-01-15' })).toMatchObject({ field: 'dueOn' });
    expect(await correct(alice, caseId, callId, { amount: EUR(9_000_000) })).toMatchObject({ field: 'amount' });
    const done = await correct(alice, caseId, callId, {
      amount: EUR(1_400),
      dueOn: '2026-12-02',
      reasonForDelay: 'cashDifficulty',
    });
    expect(done).toMatchObject({ __typename: 'CaseMoved', case: { state: 'promised' } });
    const { promises, calls } = await alice.read<{
      promises: { amount: { minor: number }; dueOn: string }[];
      calls: { call: { reasonForDelay: string }; corrections: { changes: object; reason: string; byName: string }[] }[];
    }>(
      `query ($id: ID!) { promises(caseId: $id) { amount { minor } dueOn }
         calls(caseId: $id) { call { reasonForDelay } corrections { changes reason byName } } }`,
      { id: caseId },
    );
    expect(promises).toEqual([{ amount: { minor: 1_400 }, dueOn: '2026-12-02' }]);
    expect(calls[0]).toMatchObject({
      call: { reasonForDelay: 'cashDifficulty' },
      corrections: [
        {
          byName: 'alice',
          reason: 'mistyped',
          changes: { amount: { was: EUR(14_000), is: EUR(1_400) }, dueOn: { was: '2026-12-01', is: '2026-12-02' } },
        },
      ],
    });
    expect((await correct(lead, caseId, callId, { addendum: 'She called back at noon.' })).__typename).toBe(
      'CaseMoved',
    );
    expect(await correct(alice, caseId, callId, { callbackAt: '2026-12-02T10:00:00.000Z' })).toMatchObject({
      __typename: 'NotPossible',
      code: 'correction-refused',
    });
  });

  it('is corrected in the parts of a plan, and reads as it holds then', async () => {
    const caseId = id('N-13');
    const parts = [1, 2, 3].map((n) => ({ minor: 1_000 * n, dueOn: `2026-12-0${n}` }));
    const logged = await alice.log('makePromise', caseId, {
      amount: EUR(6_000),
      dueOn: '2026-12-03',
      instalments: parts,
    });
    const callId = logged['callId'];
    const moved = [parts[0]!, { minor: 1_500, dueOn: '2026-12-02' }, { minor: 3_000, dueOn: '2026-12-04' }];
    const refused = async (instalments: object[], amount = 6_000) =>
      expect(await correct(alice, caseId, callId, { amount: EUR(amount), instalments })).toMatchObject({
        __typename: 'InputProblem',
        field: 'instalments',
      });
    await refused(moved.slice(1), 4_500);
    await refused(moved);
    await refused([moved[1]!, moved[0]!, moved[2]!], 5_500);
    await refused([{ ...moved[0]!, dueOn: '2026-11-01' }, moved[1]!, moved[2]!], 5_500);
    expect(await correct(alice, caseId, callId, { instalments: parts })).toMatchObject({ code: 'nothing-changed' });
    const right = { amount: EUR(5_500), instalments: moved };
    expect(await correct(sam, caseId, callId, right)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct(alice, caseId, callId, right)).toMatchObject({ case: { state: 'promised' } });
    const { promises, calls } = await alice.read<{
      promises: { dueOn: string; instalments: object[] }[];
      calls: { zone: string; detail: { today: string; promise: object } }[];
    }>(
      `query ($id: ID!) { promises(caseId: $id) { dueOn instalments { amount { minor } dueOn } } calls(caseId: $id) { zone detail } }`,
      { id: caseId },
    );
    expect(promises).toEqual([
      { dueOn: '2026-12-04', instalments: moved.map(({ minor, dueOn }) => ({ amount: { minor }, dueOn })) },
    ]);
    expect(calls[0]).toMatchObject({
      zone: 'Europe/Paris',
      detail: { today: '2026-11-23', promise: { amount: EUR(5_500), dueOn: '2026-12-04', instalments: moved } },
    });
  });

  it('is corrected in the time of a call back, after the call and never before', async () => {
    const caseId = id('N-11');
    const logged = await alice.log('agreeCallback', caseId, { at: '2026-11-24T10:00:00.000Z' });
    const callId = logged['callId'];
    expect(await correct(alice, caseId, callId, { callbackAt: '2026-11-22T10:00:00.000Z' })).toMatchObject({
      __typename: 'InputProblem',
      field: 'callbackAt',
    });
    expect(await correct(alice, caseId, callId, { callbackAt: '2026-11-25T15:30:00.000Z' })).toMatchObject({
      __typename: 'CaseMoved',
    });
    const { calls } = await alice.read<{ calls: { detail: object; corrections: object[] }[] }>(
      `query ($id: ID!) { calls(caseId: $id) { detail corrections { changes } } }`,
      { id: caseId },
    );
    expect(calls[0]).toMatchObject({
      detail: { callbackAt: '2026-11-25T15:30:00.000Z' },
      corrections: [{ changes: { callbackAt: { was: '2026-11-24T10:00:00.000Z', is: '2026-11-25T15:30:00.000Z' } } }],
    });
    expect(
      await row(
        `select next_action_at at time zone 'UTC' = '2026-11-25 15:30' as right from dunning_case where id = $1`,
        [caseId],
      ),
    ).toEqual({ right: true });
  });

  it('is not corrected to a talk with the person responsible without the reason for the delay', async () => {
    const caseId = id('N-12');
    const nobody = { rightParty: false, reasonForDelay: null };
    const logged = await alice.log('agreeCallback', caseId, { at: '2026-11-24T10:00:00.000Z' }, nobody);
    const callId = logged['callId'];
    expect(await correct(alice, caseId, callId, { rightParty: true })).toMatchObject({ field: 'reasonForDelay' });
    expect(await correct(alice, caseId, callId, { rightParty: true, reasonForDelay: 'forgotten' })).toMatchObject({
      __typename: 'CaseMoved',
    });
  });

  it('beyond one’s authority is asked of a lead, answered live, and holds for who asked', async () => {
    const caseId = id('N-7');
    const far = { amount: EUR(1_000), dueOn: '2027-01-15' };
    expect(await alice.log('makePromise', caseId, far)).toMatchObject({ code: 'promise-day' });
    const hears = await Listening.as(lead.visitor);
    const REQUEST = `__typename ... on UserError { code } ... on InputProblem { field } ... on OfferRequest { id status debtorName }`;
    const ask = (by: Caller, offer: object): Promise<Answer> =>
      by.one(
        'askOffer',
        `mutation ($id: ID!, $offer: OfferInput!) { askOffer(caseId: $id, offer: $offer) { ${REQUEST} } }`,
        {
          id: caseId,
          offer,
        },
      );
    expect(await ask(alice, { words: 'please' })).toMatchObject({ __typename: 'InputProblem' });
    expect((await ask(sam, { latestOn: '2027-01-15', words: 'please' })).__typename).toBe('NotAllowed');
    const asked = await ask(alice, { latestOn: '2027-01-15', words: 'seasonal trade' });
    expect(asked).toMatchObject({ __typename: 'OfferRequest', status: 'asked' });
    await hears.until(() => hears.of('offer.changed').length > 0);
    const answer = (by: Caller): Promise<Answer> =>
      by.one('answerOffer', `mutation ($id: ID!) { answerOffer(id: $id, approve: true) { ${REQUEST} } }`, {
        id: asked['id'],
      });
    expect((await answer(alice)).__typename).toBe('NotAllowed');
    expect(await answer(lead)).toMatchObject({ status: 'approved' });
    expect((await answer(lead)).__typename).toBe('NotPossible');
    await hears.leave();
    expect((await alice.log('makePromise', caseId, far)).__typename).toBe('OutcomeLogged');
  });

  it('settles for less within authority: paid as agreed, the rest is left alone until a lead waives it', async () => {
    const caseId = id('N-9');
    const less = { amount: EUR(99_000), dueOn: '2026-12-01', settles: true };
    expect(await alice.log('makePromise', caseId, less)).toMatchObject({ code: 'discount-authority', field: 'amount' });
    const asked = await alice.one(
      'askOffer',
      `mutation ($id: ID!) { askOffer(caseId: $id, offer: { discountPercent: 10, words: "pays today" }) { __typename ... on OfferRequest { id } } }`,
      { id: caseId },
    );
    await lead.one('answerOffer', `mutation ($id: ID!) { answerOffer(id: $id, approve: true) { __typename } }`, {
      id: asked['id'],
    });
    const logged = await alice.log('makePromise', caseId, less);
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged', case: { state: 'promised' } });
    const draft = await alice.one(
      'followUpDraft',
      `query ($id: ID!) { followUpDraft(callId: $id) { __typename ... on FollowUpDraft { agreed } } }`,
      { id: logged['callId'] },
    );
    expect((draft['agreed'] as string[])[1]).toContain('FN-009\u00a0: reçu à temps, il nous fera renoncer au reste');
    const { promises } = await alice.read<{ promises: object[] }>(
      `query ($id: ID!) { promises(caseId: $id) { status amount { minor } discount { minor currency } } }`,
      { id: caseId },
    );
    expect(promises).toEqual([{ status: 'open', amount: { minor: 99_000 }, discount: EUR(11_000) }]);
    type Due = { settlementsDue: { caseId: string; caseVersion: number; items: { id: string; number: string }[] }[] };
    const due = async (by: Caller) =>
      (
        await by.read<Due>(
          `{ settlementsDue { caseId caseVersion open { minor } promise { discount { minor } } items { id number } } }`,
        )
      ).settlementsDue;
    expect(await due(lead)).toEqual([]);
    await lead.one(
      'recordPayment',
      `mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename ... on UserError { message } } }`,
      { input: { caseId, amount: EUR(99_000), receivedOn: '2026-11-23', reference: 'FN-009' } },
    );
    expect(await alice.seen(caseId)).toMatchObject({ state: 'onHold' });
    expect(await due(sam)).toEqual([]);
    const [settled] = await due(lead);
    expect(settled).toMatchObject({
      caseId,
      open: { minor: 11_000 },
      promise: { discount: { minor: 11_000 } },
      items: [{ number: 'FN-009' }],
    });
    const waive = (by: Caller) =>
      by.one(
        'settle',
        `mutation ($id: ID!, $items: [ID!]!, $version: Int!) {
           settle(caseId: $id, itemIds: $items, reason: "as agreed", expectedVersion: $version) { __typename } }`,
        { id: caseId, items: settled!.items.map((item) => item.id), version: settled!.caseVersion },
      );
    const claimAgain = await alice.one(
      'endHold',
      `mutation ($write: CaseWrite!, $id: ID!) { endHold(write: $write, holdId: $id, reason: "r") { __typename ... on UserError { code } } }`,
      {
        write: { caseId, expectedVersion: settled!.caseVersion, idempotencyKey: newId() },
        id: (await row<{ id: string }>(`select id from promise where account_id = $1`, [caseId]))!.id,
      },
    );
    expect(claimAgain).toEqual({ __typename: 'InputProblem', code: 'settlement' });
    expect((await waive(alice)).__typename).not.toBe('Done');
    expect((await waive(lead)).__typename).toBe('Done');
    expect(await alice.seen(caseId)).toMatchObject({ state: 'settled' });
    expect(await due(lead)).toEqual([]);
  });

  it('is confirmed by an e-mail to the debtor, once, and not before it can no longer be taken back', async () => {
    const caseId = id('N-8');
    const logged = await alice.log('makePromise', caseId, { amount: EUR(2_000), dueOn: '2026-12-01' });
    const callId = logged['callId'];
    const DRAFT = `__typename ... on UserError { code } ... on FollowUpDraft { agreed opening body recipients { contactId email } notBefore documentId }`;
    const draft = (by: Caller) =>
      by.one('followUpDraft', `query ($id: ID!) { followUpDraft(callId: $id) { ${DRAFT} } }`, { id: callId });
    const send = (by: Caller, followUp: object = {}) =>
      by.one(
        'sendFollowUp',
        `mutation ($id: ID!, $followUp: FollowUpInput!) { sendFollowUp(callId: $id, followUp: $followUp) {
           __typename ... on UserError { code } ... on InputProblem { field } ... on FollowUpSent { documentId notBefore } } }`,
        { id: callId, followUp },
      );
    expect(await draft(alice)).toMatchObject({ __typename: 'FollowUpDraft', recipients: [] });
    expect(await send(alice)).toMatchObject({ __typename: 'InputProblem', field: 'contactId' });
    await api.owner.query(
      `update contact set email = 'compta@nordique.example' where debtor_id = (select debtor_id from account where id = $1)`,
      [caseId],
    );
    const stranger = await row<{ id: string }>(
      `select id from contact where debtor_id = (select debtor_id from account where number = 'N-9')`,
      [],
    );
    expect(await send(alice, { contactId: stranger!.id })).toMatchObject({ field: 'contactId' });
    expect((await draft(sam)).__typename).toBe('NotAllowed');
    expect((await send(lead)).__typename).toBe('NotAllowed');
    expect((await draft(alice))['agreed']).toEqual([
      'Vous réglerez 20,00\u00a0€ au plus tard le 1er\u00a0décembre\u00a02026.',
    ]);
    expect(await send(alice, { opening: 'x'.repeat(601) })).toMatchObject({ field: 'opening' });
    const sent = await send(alice, { opening: 'Merci pour votre accueil.' });
    expect(sent.__typename).toBe('FollowUpSent');
    expect(await send(alice)).toEqual(sent);
    const delivery = await row<{ status: string; recipient: string; waits: boolean; body: string }>(
      `select v.status, v.recipient, v.not_before > $2 as waits, d.body from delivery v join document d on d.id = v.document_id
       where v.account_id = $1 and d.template = 'follow-up'`,
      [caseId, clock.now()],
    );
    expect(delivery).toMatchObject({ status: 'toSend', recipient: 'compta@nordique.example', waits: true });
    expect(delivery!.body).toContain('Merci pour votre accueil.');
    expect(delivery!.body).toContain('FN-008');
    await alice.undo(caseId, logged['seq']);
    expect(await row(`select status from delivery where document_id = $1`, [sent['documentId']])).toEqual({
      status: 'cancelled',
    });
  });

  it('is ruled by what admins set, each save a version with who and why', async () => {
    const READ = `{ outcomeMatrix { version settings { claimPauseDays } rows { kind dunning days } history { note savedByName } }
      noteWords { version words { word } } offerAuthority { version rules { role maxInstalments } } }`;
    type Read = {
      outcomeMatrix: {
        version: number;
        settings: { claimPauseDays: number };
        rows: object[];
        history: object[];
      } | null;
    };
    const settings = {
      promiseGraceDays: 2,
      claimPauseDays: 6,
      retryWorkingDays: 1,
      retryMorning: '10:00',
      retryAfternoon: '15:00',
    };
    const save = (by: Caller, expectedVersion: number, changed: object = {}) =>
      by.one(
        'saveOutcomeSettings',
        `mutation ($settings: OutcomeSettingsInput!, $version: Int!) { saveOutcomeSettings(settings: $settings, expectedVersion: $version, note: "slow bank") {
           __typename ... on UserError { code } ... on InputProblem { field } } }`,
        { settings: { ...settings, ...changed }, version: expectedVersion },
      );
    expect((await save(lead, 0)).__typename).toBe('NotAllowed');
    expect(await save(admin, 0, { claimPauseDays: 31 })).toMatchObject({ field: 'claimPauseDays' });
    expect((await save(admin, 0)).__typename).toBe('Done');
    expect(await save(admin, 0)).toMatchObject({ __typename: 'NotPossible', code: 'rule-changed' });
    expect((await lead.read<Read>(READ)).outcomeMatrix).toMatchObject({
      version: 1,
      settings: { claimPauseDays: 6 },
      history: [{ note: 'slow bank', savedByName: 'alix' }],
    });
    expect((await alice.read<Read>(READ)).outcomeMatrix).toBeNull();
    const logged = await alice.log('reportPaid', id('N-10'), { paidOn: null });
    expect(logged.__typename).toBe('OutcomeLogged');
    const hold = await row<{ until: string }>(
      `select context #>> '{holds,0,until}' as until from dunning_case where id = $1`,
      [id('N-10')],
    );
    expect(hold).toEqual({ until: '2026-11-29' });
  });

  it('leaves every invariant standing, and every case given again by its log', async () => {
    const results = await api.app.get(Invariants, { strict: false }).verify();
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect((await api.app.get(Replay, { strict: false }).run()).mismatches).toEqual([]);
  });
});
